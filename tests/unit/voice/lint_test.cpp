#include "voice/lint.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

#include "catch.h"
#include "config/hall_config.h"
#include "pack_folder.h"
#include "voice/listening.h"
#include "voice/recording_list.h"
#include "wrong_files.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

constexpr const char* kGood =
    "locale: id\nspeaker: Bu Ani\nlicence: CC0-1.0\nreadings: {0: nol}\n"
    "phrases:\n  call: chime | nomor antrean <ticket> | menuju <agency>? loket <counter>\n"
    "  call_short: chime | <ticket> | loket <counter>\n  call_bare: chime | <ticket> | loket <counter>\n"
    "  alert_other: chime | awas\n  alert_evacuate: chime | awas\n  drill: awas\n  attention: chime\n";

/// A hall of two agencies, whose tickets have one digit, and a pack that has all that it needs.
struct Mall {
    Mall() {
        hall.ticket_digits = 1;
        hall.priority_digits = 1;
        hall.agencies.resize(2);
        hall.agencies[0].id = hall::AgencyId("samsat");
        hall.agencies[0].name = "Samsat";
        hall.agencies[0].prefix = "A";
        hall.agencies[0].counters = {hall::CounterId("1"), hall::CounterId("2")};
        hall.agencies[1].id = hall::AgencyId("bank-bengkulu");
        hall.agencies[1].name = "Bank Bengkulu";
        hall.agencies[1].prefix = "B";
        hall.agencies[1].priority_prefix = "BB";
        hall.agencies[1].counters = {hall::CounterId("3")};
        folder.yaml(kGood);
        good_clip("chime", 1.2, 0.205F);
        for (const char* id : {"nomor", "antrean", "menuju", "loket", "samsat", "bank_bengkulu", "awas", "a", "b",
                               "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"}) {
            good_clip(id);
        }
    }

    /// Trimmed, faded and level, as audio/make-pack makes them.
    void good_clip(const std::string& id, double seconds = 0.5, float peak = 0.29F) {
        std::vector<float> samples = PackFolder::tone(static_cast<int>(seconds * 1000), peak, 48000);
        for (std::size_t i = 0; i < 192; ++i) {
            samples[i] *= static_cast<float>(i) / 192;
            samples[samples.size() - 1 - i] *= static_cast<float>(i) / 192;
        }
        folder.wav(id, {48000, 1, samples});
    }
    void remove(const std::string& id) { std::filesystem::remove(folder.path() / (id + ".wav")); }

    /// Without the folder's path.
    std::string told(bool with_hall = true) const {
        std::string text = to_string(lint(*folder.load(48000), with_hall ? &hall : nullptr));
        const std::string path = folder.path().string() + "/";
        for (std::size_t at; (at = text.find(path)) != std::string::npos;) text.erase(at, path.size());
        return text;
    }

    hall::Hall hall;
    PackFolder folder;
};

}  // namespace

TEST_CASE("a pack that has all that its hall needs has nothing to be told", "[lint]") { CHECK(Mall().told() == ""); }

TEST_CASE("each missing clip is named once, with a sentence that needs it", "[lint]") {
    Mall mall;
    mall.remove("tujuh");
    mall.remove("tiga");
    mall.remove("nomor");
    mall.remove("antrean");
    mall.remove("chime");
    CHECK(
        mall.told() ==
        "chime.flac: error: is missing - copy one from another pack\n"
        "nomor_antrean.flac: error: is missing - record 'nomor antrean' as in '*Nomor antrean* A satu dua tiga, menuju "
        "Samsat loket satu.'\n"
        "tiga.flac: error: is missing - record 'tiga' as in 'Nomor antrean A satu dua *tiga*, menuju Samsat loket "
        "satu.'\n"
        "tujuh.flac: error: is missing - record 'tujuh' as in 'Nomor antrean A *tujuh*, menuju Samsat loket satu.'\n");
}

TEST_CASE("what may be left out is a warning, and so is what nobody needs", "[lint]") {
    Mall mall;
    mall.remove("bank_bengkulu");
    mall.good_clip("disdukcapil");
    mall.good_clip("dua_puluh_satu.final");  // of a ticket of another system
    mall.folder.yaml(kGood + std::string("  closing: {says: loket, agencies: {samsatt: samsat}}\n"));
    CHECK(mall.told() ==
          "pack.yaml: warning: the phrase 'closing' has words for 'samsatt', but the hall has no such agency - did you "
          "mean "
          "'samsat'?\n"
          "bank_bengkulu.flac: warning: is missing, so that it is left out - record 'Bank Bengkulu' as in 'Nomor "
          "antrean B "
          "satu dua tiga, menuju *Bank Bengkulu* loket tiga.'\n"
          "disdukcapil.flac: warning: is never spoken - no phrase, agency or counter needs it\n");
}

