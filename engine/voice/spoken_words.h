#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "voice/filling.h"
#include "voice/pack.h"

namespace panggil::voice {

/// Which of the pack's silences stands before a word.
enum class Gap { word, digit, number, counter, pause };

/// A word to be spoken, at its place in the announcement.
struct SpokenWord {
    std::string text;       ///< The clip's name.
    std::string written{};  ///< As a person reads it out: "A", "Disdukcapil".
    Gap gap{Gap::word};
    int milliseconds{0};         ///< Of a pause; 0: as the pack says.
    bool chime{false};           ///< No word at all.
    bool leads{false};           ///< The first of a phrase, a sentence or a ticket.
    bool ends{false};            ///< The last of a phrase or a sentence.
    bool fixed{false};           ///< The phrase's own, not the value of a binding.
    bool ticket{false};          ///< Of the ticket's number.
    bool after_left_out{false};  ///< Something optional without a clip would stand before it.
    bool optional{false};        ///< Not missed where there is no clip.
};

/// What becomes of a word that may be left out.
enum class Optional { where_there, always };

/// The phrase with its places filled in, word by word. What is optional and has no clip is left out already, so that
/// the words around it can share one.
std::vector<SpokenWord> words_of(const VoicePack& pack, const Phrase& phrase, const Filling& filling, Style style,
                                 Optional optional = Optional::where_there);

/// `chime`, `short_chime`, `alert_chime`
bool is_chime(std::string_view word);

/// Numbers and times of a free text, and words.
std::vector<SpokenWord> words_of_number(const VoicePack& pack, std::int64_t value);
std::vector<SpokenWord> words_of_time(const VoicePack& pack, int hours, int minutes);
std::vector<SpokenWord> words_of_ticket(const VoicePack& pack, std::string_view spelled, Style style);

/// Marks the first and the last word of each sentence. `ends` is set already where one ends within.
void mark_sentences(std::vector<SpokenWord>& words);

}  // namespace panggil::voice
