#include "catch.h"
#include "pack_folder.h"
#include "plan_words.h"
#include "voice/phrase_places.h"
#include "voice/plan.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

constexpr const char* kPauses = "pauses: {chime: 100, phrase: 200, word: 50, digit: 40, number: 20, counter: 80}\n";

/// A pack with these phrases and a clip for every word in them, each of 100 ms.
struct Announcements {
    explicit Announcements(const std::string& phrases) {
        folder.yaml("locale: id\nreadings: {0: nol}\n" + std::string(kPauses) +
                    "phrases:\n  call: chime | <ticket> | loket <counter>\n" + phrases);
        folder.usual_clips();
        folder.clips(
            {"mohon", "perhatian", "buka", "tutup", "pukul", "samsat", "jam", "hati", "puluh", "sepuluh", "sebelas"});
    }

    Plan plan(const std::string& phrase, const Values& values = {}, const hall::Hall* hall = nullptr) {
        voices = {{folder.load()}};
        return plan_phrase(voices, phrase, values, hall);
    }
    std::string why_not(const std::string& phrase, const Values& values = {}, const hall::Hall* hall = nullptr) {
        const auto checked = check_announcement({{folder.load()}}, phrase, values, hall);
        return checked ? "" : checked.error().message;
    }

    PackFolder folder;
    Voices voices{};  // the last plan's
};

hall::Hall hall_with_samsat() {
    hall::Hall hall;
    hall::Agency& samsat = hall.agencies.emplace_back();
    samsat.id = hall::AgencyId("samsat");
    samsat.name = "Samsat Kabupaten Lebong";
    samsat.short_names = {"Samsat"};
    samsat.services.push_back({hall::ServiceId("balik-nama"), "Bea balik nama kendaraan"});
    return hall;
}

}  // namespace

TEST_CASE("a phrase is spoken with what it is given, and read as it is written", "[phrases]") {
    Announcements hall("  opening: chime | Mohon perhatian! | Loket <counter> buka, pukul <time>.\n");
    const Plan plan = hall.plan("opening", {{"counter", "3"}, {"time", "11.20"}});
    CHECK(clips(plan) == "chime mohon perhatian loket tiga buka pukul sebelas dua puluh");
    CHECK(plan.caption == "Mohon perhatian! Loket 3 buka, pukul 11.20.");
    CHECK(plan.missing.empty());
}

TEST_CASE("a time is read by its hours and minutes", "[phrases]") {
    Announcements hall("  at: pukul <time>\n");
    CHECK(clips(hall.plan("at", {{"time", "11:00"}})) == "pukul sebelas");
    CHECK(clips(hall.plan("at", {{"time", "08.05"}})) == "pukul delapan nol lima");
    CHECK(clips(hall.plan("at", {{"time", "0.10"}})) == "pukul nol sepuluh");
    CHECK(clips(hall.plan("at", {{"time", "24.00"}})) == "pukul");
    CHECK(hall.plan("at", {{"time", "nanti"}}).caption == "Pukul nanti");
}

TEST_CASE("a number is read as one, a number plate letter by letter", "[phrases]") {
    Announcements hall("  minutes: <number> jam\n  plate: mohon <spell>\n");
    CHECK(clips(hall.plan("minutes", {{"number", "15"}})) == "lima belas jam");
    CHECK(clips(hall.plan("minutes", {{"number", "-1"}})) == "jam");
    const Plan plate = hall.plan("plate", {{"spell", "B 12 AB"}});
    CHECK(clips(plate) == "mohon b satu dua a b");
    CHECK(plate.caption == "Mohon B 12 AB");
    CHECK(gaps(plate) == std::vector<int>{50, 200, 40, 200, 40});
    CHECK(hall.plan("plate", {{"spell", std::string(500, 'a')}}).clips.size() == 17);
}

TEST_CASE("digits in a phrase are a number, and a hyphen joins two words", "[phrases]") {
    Announcements hall("  careful: Hati-hati, 12 jam\n");
    CHECK(clips(hall.plan("careful")) == "hati hati dua belas jam");
    CHECK(hall.plan("careful").caption == "Hati-hati, 12 jam");
}

