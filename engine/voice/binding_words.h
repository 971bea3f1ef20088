#pragma once

#include <string>
#include <vector>

#include "voice/spoken_words.h"

namespace panggil::voice {

/// What is said in place of a binding; nothing where its value is none that can be read.
std::vector<SpokenWord> words_of_binding(const VoicePack& pack, Binding binding, const Filling::Value& value,
                                         Style style);

/// Words that follow one another closely; the first stands apart from what is before it.
std::vector<SpokenWord> words_together(std::vector<std::string> texts, Gap within, Gap before = Gap::word);
void append(std::vector<SpokenWord>& to, std::vector<SpokenWord> words);

}  // namespace panggil::voice
