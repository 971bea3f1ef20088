#pragma once

#include <optional>

#include "config/announcements_config.h"
#include "wire/answer.h"
#include "wire/request.h"

namespace panggil::hub {

/// Why this can't be announced: the voice packs of its zone have no such phrase. None where they have it, where they
/// aren't known here, and where it is a text.
std::optional<wire::Refusal> unknown_phrase(const wire::Announce& announce, const config::KnownPhrases& phrases);

}  // namespace panggil::hub