TEST_CASE("an agency or a service can have words of its own", "[phrases]") {
    Announcements hall(
        "  closing:\n    says: <agency> tutup\n    agencies: {samsat: samsat tutup pukul lima}\n"
        "    services: {balik-nama: loket tutup}\n    caption: Loket (<agency>) sudah tutup\n");
    const hall::Hall known = hall_with_samsat();
    CHECK(clips(hall.plan("closing", {{"agency", "disdukcapil"}})) == "disdukcapil tutup");
    CHECK(clips(hall.plan("closing", {{"agency", "samsat"}})) == "samsat tutup pukul lima");
    CHECK(clips(hall.plan("closing", {{"agency", "samsat"}, {"service", "balik-nama"}})) == "loket tutup");
    CHECK(hall.plan("closing", {{"agency", "pn"}}, &known).caption == "Loket (pn) sudah tutup");
    CHECK(hall.plan("closing", {{"agency", "samsat"}}, &known).caption == "Samsat tutup pukul lima");
}

TEST_CASE("agencies and services are read by their names", "[phrases]") {
    Announcements hall("  closing: <agency>? | <service>? tutup\n");
    const hall::Hall known = hall_with_samsat();
    const Plan plan = hall.plan("closing", {{"agency", "samsat"}, {"service", "balik-nama"}}, &known);
    CHECK(plan.caption == "Samsat, Bea balik nama kendaraan tutup");
    CHECK(clips(plan) == "samsat tutup");
    CHECK(hall.plan("closing").caption == "Tutup");
}

TEST_CASE("a pause lasts as the pack says, or as the phrase does", "[phrases]") {
    Announcements hall("  notice: chime 500ms mohon perhatian | 30ms buka 10ms 20ms tutup | \n");
    const Plan plan = hall.plan("notice");
    CHECK(gaps(plan) == std::vector<int>{500, 50, 30, 30});
    CHECK(plan.frames == 8 * (5 * 100 + 610));
    CHECK(plan.caption == "Mohon perhatian, buka tutup");
}

TEST_CASE("a sentence begins and ends with its own melody", "[phrases]") {
    Announcements hall("  notice: chime | mohon perhatian. | loket buka | loket tutup! loket <ticket>\n");
    hall.folder.clips({"mohon.lead", "perhatian.final", "loket.lead", "buka.final", "tutup.final", "a.lead",
                       "dua.final", "satu.lead", "satu.final"});
    CHECK(clips(hall.plan("notice", {{"ticket", "A12"}})) ==
          "chime mohon.lead perhatian.final loket.lead buka loket tutup.final loket.lead a.lead satu dua.final");
}

TEST_CASE("one clip speaks up to 24 words, and never over a pause", "[phrases]") {
    std::string long_phrase = "satu";
    std::string long_clip = "satu";
    for (int i = 1; i < 24; ++i) long_phrase += " dua", long_clip += "_dua";
    Announcements hall("  long: " + long_phrase + " dua\n  cut: mohon perhatian | buka\n");
    hall.folder.clips({long_clip, long_clip + "_dua", "mohon_perhatian_buka", "perhatian_buka"});
    CHECK(clips(hall.plan("long")) == long_clip + " dua");
    CHECK(clips(hall.plan("cut")) == "mohon perhatian buka");
}

TEST_CASE("what the engine asks for and a pack doesn't have falls back, at last to the chime", "[phrases]") {
    Announcements hall("  alert_other: alert_chime | mohon perhatian\n");
    hall.folder.clips({"alert_chime"});
    CHECK(clips(hall.plan("alert_fire")) == "alert_chime mohon perhatian");
    CHECK(clips(hall.plan("call_bare", {{"ticket", "A1"}, {"counter", "2"}})) == "chime a satu loket dua");
    CHECK(clips(hall.plan("attention")) == "chime");
    CHECK(hall.plan("attention").caption.empty());
    Announcements bare("");
    CHECK(clips(bare.plan("alert_fire")) == "chime");  // for want of an alert_chime
    bare.folder.clips({"alert_chime"});
    CHECK(clips(bare.plan("alert_fire")) == "alert_chime");
}

