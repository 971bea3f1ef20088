#pragma once

#include <string>

#include "hall/hall.h"
#include "voice/pack.h"

namespace panggil::voice {

/// What a mall has to record to speak this pack by a voice of its own, as CSV with the columns id (the file's name),
/// text (what to say), sentence (in which to say it; the text stands between stars) and intonation (where in it: its
/// beginning, inside, its end, or the whole of it; in Indonesian for an Indonesian pack). audio/make-pack takes it as
/// its
/// --list. `hall` may be null.
std::string recording_list(const VoicePack& pack, const hall::Hall* hall);

}  // namespace panggil::voice
