#pragma once

#include <string_view>

#include "hall/ids.h"

namespace panggil::wire {

/// Under which id a screen keeps an event of an agency's own publisher. A UUID is kept as it is. Any other id counts
/// together with the event's text: programs that count their events from 1 do so each, and again after each start, so
/// the same id with another text is another event, not the same one again. An empty id stays empty.
hall::EventId id_at_source(const hall::EventId& given, std::string_view json);

}  // namespace panggil::wire