TEST_CASE("why a phrase can't be announced is said before anybody waits for it", "[phrases]") {
    Announcements hall(
        "  counter_closes: loket <counter> tutup pukul <time> <agency>?\n  plate: mohon <spell>\n  minutes: <number> "
        "jam\n");
    const hall::Hall known = hall_with_samsat();
    CHECK(hall.why_not("counter_closes", {{"counter", "3"}, {"time", "15.00"}}).empty());
    CHECK(hall.why_not("counter_closes", {{"counter", "3"}, {"time", "15.00"}, {"agency", "samsat"}}, &known).empty());
    CHECK(hall.why_not("counter_close") == "the voice has no phrase 'counter_close' - did you mean 'counter_closes'?");
    CHECK(hall.why_not("x") == "the voice has no phrase 'x' - it has call, counter_closes, minutes, plate");
    CHECK(hall.why_not("counter_closes") ==
          "the phrase 'counter_closes' needs a value, such as --with counter=3 --with time=15.00");
    CHECK(hall.why_not("counter_closes", {{"counter", "3"}, {"tme", "15.00"}}) ==
          "the phrase 'counter_closes' has no <tme> - did you mean 'time'?");
    CHECK(hall.why_not("counter_closes", {{"counter", "3"}, {"time", "25.00"}}) ==
          "'25.00' is no time of day - write it as 15.00");
    CHECK(hall.why_not("counter_closes", {{"counter", ""}, {"time", "15.00"}}) == "'counter=' has no value behind it");
    CHECK(hall.why_not("counter_closes", {{"counter", "3"}, {"time", "15.00"}, {"agency", "samsatt"}}, &known) ==
          "the hall has no agency 'samsatt' - did you mean 'samsat'?");
    CHECK(hall.why_not("minutes", {{"number", "3,5"}}) == "'3,5' is no whole number - write it in digits alone");
    CHECK(hall.why_not("call", {{"ticket", "A-"}, {"counter", "1"}}).empty());
    CHECK(hall.why_not("call", {{"ticket", "A1234567890"}, {"counter", "1"}}).find("'A1234567890': ") == 0);
}

TEST_CASE("what a phrase leaves open is known without its clips", "[phrases]") {
    PackFolder folder;
    const auto told = [&](const std::string& phrase) {
        folder.yaml("locale: id\nreadings: {0: nol}\nphrases:\n  call: <ticket> loket <counter>\n  it: " + phrase +
                    "\n");
        const PhrasePlaces places = phrase_places(folder.path()).value().back();
        std::string all = places.name + ":";
        for (const Binding binding : places.all) {
            const auto& needed = places.needed;
            const bool is_needed = std::find(needed.begin(), needed.end(), binding) != needed.end();
            all += " " + std::string(name_of(binding)) + (is_needed ? "!" : "");
        }
        return all;
    };
    CHECK(told("chime | Mohon perhatian.") == "it:");
    CHECK(told("<agency>? tutup pukul <time>.") == "it: agency time!");
    CHECK(told("{says: tutup pukul <time>, agencies: {samsat: samsat tutup, pln: tutup pukul <time>}}") ==
          "it: agency time");  // of Samsat it is said without
    CHECK(told("{says: tutup, services: {ktp: loket <counter> tutup}, caption: tutup (<number>)}") ==
          "it: counter service number");
    folder.yaml("phrases: [");
    CHECK_FALSE(phrase_places(folder.path()));
}

TEST_CASE("announcements are joined, as a drill is before and after its alert", "[phrases]") {
    Announcements hall("  drill: mohon.\n  alert_fire: chime | perhatian\n");
    Plan all = hall.plan("drill");
    const Voices voices = hall.voices;
    const Plan alert = plan_phrase(voices, "alert_fire", {}, nullptr);
    append(all, alert, 8 * 300);
    append(all, plan_phrase(voices, "drill", {}, nullptr), 8 * 300);
    CHECK(clips(all) == "mohon chime perhatian mohon");
    CHECK(gaps(all) == std::vector<int>{300, 100, 300});
    CHECK(all.caption == "Mohon. Perhatian. Mohon.");
    CHECK(all.cuts() == std::vector<std::size_t>{0, 8 * 400, 8 * 600, 8 * 1000, all.frames});
    CHECK(duration_of(voices, all).count() == Approx(1.1));
}
