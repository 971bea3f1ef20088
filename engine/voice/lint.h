#pragma once

#include "base/error.h"
#include "hall/hall.h"
#include "voice/coverage.h"
#include "voice/pack.h"

namespace panggil::voice {

/// What is wrong with a pack: clips that this hall needs and the pack lacks, each once, with a sentence that can't be
/// said; files that are no good (clip_check.h); no speaker or licence named. Warnings: what may be left out, clips that
/// nobody needs, phrases that the engine asks for. `hall` may be null.
Errors lint(const VoicePack& pack, const hall::Hall* hall);

}  // namespace panggil::voice