TEST_CASE("who speaks and under which licence stands in the pack", "[lint]") {
    Mall mall;
    mall.folder.yaml(
        "locale: id\nreadings: {0: nol}\nphrases: {call: nomor antrean menuju loket samsat bank_bengkulu awas}\n");
    CHECK(mall.told() ==
          "pack.yaml: error: names no licence - write 'licence:' and under which the clips may be used\n"
          "pack.yaml: error: names no speaker - write 'speaker:' and who speaks\n"
          "pack.yaml: warning: has no phrase 'call_short'; calls are not shortened when several wait\n"
          "pack.yaml: warning: has no phrase 'call_bare'; calls keep the agency's name when many wait\n"
          "pack.yaml: warning: has no phrase 'alert_other'; an alert is rung and shown, but nothing is said\n"
          "pack.yaml: warning: has no phrase 'alert_evacuate'; nobody is told to leave the building\n"
          "pack.yaml: warning: has no phrase 'drill'; a drill sounds like an alert\n"
          "pack.yaml: warning: has no phrase 'attention'; a text that can't be spoken is announced by the plain chime\n"
          "chime.flac: warning: is never spoken - no phrase, agency or counter needs it\n");
}

TEST_CASE("a file that is no good is told what to do about it", "[lint]") {
    Mall mall;
    const auto change = [&](const std::string& id, int rate, auto how) {
        std::vector<float> samples = PackFolder::tone(500, 0.29F, rate);
        for (std::size_t i = 0; i < 192; ++i) {
            samples[i] *= static_cast<float>(i) / 192;
            samples[samples.size() - 1 - i] *= static_cast<float>(i) / 192;
        }
        how(samples);
        mall.folder.wav(id, {rate, 1, samples});
    };
    change("a", 44100, [](auto&) {});
    change("b", 48000,
           [](auto& samples) { samples.insert(samples.begin(), 4800, 0.0F), samples.resize(samples.size() + 2400); });
    change("nol", 48000, [](auto& samples) { std::fill(samples.begin(), samples.end(), 0.0F); });
    change("satu", 48000, [](auto& samples) {
        for (float& sample : samples) sample += 0.002F;
    });
    change("dua", 48000, [](auto& samples) {
        samples.erase(samples.begin(), samples.begin() + 200), samples.resize(samples.size() - 200);
    });
    change("tiga", 48000, [](auto& samples) {
        for (float& sample : samples) sample *= 2;
    });
    change("empat", 48000, [](auto& samples) {
        for (float& sample : samples) sample = std::clamp(sample * 8, -1.0F, 1.0F);
    });
    mall.folder.file("lima.wav", "no sound");
    mall.good_clip("loket.final");
    std::filesystem::copy(mall.folder.path() / "enam.wav", mall.folder.path() / "enam.flac");
    const std::string told = mall.told();
    CHECK(told ==
          "a.wav: error: is at 44100 Hz, most others are at 48000 Hz - save it at that rate\n"
          "b.wav: error: begins with 100 ms of silence - cut it down to 5 ms\n"
          "b.wav: error: ends with 50 ms of silence - cut it down to 5 ms\n"
          "dua.wav: error: begins with a click, at -17 dBFS - fade it in for 4 ms\n"
          "dua.wav: error: ends with a click, at -16 dBFS - fade it out for 4 ms\n"
          "empat.wav: error: is clipped - record it again with less gain\n"
          "empat.wav: error: is 13.1 LU louder than the others - level it, as audio/make-pack does\n"
          "enam.wav: error: another file speaks 'enam' already - take one of them away\n"
          "lima.wav: error: can't be decoded: Format not recognised.\n"
          "nol.wav: error: is silent - record it again\n"
          "satu.wav: error: has an offset (DC) of 0.0020 - take it out with a high-pass at 100 Hz\n"
          "tiga.wav: error: is 6.0 LU louder than the others - level it, as audio/make-pack does\n"
          "lima.flac: error: is missing - record 'lima' as in 'Nomor antrean A *lima*, menuju Samsat loket satu.'\n"
          "loket.final.flac: warning: is never spoken - no phrase, agency or counter needs it\n");
}

TEST_CASE("a pack is looked at without a hall, by all letters and numbers", "[lint]") {
    Mall mall;
    const std::string told = mall.told(false);
    CHECK(
        told.find("z.flac: error: is missing - record 'Z' as in 'Nomor antrean A satu dua tiga, menuju loket *Z*.'") !=
        std::string::npos);
    CHECK(told.find("samsat.flac: warning: is never spoken") != std::string::npos);
}

