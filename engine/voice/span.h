#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "voice/coverage.h"
#include "voice/spoken_words.h"

namespace panggil::voice {

using Words = std::vector<SpokenWord>;

/// Words of a sentence that one clip speaks.
struct Span {
    const Words& words;
    std::size_t at;
    std::size_t count;

    const SpokenWord& first() const { return words[at]; }
    const SpokenWord& last() const { return words[at + count - 1]; }
    bool goes_on() const { return at + count < words.size() && words[at + count].gap != Gap::pause; }
};

std::string id_of(const Span& span);        ///< "silakan_menuju"
std::string text_of(const Span& span);      ///< "silakan menuju"
std::string sentence_of(const Span& span);  ///< "*Silakan menuju* loket tiga.", without the sentences around it.

/// Where the clip of this name stands.
Melody melody_of(const std::string& id, const Span& span);

/// How well the sentence shows it: a letter or a number is best shown between other words than itself, and a plain clip
/// in the middle of what is said in one go.
int rank_of(const Span& span, Melody melody);

}  // namespace panggil::voice
