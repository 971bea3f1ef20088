#pragma once

#include <string>
#include <vector>

#include "voice/plan.h"
#include "voice/spoken_words.h"

namespace panggil::voice {

/// The words as clips, with the pack's silences between them. The caption is the caller's.
Plan lay_out(const VoicePack& pack, const std::vector<SpokenWord>& words);

/// Sayings in several languages, one after another; the chime is rung before the first alone.
class Sayings {
public:
    void add(const VoicePack& pack, std::vector<SpokenWord> words, const std::string& caption);
    Plan plan() && { return std::move(plan_); }

private:
    Plan plan_;
};

/// The pack's phrase of this name or the one that stands in for it: `call_short` for `call_bare`, `call` for that.
/// Null: the chime alone does.
const PackPhrase* phrase_or_next(const VoicePack& pack, std::string name);

std::size_t frames_of(int milliseconds, int rate);

}  // namespace panggil::voice
