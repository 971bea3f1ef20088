#include "catch.h"
#include "hub/decide.h"
#include "story.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;
using namespace panggil::wire;

namespace {

// What the hub decides about announcements and alerts.
struct Story {
    Board board{small_hall()};
    std::string today{"2026-11-24"};
    Uuids uuids{7};
    std::uint64_t seq{0};

    std::vector<What> decides(const Command& command) {
        std::vector<What> whats;
        const Decision decision = decide(board, command, today, uuids);
        REQUIRE(decision);
        for (Event event : *decision) {
            event.seq = ++seq;
            event.id = EventId("e" + std::to_string(seq));
            board.apply(event);
            whats.push_back(event.what);
        }
        return whats;
    }
    std::string refusal(const Command& command) {
        const Decision decision = decide(board, command, today, uuids);
        return decision ? "decided" : decision.error().code + ": " + decision.error().message;
    }
    AlertId raises(AlertKind kind, const char* text = "", bool drill = false) {
        return std::get<AlertRaised>(decides(RaiseAlert{kind, text, {}, drill}).back()).alert;
    }
    std::string cleared(const Command& command) {
        std::string all;
        for (const What& what : decides(command)) all += std::get<AlertCleared>(what).alert.text + " ";
        return all;
    }
};

}  // namespace

TEST_CASE("an announcement gets an id that a person can type", "[announce]") {
    Story s;
    s.decides(SetDay{true});
    const auto whats = s.decides(Announce{"car", "", {{"plate", "BD 1234 XY"}}, ZoneId("hall"), true});
    REQUIRE(whats.size() == 1);
    const auto& requested = std::get<AnnouncementRequested>(whats[0]);
    CHECK(requested.announcement.text().size() == 8);
    CHECK(requested.phrase == "car");
    CHECK(requested.with.at("plate") == "BD 1234 XY");
    CHECK(requested.zone == ZoneId("hall"));
    CHECK(requested.urgent);
    CHECK_FALSE(requested.scheduled);
    CHECK(s.decides(CancelAnnouncement{requested.announcement})[0] ==
          What{AnnouncementCancelled{requested.announcement}});
}

TEST_CASE("an announcement before the first ticket opens the day, so that the first ticket doesn't clear it",
          "[announce]") {
    Story s;
    const auto whats = s.decides(Announce{"opening"});
    REQUIRE(whats.size() == 2);
    CHECK(whats[0] == What{DayOpened{"2026-11-24"}});
    s.decides(IssueTicket{AgencyId("samsat")});
    CHECK(s.board.state().requests.size() == 1);
}

TEST_CASE("after the day was closed there can be announcements, and it stays closed", "[announce]") {
    Story s;
    s.decides(SetDay{true});
    s.decides(SetDay{false});
    CHECK(s.decides(Announce{"go_home"}).size() == 1);
    CHECK_FALSE(s.board.state().day_open);
    CHECK(s.refusal(IssueTicket{AgencyId("samsat")}) ==
          "day_closed: Hari ini sudah ditutup. Buka lagi dengan: panggil day open");
}

TEST_CASE("what can't be announced or cancelled is said in the operators' words", "[announce]") {
    Story s;
    s.decides(SetDay{true});
    CHECK(s.refusal(Announce{"", "   "}) == "empty_announcement: Pengumuman itu kosong.");
    CHECK(s.refusal(Announce{"closing", "", {}, ZoneId("hal")}) ==
          "unknown_zone: Zona 'hal' tidak dikenal. Maksud Anda 'hall'?");
    CHECK(s.refusal(CancelAnnouncement{AnnouncementId("zzz")}) ==
          "unknown_announcement: Tidak ada pengumuman 'zzz' yang menunggu.");
    for (std::size_t i = 0; i < Board::kMostRequests; ++i) s.decides(Announce{"closing"});
    CHECK(s.refusal(Announce{"closing"}) ==
          "too_many_announcements: Sudah ada 100 pengumuman yang menunggu. Batalkan sebagian.");
}

TEST_CASE("an alert is raised once, and a drill is another one than the danger", "[alert]") {
    Story s;
    s.raises(AlertKind::fire);
    CHECK(s.refusal(RaiseAlert{AlertKind::fire}) == "alert_stands: Peringatan itu sudah berlaku.");
    CHECK(s.refusal(RaiseAlert{AlertKind::fire, "", ZoneId("atas")}) == "unknown_zone: Zona 'atas' tidak dikenal.");
    s.raises(AlertKind::fire, "", true);
    s.raises(AlertKind::fire, "Dapur");
    for (int i = 0; i < 17; ++i) s.raises(AlertKind::other, std::to_string(i).c_str());
    CHECK(s.refusal(RaiseAlert{AlertKind::medical}) == "too_many_alerts: Sudah ada 20 peringatan. Akhiri sebagian.");
}

TEST_CASE("alerts are cleared all, by id or by zone", "[alert]") {
    Story s;
    CHECK(s.refusal(ClearAlert{}) == "no_alert: Tidak ada peringatan yang berlaku.");
    const AlertId fire = s.raises(AlertKind::fire);
    const AlertId quake = s.raises(AlertKind::earthquake);
    const AlertId here = std::get<AlertRaised>(s.decides(RaiseAlert{AlertKind::other, "", ZoneId("hall")})[0]).alert;
    CHECK(s.refusal(ClearAlert{AlertId("nope")}) == "no_alert: Tidak ada peringatan yang berlaku.");
    CHECK(s.cleared(ClearAlert{{}, ZoneId("hall")}) == here.text + " ");
    CHECK(s.cleared(ClearAlert{fire}) == fire.text + " ");
    CHECK(s.cleared(ClearAlert{}) == quake.text + " ");
}