TEST_CASE("what a mall has to record is a table made from its hall and its phrases", "[lint]") {
    Mall mall;
    for (const auto& file : std::filesystem::directory_iterator(mall.folder.path())) {
        if (file.path().extension() == ".wav") std::filesystem::remove(file.path());
    }
    mall.folder.yaml(
        "locale: id\nreadings: {0: nol}\nphrases: {call: 'chime | Nomor antrean <ticket>, | menuju <agency>?, loket "
        "<counter>.', alert_fire: 'Awas, jauhi pintu. 300ms <counter>'}\n");
    hall::Hall hall = mall.hall;
    hall.agencies.resize(1);
    hall.agencies[0].counters = {hall::CounterId("2")};
    const std::string table = recording_list(*mall.folder.load(), &hall);
    CHECK(table.substr(0, table.find("\nempat,")) ==
          "id,text,sentence,intonation\n"
          "a,A,\"Nomor antrean *A* satu dua tiga, menuju loket dua.\",tengah\n"
          "delapan,delapan,\"Nomor antrean A *delapan*, menuju loket dua.\",tengah\n"
          "dua,dua,\"Nomor antrean A satu *dua* tiga, menuju loket dua.\",tengah\n"
          "dua.final,dua,\"Nomor antrean A satu dua tiga, menuju loket *dua*.\",akhir");
    CHECK(table.find("\nloket,loket,\"Nomor antrean A satu dua tiga, menuju *loket* dua.\",tengah\nmenuju,menuju,") !=
          std::string::npos);
    CHECK(table.find("\nnomor_antrean,Nomor antrean,\"*Nomor antrean* A satu dua tiga, menuju loket dua.\",awal\n") !=
          std::string::npos);
    CHECK(table.find("\nsamsat,Samsat,\"Nomor antrean A satu dua tiga, menuju *Samsat*, loket dua.\",tengah\n") !=
          std::string::npos);
    CHECK(table.find("\nawas_jauhi_pintu,Awas, jauhi pintu,") == std::string::npos);
    CHECK(table.find("\nawas_jauhi_pintu,\"Awas, jauhi pintu\",\"*Awas, jauhi pintu*.\",utuh\n") != std::string::npos);
    CHECK(table.find("chime") == std::string::npos);
}

TEST_CASE("the shipped recording list has all that the shipped hall and pack need", "[lint][audio]") {
    const auto ids = [](const std::string& table) {
        std::set<std::string> all;
        std::istringstream lines(table);
        for (std::string line; std::getline(lines, line);) all.insert(line.substr(0, line.find(',')));
        return all;
    };
    const hall::Hall hall = config::load_hall("config/hall.yaml").value();
    const std::set<std::string> needed = ids(recording_list(*VoicePack::load("audio/id", 48000, 1).value(), &hall));
    const std::set<std::string> listed = ids(test::content("audio/recording-list.csv"));
    std::vector<std::string> forgotten;
    std::set_difference(needed.begin(), needed.end(), listed.begin(), listed.end(), std::back_inserter(forgotten));
    CHECK(needed.size() > 100);
    CHECK(forgotten.empty());
}

TEST_CASE("a pack can be listened through: every clip that is needed, then ten calls", "[lint]") {
    Mall mall;
    const auto pack = mall.folder.load(8000);
    const Listening listening = listening_of(*pack, &mall.hall);
    std::set<std::string> heard;
    for (const PlannedClip& planned : listening.plan.clips) heard.insert(planned.clip->id);
    for (const auto& [id, use] : clips_needed(*pack, &mall.hall)) {
        if (use.there) CHECK(heard.count(id) == 1);
    }
    CHECK(listening.sentences.size() > 10);
    CHECK(listening.sentences.size() < 40);
    CHECK(listening.sentences.front().first == 0);
    CHECK(listening.plan.missing.empty());
    CHECK(std::is_sorted(listening.sentences.begin(), listening.sentences.end()));
}

TEST_CASE("the shipped packs have nothing wrong with them", "[lint][audio]") {
    const hall::Hall hall = config::load_hall("config/hall.yaml").value();
    for (const char* folder : {"audio/id", "audio/en"}) {
        const auto pack = VoicePack::load(folder, 48000, 1);
        if (!std::filesystem::exists(std::filesystem::path(folder) / "pack.yaml")) continue;
        Errors errors = lint(*pack.value(), &hall);
        errors.erase(std::remove_if(errors.begin(), errors.end(),
                                    [](const Error& error) { return error.severity == Severity::warning; }),
                     errors.end());
        CHECK(to_string(errors) == "");
    }
}
