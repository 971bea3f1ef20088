#include "voice/voices.h"

#include "catch.h"
#include "pack_folder.h"
#include "plan_words.h"
#include "voice/join.h"
#include "voice/plan.h"
#include "voice/sounds_alike.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

constexpr const char* kPauses =
    "pauses: {chime: 100, phrase: 200, word: 50, digit: 40, number: 20, counter: 80, language: 400}\n";

/// Indonesian first, then English; English has no short form, and a notice of its own.
struct TwoLanguages {
    explicit TwoLanguages(Languages languages = Languages::all) {
        indonesian.yaml(std::string("locale: id_ID\n") + kPauses +
                        "styles: {B: number}\nalike: [[b, c, d], [lima, tiga]]\n"
                        "phrases:\n  call: chime | nomor <ticket> | loket <counter>\n"
                        "  call_short: chime | <ticket> | loket <counter>\n  alert_fire: chime | awas\n");
        indonesian.clips({"chime", "nomor", "loket", "a", "b", "satu", "dua", "belas", "tiga", "awas", "tutup"});
        english.yaml(std::string("locale: en\n") + kPauses +
                     "alike: [[m, n]]\nphrases:\n  call: chime | Ticket <ticket>, | counter <counter>.\n"
                     "  alert_fire: chime | Fire!\n  notice: chime | closed\n");
        english.clips({"chime", "ticket", "counter", "a", "b", "one", "two", "twelve", "three", "fire", "closed"});
        voices = {{indonesian.load(), english.load()}, languages};
    }

    Plan call(const std::string& ticket, const std::string& language = "", Form form = Form::full) const {
        CallText text{hall::AgencyId("pn"), "PN", hall::Ticket::parse(ticket).value(), hall::CounterId("3")};
        text.language = language;
        return plan_call(voices, text, form);
    }
    bool alike(const std::string& a, const std::string& b) const {
        return sounds_alike(voices, hall::Ticket::parse(a).value(), hall::Ticket::parse(b).value());
    }

    PackFolder indonesian;
    PackFolder english;
    Voices voices;
};

}  // namespace

TEST_CASE("a call in two languages rings once and says the one after the other", "[voices]") {
    const TwoLanguages hall;
    const Plan plan = hall.call("A12");
    CHECK(clips(plan) == "chime nomor a satu dua loket tiga ticket a one two counter three");
    CHECK(gaps(plan) == std::vector<int>{100, 50, 40, 40, 200, 80, 400, 50, 40, 40, 200, 80});
    CHECK(plan.caption == "Nomor A12, loket 3. Ticket A12, counter 3.");
    CHECK(plan.missing.empty());
    CHECK(join(hall.voices, plan).frames() == plan.frames);
}

TEST_CASE("a call is said in the ticket's language, else in the first", "[voices]") {
    const TwoLanguages hall(Languages::ticket);
    CHECK(clips(hall.call("A1", "en")) == "chime ticket a one counter three");
    CHECK(clips(hall.call("A1", "en-GB")) == "chime ticket a one counter three");
    CHECK(clips(hall.call("A1", "id")) == "chime nomor a satu loket tiga");
    CHECK(clips(hall.call("A1", "zh")) == "chime nomor a satu loket tiga");
    CHECK(clips(hall.call("A1")) == "chime nomor a satu loket tiga");
}

TEST_CASE("each language has its own style and its own short form", "[voices]") {
    const TwoLanguages hall;
    CHECK(clips(hall.call("B12", "", Form::bare)) == "chime b dua belas loket tiga ticket b one two counter three");
    CHECK(clips(hall.call("b-12")) == "chime nomor b dua belas loket tiga ticket b one two counter three");
}

TEST_CASE("an announcement is for everybody, in each language that has it", "[voices]") {
    const TwoLanguages hall(Languages::ticket);
    CHECK(clips(plan_phrase(hall.voices, "alert_fire", {}, nullptr)) == "chime awas fire");
    CHECK(plan_phrase(hall.voices, "alert_fire", {}, nullptr).caption == "Awas. Fire!");
    CHECK(clips(plan_phrase(hall.voices, "notice", {}, nullptr)) == "chime closed");
    CHECK(knows_phrase(hall.voices, "notice"));
    CHECK_FALSE(knows_phrase(hall.voices, "opening"));
    CHECK(phrase_names(hall.voices) == std::vector<std::string>{"alert_fire", "call", "call_short", "notice"});
}

TEST_CASE("a free text is spoken where a voice has all its words, else it is shown with the chime", "[voices]") {
    const TwoLanguages hall;
    const Plan spoken = plan_text(hall.voices, "Awas: loket 3 \"tutup\", nomor A12!");
    CHECK(clips(spoken) == "chime awas loket tiga tutup nomor a satu dua");
    CHECK(gaps(spoken) == std::vector<int>{100, 200, 50, 50, 200, 50, 40, 40});
    CHECK(spoken.caption == "Awas: loket 3 \"tutup\", nomor A12!");
    CHECK(clips(plan_text(hall.voices, "Counter two closed.")) == "chime counter two closed");
    const Plan shown = plan_text(hall.voices, "Loket 3 ditutup");
    CHECK(clips(shown) == "chime");
    CHECK(shown.caption == "Loket 3 ditutup");
    CHECK(shown.missing.empty());
    CHECK(clips(plan_text(hall.voices, "...")) == "chime");
    std::string endless;
    for (int i = 0; i < 1000; ++i) endless += "tutup ";
    CHECK(clips(plan_text(hall.voices, endless)) == "chime");
}

TEST_CASE("tickets that could be taken for one another are known", "[voices]") {
    const TwoLanguages hall;
    CHECK(hall.alike("A001", "a-1"));   // the same, at another agency
    CHECK(hall.alike("B001", "C001"));  // be, ce
    CHECK(hall.alike("B003", "D005"));  // lima, tiga, as this pack says
    CHECK(hall.alike("M012", "N012"));  // em, en: the English pack says so
    CHECK(hall.alike("O10", "QIO"));    // they look so
    CHECK(hall.alike("B8", "8B"));
    CHECK_FALSE(hall.alike("B001", "C002"));
    CHECK_FALSE(hall.alike("A001", "C001"));
    CHECK_FALSE(hall.alike("B01", "C001"));
    CHECK_FALSE(hall.alike("B001", "BA01"));
}

TEST_CASE("nobody to speak is no sound and no words", "[voices]") {
    const Voices nobody;
    const CallText text{hall::AgencyId("pn"), "PN", hall::Ticket::parse("A1").value(), hall::CounterId("3")};
    CHECK(plan_call(nobody, text).clips.empty());
    CHECK(plan_phrase(nobody, "alert_fire", {}, nullptr).clips.empty());
    CHECK(plan_text(nobody, "Awas").caption == "Awas");
    CHECK(join(nobody, plan_call(nobody, text)).samples.empty());
    CHECK(duration_of(nobody, Plan{}).count() == 0);
}
