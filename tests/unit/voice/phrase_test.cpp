#include "catch.h"

#include "voice/phrase.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

PhrasePart word(std::string text, bool optional = false) {
    return {PhrasePart::Kind::word, std::move(text), {}, optional};
}
PhrasePart binding(Binding which, bool optional = false) { return {PhrasePart::Kind::binding, {}, which, optional}; }
const PhrasePart kPause{PhrasePart::Kind::pause};

std::string wrong(std::string_view text) { return to_string(parse_phrase(text, {"audio/id/pack.yaml", 9, 9}).error()); }

}  // namespace

TEST_CASE("a phrase is words, bindings and pauses", "[phrase]") {
    const Phrase phrase = parse_phrase("chime | Nomor antrean <ticket> | menuju <agency>? loket? <counter>").value();
    CHECK(phrase.parts == std::vector{word("chime"), kPause, word("nomor"), word("antrean"), binding(Binding::ticket),
                                      kPause, word("menuju"), binding(Binding::agency, true), word("loket", true),
                                      binding(Binding::counter)});
}

TEST_CASE("a mistake in a phrase is named where it stands", "[phrase]") {
    CHECK(wrong("nomor <tiket>") ==
          "audio/id/pack.yaml:9:15: error: unknown binding '<tiket>' - did you mean '<ticket>'?");
    CHECK(wrong("nomor <clock>") ==
          "audio/id/pack.yaml:9:15: error: unknown binding '<clock>' - a phrase knows "
          "<agency>, <counter>, <service> and <ticket>");
    CHECK(wrong("nömör antrean, <ticket>") ==
          "audio/id/pack.yaml:9:15: error: 'antrean,' can't be spoken - a phrase is words, <bindings>, | for a pause "
          "and ? after what may be left out");
    CHECK(wrong("  ") == "audio/id/pack.yaml:9:9: error: a phrase needs at least one word");
}
