#include "voice/phrase.h"

#include <fmt/format.h>
#include <unicode/unistr.h>
#include <algorithm>
#include <cctype>
#include <charconv>

#include "base/suggest.h"

namespace panggil::voice {

namespace {

constexpr int kLongestPause = 10'000;  // ms

/// The place behind `before`, where the column is known.
Place further(Place place, std::string_view before) {
    if (place.column == 0) return place;
    place.column += static_cast<int>(std::count_if(
        before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    return place;
}

Result<PhrasePart> binding(const std::string& token, const Place& place) {
    std::vector<std::string> known;
    for (const std::string& name : binding_names()) {
        known.push_back(fmt::format("<{}>", name));
        if (token == known.back()) return PhrasePart{PhrasePart::Kind::binding, {}, *binding_of(name)};
    }
    Said hint = did_you_mean(token, known);
    if (hint.empty()) {
        const std::string list = fmt::format("{}", fmt::join(known, ", "));
        hint = say(" - a phrase knows {}", " Yang dikenal dalam ucapan: {}.", list);
    }
    return fail(say("unknown binding '{}'{}", "Tidak ada sisipan '{}'.{}", token, hint), place);
}

bool stands_in_a_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) || c == '_' || c == '-' || c == '\'';
}

/// `350ms`, or none where the token is something else.
std::optional<int> milliseconds(std::string_view token) {
    int value = 0;
    const char* end = token.data() + token.size();
    const auto [stopped, error] = std::from_chars(token.data(), end, value);
    if (error != std::errc() || std::string_view(stopped, static_cast<std::size_t>(end - stopped)) != "ms") return {};
    return value;
}

struct Ending {
    std::string mark;
    bool optional{false};
};

/// Takes `?` and one of `,` `.` `!` away behind a word, in any order.
Ending cut_ending(std::string& token) {
    Ending ending;
    while (token.size() > 1) {
        const char last = token.back();
        if (last == '?' && !ending.optional) {
            ending.optional = true;
        } else if ((last == ',' || last == '.' || last == '!') && ending.mark.empty()) {
            ending.mark = last;
        } else {
            break;
        }
        token.pop_back();
    }
    return ending;
}

Result<PhrasePart> pause_of(int milliseconds, const Place& place) {
    if (milliseconds < 1 || milliseconds > kLongestPause) {
        return fail(say("a pause lasts between 1 and {} ms, not {}", "Jeda lamanya antara 1 dan {} ms, bukan {}.",
                        kLongestPause, milliseconds),
                    place);
    }
    PhrasePart pause{PhrasePart::Kind::pause};
    pause.milliseconds = milliseconds;
    return pause;
}

Result<PhrasePart> part(std::string token, const Place& place) {
    if (token == "|") return PhrasePart{PhrasePart::Kind::pause};
    if (const auto pause = milliseconds(token)) return pause_of(*pause, place);
    const std::string whole = token;
    const Ending ending = cut_ending(token);
    if (token.front() != '<' && !std::all_of(token.begin(), token.end(), stands_in_a_word)) {
        return fail(
            say("'{}' can't be spoken - a phrase is words with , . or ! behind them, <bindings>, | for a pause "
                "or 350ms, and ? after what may be left out",
                "'{}' tidak bisa diucapkan. Ucapan terdiri atas kata-kata, boleh diikuti , . atau !, <sisipan>, "
                "| atau 350ms untuk jeda, dan ? di belakang yang boleh dilewati.",
                whole),
            place);
    }
    auto made = token.front() == '<' ? binding(token, place) : word_of(token);
    if (!made) return made;
    made->optional = ending.optional;
    made->mark = ending.mark;
    return made;
}

/// A word, or a binding with what touches it: `(<agency>)`.
Result<PhrasePart> caption_part(const std::string& token, const Place& place) {
    const std::size_t open = token.find('<');
    const std::size_t close = token.find('>', std::min(open, token.size()));
    if (close == std::string::npos) {
        PhrasePart word;
        word.written = token;
        return word;
    }
    auto made = binding(token.substr(open, close + 1 - open), further(place, token.substr(0, open)));
    if (!made) return made;
    made->written = token.substr(0, open);
    made->mark = token.substr(close + 1);
    return made;
}

template <class Part>
Result<Phrase> parse(std::string_view text, const Place& place, Part part_of) {
    Phrase phrase;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\n", at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        auto next = part_of(std::string(text.substr(at, end - at)), further(place, text.substr(0, at)));
        if (!next) return tl::unexpected(next.error());
        phrase.parts.push_back(*std::move(next));
        at = end;
    }
    if (phrase.parts.empty())
        return fail(Said("a phrase needs at least one word", "Ucapan harus berisi paling sedikit satu kata."), place);
    return phrase;
}

}  // namespace

PhrasePart word_of(std::string_view written) {
    std::string token(written);
    PhrasePart made{PhrasePart::Kind::word};
    made.mark = cut_ending(token).mark;
    made.written = token;
    icu::UnicodeString::fromUTF8(token).toLower().toUTF8String(made.word);
    made.word.erase(std::remove(made.word.begin(), made.word.end(), '\''), made.word.end());
    return made;
}

Result<Phrase> parse_phrase(std::string_view text, const Place& place) { return parse(text, place, part); }

Result<Phrase> parse_caption(std::string_view text, const Place& place) { return parse(text, place, caption_part); }

}  // namespace panggil::voice
