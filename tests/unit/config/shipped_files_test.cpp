#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "catch.h"
#include "config/announcement_times.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"

using namespace panggil;
using hall::AgencyId;
using hall::CounterId;
using hall::Hours;
using hall::TimeOfDay;

namespace {

template <class T>
T good(const Checked<T>& read, const Errors& warnings) {
    INFO((read ? std::string() : to_string(read.error())));
    REQUIRE(read);
    CHECK(to_string(warnings) == "");
    return *read;
}

hall::Hall shipped_hall() {
    Errors warnings;
    const auto read = config::load_hall("config/hall.yaml", &warnings);
    return good(read, warnings);
}

}  // namespace

TEST_CASE("MPP Perigo Agung has 23 agencies with 103 services at 33 counters", "[config]") {
    const hall::Hall hall = shipped_hall();
    CHECK(hall.name == "MPP Perigo Agung");
    CHECK(hall.regency == "Kabupaten Lebong");
    CHECK(hall.time_zone == "Asia/Jakarta");
    CHECK(hall.agencies.size() == 23);
    CHECK(hall.service_count() == 103);
    int next = 1;  // counters are numbered through the whole hall, in the board's order
    for (const hall::Agency& agency : hall.agencies) {
        for (const CounterId& counter : agency.counters) CHECK(counter.text == std::to_string(next++));
    }
    CHECK(next == 34);
}

TEST_CASE("an agency of the hall comes with all that its line says", "[config]") {
    const hall::Hall hall = shipped_hall();
    const hall::Agency* bpn = hall.agency(AgencyId{"bpn"});
    REQUIRE(bpn);
    CHECK(bpn->name == "Kantor Pertanahan (ATR/BPN)");
    CHECK(bpn->short_name() == "ATR/BPN");
    CHECK(bpn->prefix == "J");
    CHECK(bpn->priority_prefix == "JA");
    CHECK(bpn->color == "BA8CBC");
    CHECK(bpn->counters == std::vector{CounterId{"17"}, CounterId{"18"}});
    CHECK(bpn->services.size() == 6);
    CHECK(bpn->services[3].id.text == "cek");
    CHECK(bpn->services[3].name == "Pengecekan sertipikat");
    CHECK(bpn->services[3].minutes == 8);
    CHECK(hall.agency(AgencyId{"bpjs-kesehatan"})->short_name() == "BPJS Kesehatan");
}

TEST_CASE("the hall opens as the board before opening says", "[config]") {
    const hall::Hall hall = shipped_hall();
    const Hours usual{TimeOfDay{8 * 60}, TimeOfDay{15 * 60 + 30}};
    const Hours noon{TimeOfDay{12 * 60}, TimeOfDay{13 * 60}};
    for (std::size_t day = 0; day < 4; ++day) CHECK(hall.week[day] == hall::DayHours{usual, noon});
    CHECK(hall.week[4].open == Hours{TimeOfDay{8 * 60}, TimeOfDay{14 * 60}});
    CHECK_FALSE(hall.week[5].open);
    CHECK_FALSE(hall.week[6].open);
}

TEST_CASE("the shipped announcements follow the hall's hours, and leave its break in peace", "[config]") {
    Errors warnings;
    const hall::Hall hall = shipped_hall();
    const auto read = config::load_announcements("config/announcements.yaml", hall, {}, &warnings);
    const config::AnnouncementsConfig config = good(read, warnings);
    const auto day = [&](const char* date) {
        std::string all;
        for (const config::Scheduled& announcement : config.announcements) {
            for (const TimeOfDay at : times_on(date, announcement, config.quiet, hall)) {
                all += fmt::format("{} {:02}.{:02}; ", announcement.name.text, at.minutes / 60, at.minutes % 60);
            }
        }
        return all;
    };
    CHECK(day("2026-11-27") ==  // a Friday
          "opening 08.00; break 12.00; after-break 13.00; closing-soon 13.45; closing 14.00; "
          "no-bribes 08.45; no-bribes 09.30; no-bribes 10.15; no-bribes 11.00; no-bribes 11.45; no-bribes 13.15; "
          "no-middlemen 09.10; no-middlemen 09.55; no-middlemen 10.40; no-middlemen 11.25; no-middlemen 13.40; ");
    CHECK(day("2026-11-28").empty());
    CHECK(day("2026-12-25").empty());  // a Friday, and Christmas
}

TEST_CASE("the shipped hub listens to its own machine only", "[config]") {
    Errors warnings;
    const auto read = config::load_hub("config/hub.yaml", &warnings);
    const config::HubConfig hub = good(read, warnings);
    CHECK(hub.commands == "tcp://127.0.0.1:5570");
    CHECK(hub.events == "tcp://127.0.0.1:5571");
    CHECK_FALSE(hub.insecure);
    CHECK(hub.data.empty());
    CHECK(*config::find_hub("config") == config::HubAddress{});
}

TEST_CASE("two screens of the hall may speak, the upright one is silent", "[config]") {
    Errors warnings;
    const hall::Hall hall = shipped_hall();
    const auto read = config::load_displays("config/displays.yaml", {&hall, {}}, &warnings);
    const config::DisplaysConfig displays = good(read, warnings);
    CHECK(displays.names() == std::vector<std::string>{"hall-1", "hall-2", "totem", "balcony"});
    CHECK(displays.find("hall-1")->voice);
    CHECK(displays.find("hall-2")->voice);
    CHECK(displays.find("hall-2")->zone.text == "hall");
    CHECK_FALSE(displays.find("totem")->voice);
    CHECK(displays.find("totem")->rotation == 90);

    CHECK_FALSE(displays.find("kantin"));
}
