#pragma once

#include "hall/board_state.h"

namespace panggil::hall {

/// The announcement.started of this call, as the call stands now. Who announces adds its display, the caption and how
/// long it takes.
AnnouncementStarted started_of(const Call& call, AnnouncementId announcement, ZoneId zone);

}  // namespace panggil::hall
