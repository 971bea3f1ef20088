#pragma once

#include <cstddef>
#include <vector>

#include "voice/spoken_words.h"

namespace panggil::voice {

/// A clip and the words that it speaks.
struct ChosenClip {
    const Clip* clip{nullptr};  ///< Null: nothing in the pack speaks the word.
    std::size_t words{1};
};

/// The clip that speaks the most words from `at` on, up to 24, without running over a pause: `loket_tiga` before
/// `loket`. As the last word of a phrase or a sentence `tiga.final` is taken before `tiga`, as the first of one, or of
/// a ticket, `tiga.lead`; what is missing is spoken by the one that is there. A chime that the pack lacks is rung by
/// its plain `chime`.
ChosenClip choose_clip(const VoicePack& pack, const std::vector<SpokenWord>& words, std::size_t at);

}  // namespace panggil::voice
