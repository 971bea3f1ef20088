#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"

namespace panggil::voice {

/// A place in a phrase that a call, or `--with NAME=VALUE`, fills in.
enum class Binding { agency, counter, service, ticket, time, number, spell };

/// `<ticket>` is called "ticket".
std::string_view name_of(Binding binding);
std::string_view example_of(Binding binding);  ///< A value as one writes it behind the name: 15.00.
std::optional<Binding> binding_of(std::string_view name);
std::vector<std::string> binding_names();

/// One step of a phrase.
struct PhrasePart {
    enum class Kind { word, binding, pause };

    Kind kind{Kind::word};
    std::string word{};                ///< Of a word, in lower case: it is spoken by the clip of its name.
    Binding binding{Binding::ticket};  ///< Of a binding.
    bool optional{false};              ///< `?`: left out where the pack has no clip for it.
    std::string written{};  ///< Of a word, as it is read: "Loket"; of a caption's binding what stands before it.
    std::string mark{};     ///< `,` `.` or `!` behind it, for who reads; `.` and `!` end a sentence.
    int milliseconds{0};    ///< Of a pause; 0: as the pack says.

    bool ends_sentence() const { return mark.find_first_of(".!") != std::string::npos; }

    friend bool operator==(const PhrasePart&, const PhrasePart&) = default;
};

/// What is said, as a voice pack writes it in one line:
/// `chime | Nomor antrean <ticket> | silakan menuju <agency>? loket <counter>`
struct Phrase {
    std::vector<PhrasePart> parts;

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// A phrase of the pack with what it says instead for some agencies and services, by their ids.
struct PackPhrase {
    Phrase says;
    std::vector<std::pair<std::string, Phrase>> agencies{};
    std::vector<std::pair<std::string, Phrase>> services{};
    std::optional<Phrase> caption{};  ///< What is read, where it is not the words themselves.

    /// What is said of this service, else of this agency, else of all.
    const Phrase& said_of(const std::string& agency, const std::string& service) const;
};

/// Parses one. `place` is where the text begins; an error's column, in characters, points to the
/// word that is wrong.
Result<Phrase> parse_phrase(std::string_view text, const Place& place = {});

/// The same for a text that is only read: any words, and bindings among them.
Result<Phrase> parse_caption(std::string_view text, const Place& place = {});

/// Takes a word apart into what is spoken, in lower case, and the `,` `.` `!` behind it.
PhrasePart word_of(std::string_view written);

}  // namespace panggil::voice
