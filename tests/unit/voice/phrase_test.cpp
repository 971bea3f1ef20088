#include "catch.h"

#include "voice/phrase.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

PhrasePart word(const std::string& text, const std::string& written, const std::string& mark = "") {
    PhrasePart part;
    part.word = text;
    part.written = written;
    part.mark = mark;
    return part;
}
PhrasePart word(const std::string& text) { return word(text, text); }
PhrasePart binding(Binding which) { return {PhrasePart::Kind::binding, {}, which}; }
PhrasePart optional(PhrasePart part) {
    part.optional = true;
    return part;
}
PhrasePart pause(int milliseconds = 0) {
    PhrasePart part{PhrasePart::Kind::pause};
    part.milliseconds = milliseconds;
    return part;
}
const PhrasePart kPause = pause();

std::string wrong(std::string_view text) { return to_string(parse_phrase(text, {"audio/id/pack.yaml", 9, 9}).error()); }

}  // namespace

TEST_CASE("a phrase is words, bindings and pauses", "[phrase]") {
    const Phrase phrase = parse_phrase("chime | Nomor antrean <ticket> | menuju <agency>? loket? <counter>").value();
    CHECK(phrase.parts == std::vector{word("chime"), kPause, word("nomor", "Nomor"), word("antrean"),
                                      binding(Binding::ticket), kPause, word("menuju"),
                                      optional(binding(Binding::agency)), optional(word("loket")),
                                      binding(Binding::counter)});
}

TEST_CASE("a phrase keeps its capitals and marks for who reads it", "[phrase]") {
    PhrasePart ends = optional(binding(Binding::agency));
    ends.mark = ",";
    CHECK(parse_phrase("Perhatian! Hati-hati, Ékor <agency>?, Jum'at.").value().parts ==
          std::vector{word("perhatian", "Perhatian", "!"), word("hati-hati", "Hati-hati", ","), word("ékor", "Ékor"),
                      ends, word("jumat", "Jum'at", ".")});
}

TEST_CASE("a pause has the pack's length or its own", "[phrase]") {
    CHECK(parse_phrase("satu | dua 350ms tiga").value().parts ==
          std::vector{word("satu"), kPause, word("dua"), pause(350), word("tiga")});
    CHECK(wrong("satu 0ms") == "audio/id/pack.yaml:9:14: error: a pause lasts between 1 and 10000 ms, not 0");
    CHECK(wrong("satu 20000ms") == "audio/id/pack.yaml:9:14: error: a pause lasts between 1 and 10000 ms, not 20000");
}

TEST_CASE("a mistake in a phrase is named where it stands", "[phrase]") {
    CHECK(wrong("nomor <tiket>") ==
          "audio/id/pack.yaml:9:15: error: unknown binding '<tiket>' - did you mean '<ticket>'?");
    CHECK(wrong("nomor <clock>") ==
          "audio/id/pack.yaml:9:15: error: unknown binding '<clock>' - a phrase knows "
          "<agency>, <counter>, <number>, <service>, <spell>, <ticket>, <time>");
    CHECK(wrong("nömör antrean; <ticket>") ==
          "audio/id/pack.yaml:9:15: error: 'antrean;' can't be spoken - a phrase is words with , . or ! behind them, "
          "<bindings>, | for a pause or 350ms, and ? after what may be left out");
    CHECK(wrong("  ") == "audio/id/pack.yaml:9:9: error: a phrase needs at least one word");
}
