#include "catch.h"

#include "pack_folder.h"
#include "plan_words.h"
#include "voice/plan.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

CallText a12_at(const std::string& counter) {
    return {hall::AgencyId("disdukcapil"), "Disdukcapil", hall::Ticket::parse("A-012").value(),
            hall::CounterId(counter)};
}

std::vector<std::pair<std::size_t, std::size_t>> milliseconds(const Plan& plan) {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (const PlannedClip& planned : plan.clips) all.emplace_back(planned.begin / 8, planned.end / 8);
    return all;
}

}  // namespace

TEST_CASE("a call is chime, ticket, agency and counter", "[plan]") {
    PackFolder folder;
    folder.usual_clips();
    const auto pack = folder.load();
    const Plan plan = plan_call(*pack, a12_at("3"));
    CHECK(clips(plan) == "chime nomor_antrean a nol satu dua silakan_menuju disdukcapil loket tiga");
    CHECK(plan.caption == "Nomor antrean A-012, silakan menuju Disdukcapil, loket 3");
    CHECK(plan.missing.empty());
    CHECK(clips(plan_call(*pack, a12_at("3"), Form::full, Style::number)) ==
          "chime nomor_antrean a dua belas silakan_menuju disdukcapil loket tiga");
}

TEST_CASE("each silence of a call is the pack's", "[plan]") {
    PackFolder folder;  // every clip takes 100 ms
    folder.usual_clips();
    const auto pack = folder.load();
    const Plan plan = plan_call(*pack, a12_at("12"));
    CHECK(milliseconds(plan) == std::vector<std::pair<std::size_t, std::size_t>>{{0, 100},        // chime
                                                                                 {200, 300},      // nomor antrean
                                                                                 {350, 450},      // a
                                                                                 {490, 590},      // nol
                                                                                 {630, 730},      // satu
                                                                                 {770, 870},      // dua
                                                                                 {1070, 1170},    // silakan menuju
                                                                                 {1220, 1320},    // disdukcapil
                                                                                 {1370, 1470},    // loket
                                                                                 {1550, 1650},    // dua
                                                                                 {1670, 1770}});  // belas
    CHECK(duration_of(*pack, plan).count() == Approx(1.77));
}

TEST_CASE("a call of many is shortened to ticket and counter", "[plan]") {
    PackFolder folder;
    folder.usual_clips();
    const Plan plan = plan_call(*folder.load(), a12_at("3"), Form::shortened);
    CHECK(plan.clips.size() == 7);
    CHECK(plan.caption == "A-012, loket 3");
}

TEST_CASE("a priority visitor is called as one", "[plan]") {
    PackFolder folder;
    folder.usual_clips();
    const auto pack = folder.load();
    CallText text = a12_at("3");
    text.priority = "lansia";
    const Plan plan = plan_call(*pack, text);
    CHECK(clips(plan) == "chime nomor_antrean prioritas a nol satu dua loket tiga");
    CHECK(plan.caption == "Nomor antrean prioritas A-012, loket 3");
}

TEST_CASE("the longest clip is taken, and the last word falls", "[plan]") {
    PackFolder folder;
    folder.usual_clips();
    folder.clips({"dua_belas", "dua_belas.final", "tiga.final", "a.lead", "loket_lima", "satu_dua"});
    const auto pack = folder.load();
    CHECK(clips(plan_call(*pack, a12_at("12"))) ==
          "chime nomor_antrean a.lead nol satu_dua silakan_menuju disdukcapil loket dua_belas.final");
    CHECK(clips(plan_call(*pack, a12_at("3"))).ends_with("loket tiga.final"));
    CHECK(clips(plan_call(*pack, a12_at("5"))).ends_with("disdukcapil loket_lima"));
    CHECK(clips(plan_call(*pack, a12_at("4"))).ends_with("loket empat"));
}

TEST_CASE("counters are numbers, letters, or have a clip of their own", "[plan]") {
    PackFolder folder;
    folder.usual_clips();
    folder.clips({"vip"});
    const auto pack = folder.load();
    CHECK(clips(plan_call(*pack, a12_at("3A"))).ends_with("loket tiga a"));
    CHECK(clips(plan_call(*pack, a12_at("VIP"))).ends_with("loket vip"));
    CHECK(clips(plan_call(*pack, a12_at("03"))).ends_with("loket tiga"));
    CHECK(clips(plan_call(*pack, a12_at("B-1"))).ends_with("loket b satu"));
    CHECK(clips(plan_call(*pack, a12_at(std::string(200, 'A')))).ends_with("loket a a a a a a a a"));
}

TEST_CASE("what has no clip is left out after the chime, and its file is named", "[plan]") {
    PackFolder folder;
    folder.usual_clips();
    std::filesystem::remove(folder.path() / "satu.wav");
    std::filesystem::remove(folder.path() / "silakan_menuju.wav");
    std::filesystem::remove(folder.path() / "disdukcapil.wav");
    const auto pack = folder.load();
    const Plan plan = plan_call(*pack, a12_at("3"));
    CHECK(clips(plan) == "chime nomor_antrean a nol dua loket tiga");
    CHECK(plan.missing == std::vector{pack->file_of("satu"), pack->file_of("silakan"), pack->file_of("menuju")});
    CHECK(plan.caption == "Nomor antrean A-012, silakan menuju Disdukcapil, loket 3");
    CHECK(plan.clips[5].begin - plan.clips[4].end == 200 * 8);  // the pause before what is missing stays
}

TEST_CASE("a call has its agency's short name", "[plan]") {
    hall::Hall hall;
    hall::Agency& court = hall.agencies.emplace_back();
    court.id = hall::AgencyId("pn");
    court.name = "Pengadilan Negeri Tubei";
    court.short_names = {"Pengadilan Negeri", "PN"};
    hall::Call call;
    call.agency = hall::AgencyId("pn");
    CHECK(text_of(call, hall).agency_name == "Pengadilan Negeri");
    call.agency = hall::AgencyId("asing");
    CHECK(text_of(call, hall).agency_name == "asing");
}
