#include "voice/pack_file.h"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace panggil::voice {

namespace {

using config::between;
using config::Node;
using config::Problems;
using config::row;

constexpr std::size_t kMostReadings = 1000;

std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

void read_readings(const Node& node, PackFile& pack, Problems& problems) {
    if (!node.is_map() || node.entries.size() > kMostReadings) {
        config::must_be(node, "numbers, behind each the words for it", problems);
        return;
    }
    for (const config::Entry& entry : node.entries) {
        const auto number = whole_number(entry.key);
        if (!number) problems.error(entry.mark, fmt::format("this must be a whole number, not '{}'", entry.key));
        std::string words;
        if (decode(entry.value, words, problems) && number) pack.readings[*number] = words;
    }
}

void ask_for_a_call(const PackFile& pack, const Node& node, Problems& problems) {
    const bool has_call =
        std::any_of(pack.phrases.begin(), pack.phrases.end(), [](const auto& named) { return named.first == "call"; });
    if (has_call || !node.find("phrases")) return;
    problems.error(node.at_or_self("phrases").mark,
                   "the phrase 'call' is missing; it says how a ticket is called: "
                   "'call: chime | nomor antrean <ticket> | loket <counter>'");
}

void ask_for_numbers(const PackFile& pack, const Node& node, Problems& problems) {
    if (pack.locale.empty()) return;
    if (const auto reading = NumberReading::of(pack.locale); !reading) {
        problems.error(node.at_or_self("locale").mark, reading.error().message);
    }
}

}  // namespace

const config::Record<PackFile>& table(config::Of<PackFile>) {
    static const auto kTable = config::record<PackFile>(
        "voice pack", "A voice: how it calls, and how it reads numbers. Its clips stand beside this file.",
        row("locale", &PackFile::locale, "The language whose spoken numbers are read, as ICU names it: id.",
            config::required, config::not_empty),
        row("speaker", &PackFile::speaker, "Who speaks."),
        row("licence", &PackFile::licence, "Under which licence the clips are."),
        row("loudness", &PackFile::loudness,
            "How loud a call of these clips is, in LUFS; it is brought to -23 when the pack is loaded.",
            between(-50.0, 0.0)),
        row("style", &PackFile::style,
            "How a ticket is read: digit by digit with its zeros, or its digits as one number."),
        config::row_by_hand<PackFile>("readings", "numbers, behind each the words for it",
                                      "Words that stand instead of the language's own: {0: nol}.", read_readings),
        row("pauses", &PackFile::pauses, "The silences of a call."),
        row("phrases", &PackFile::phrases,
            "What is said: words, <ticket>, <agency>, <counter>, <service>, | for a pause, and ? after what is left "
            "out "
            "where there is no clip.",
            config::required),
        config::whole<PackFile>(ask_for_a_call), config::whole<PackFile>(ask_for_numbers));
    return kTable;
}

const config::Record<Pauses>& table(config::Of<Pauses>) {
    static const auto kTable = config::record<Pauses>(
        "set of pauses", "The silences of a call, in milliseconds.",
        row("chime", &Pauses::chime, "After the chime, in milliseconds.", between(0, 2000)),
        row("phrase", &Pauses::phrase, "Where the phrase has a |, in milliseconds.", between(0, 2000)),
        row("word", &Pauses::word, "Between words, in milliseconds.", between(0, 2000)),
        row("digit", &Pauses::digit, "Between the letters and digits of a ticket, in milliseconds.", between(0, 2000)),
        row("number", &Pauses::number, "Between the words of one number, in milliseconds.", between(0, 2000)),
        row("counter", &Pauses::counter, "Before the counter, in milliseconds.", between(0, 2000)));
    return kTable;
}

config::Words<Style> words(config::Of<Style>) { return {{"digits", Style::digits}, {"number", Style::number}}; }

bool decode(const Node& node, Phrase& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(config::Of<Phrase>{}), problems);
    if (!text) return false;
    Place place = node.mark.place();
    if (node.quoted) ++place.column;
    auto phrase = parse_phrase(*text, place);
    if (phrase) {
        out = *std::move(phrase);
        return true;
    }
    config::Mark mark = node.mark;
    if (!node.block) mark.column = phrase.error().place.column;
    problems.error(mark, phrase.error().message);
    return false;
}

std::string type_of(config::Of<Phrase>) { return "a phrase such as 'nomor antrean <ticket> | loket <counter>'"; }

std::string shown(config::Of<Phrase>, const Phrase&) { return {}; }

}  // namespace panggil::voice
