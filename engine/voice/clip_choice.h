#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "voice/pack.h"

namespace panggil::voice {

/// What a word is part of; it decides the silence before it.
enum class Role { chime, text, agency, service, ticket, counter };

/// A word to be spoken, at its place in the announcement.
struct SpokenWord {
    std::string text;
    Role role{Role::text};
    bool begins{true};        ///< The first word of its phrase's text or binding.
    bool after_pause{false};  ///< A `|` stands before it.
    bool optional{false};     ///< Not missed where there is no clip.
};

/// A clip and the words that it speaks.
struct ChosenClip {
    const Clip* clip{nullptr};  ///< Null: nothing in the pack speaks the word.
    std::size_t words{1};
};

/// The clip that speaks the most words from `at` on without running over a pause: `loket_tiga` before `loket`. As the
/// last word `tiga.final` is taken before `tiga`, as the first of a ticket `tiga.lead`.
ChosenClip choose_clip(const VoicePack& pack, const std::vector<SpokenWord>& words, std::size_t at);

}  // namespace panggil::voice
