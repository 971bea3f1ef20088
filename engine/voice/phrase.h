#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace panggil::voice {

/// A place in a phrase that a call fills in.
enum class Binding { agency, counter, service, ticket };

/// One step of a phrase.
struct PhrasePart {
    enum class Kind { word, binding, pause };

    Kind kind{Kind::word};
    std::string word{};                ///< Of a word, in lower case: it is spoken by the clip of its name.
    Binding binding{Binding::ticket};  ///< Of a binding.
    bool optional{false};              ///< `?`: left out where the pack has no clip for it.

    friend bool operator==(const PhrasePart&, const PhrasePart&) = default;
};

/// What is said, as a voice pack writes it in one line:
/// `chime | nomor antrean <ticket> | silakan menuju <agency>? loket <counter>`
struct Phrase {
    std::vector<PhrasePart> parts;

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// Parses one. `place` is where the text begins; an error's column, in characters, points to the
/// word that is wrong.
Result<Phrase> parse_phrase(std::string_view text, const Place& place = {});

}  // namespace panggil::voice
