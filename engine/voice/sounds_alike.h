#pragma once

#include <string>
#include <vector>

#include "hall/ticket.h"
#include "voice/voices.h"

namespace panggil::voice {

/// Groups of letters and digits that are taken for one another: "BCDEGPT". Upper case; a letter may stand in several.
using AlikeGroups = std::vector<std::string>;

/// What looks alike on a ticket and on a screen, whatever the language: 0 and O, 1 and I, 8 and B.
const AlikeGroups& look_alike();

/// What looks alike, and what sounds alike in any of these voices.
AlikeGroups alike_groups(const Voices& voices);

/// Whether a visitor with one of these tickets could go when the other is called: they are as long as one another, and
/// letter by letter and digit by digit equal or in one group. Of two agencies, the same ticket is alike too.
bool sounds_alike(const AlikeGroups& groups, const hall::Ticket& a, const hall::Ticket& b);
bool sounds_alike(const Voices& voices, const hall::Ticket& a, const hall::Ticket& b);

}  // namespace panggil::voice
