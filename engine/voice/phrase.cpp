#include "voice/phrase.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/suggest.h"

namespace panggil::voice {

namespace {

constexpr std::array<std::pair<const char*, Binding>, 4> kBindings{{
    {"agency", Binding::agency},
    {"counter", Binding::counter},
    {"service", Binding::service},
    {"ticket", Binding::ticket},
}};

std::vector<std::string> binding_names() {
    std::vector<std::string> names;
    for (const auto& [name, binding] : kBindings) names.push_back(fmt::format("<{}>", name));
    return names;
}

Result<PhrasePart> binding(const std::string& token, bool optional, const Place& place) {
    for (const auto& [name, which] : kBindings) {
        if (token == fmt::format("<{}>", name)) return PhrasePart{PhrasePart::Kind::binding, {}, which, optional};
    }
    const std::string suggestion = did_you_mean(token, binding_names());
    return fail(
        fmt::format("unknown binding '{}'{}", token,
                    suggestion.empty() ? " - a phrase knows <agency>, <counter>, <service> and <ticket>" : suggestion),
        place);
}

bool stands_in_a_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) || c == '_';
}

Result<PhrasePart> part(std::string token, const Place& place) {
    if (token == "|") return PhrasePart{PhrasePart::Kind::pause};
    const bool optional = token.size() > 1 && token.back() == '?';
    if (optional) token.pop_back();
    if (token.front() == '<') return binding(token, optional, place);
    for (char& c : token) {
        if (!stands_in_a_word(c)) {
            return fail(fmt::format("'{}' can't be spoken - a phrase is words, <bindings>, | for a pause and ? after "
                                    "what may be left out",
                                    token),
                        place);
        }
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return PhrasePart{PhrasePart::Kind::word, std::move(token), {}, optional};
}

/// The place behind `before`, where the column is known.
Place further(Place place, std::string_view before) {
    if (place.column == 0) return place;
    place.column += static_cast<int>(std::count_if(
        before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    return place;
}

}  // namespace

Result<Phrase> parse_phrase(std::string_view text, const Place& place) {
    Phrase phrase;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\n", at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        auto next = part(std::string(text.substr(at, end - at)), further(place, text.substr(0, at)));
        if (!next) return tl::unexpected(next.error());
        phrase.parts.push_back(*std::move(next));
        at = end;
    }
    if (phrase.parts.empty()) return fail("a phrase needs at least one word", place);
    return phrase;
}

}  // namespace panggil::voice
