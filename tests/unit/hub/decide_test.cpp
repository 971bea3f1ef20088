#include "hub/decide.h"

#include <set>
#include <sstream>

#include "catch.h"
#include "story.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;
using namespace panggil::wire;

namespace {

const AgencyId kDisdukcapil("disdukcapil");
const AgencyId kSamsat("samsat");

Ticket ticket(const char* printed) { return Ticket::parse(printed).value(); }

std::string words(const Event& event) {
    std::ostringstream out;
    out << event;
    if (const auto* ended = std::get_if<TicketEnded>(&event.what)) {
        out << (ended->outcome == TicketOutcome::served ? " served" : " no_show");
    }
    if (const auto* changed = std::get_if<CounterChanged>(&event.what)) out << ' ' << static_cast<int>(changed->state);
    return out.str();
}

// A day in the hall, decided command by command.
struct Story {
    Board board{small_hall()};
    std::string today{"2026-11-24"};
    Uuids uuids{7};
    std::uint64_t seq{0};

    std::string does(const Command& command) {
        const Decision decision = decide(board, command, today, uuids);
        if (!decision) return decision.error().code + ": " + decision.error().message;
        std::string told;
        for (Event event : *decision) {
            event.seq = ++seq;
            event.id = EventId("e" + std::to_string(seq));
            board.apply(event);
            told += (told.empty() ? "" : "; ") + words(event);
        }
        return told;
    }
    std::string issues(const AgencyId& agency, const char* priority = "") {
        return does(IssueTicket{agency, {}, priority});
    }
    std::string calls(const AgencyId& agency, const char* counter = "") {
        return does(CallTicket{agency, CounterId(counter)});
    }
    std::string calls_paper(const AgencyId& agency, const char* counter, const char* number) {
        return does(CallTicket{agency, CounterId(counter), ticket(number)});
    }
    std::string at(AtCounter::Act act, const AgencyId& agency, const char* counter = "") {
        return does(AtCounter{act, agency, CounterId(counter)});
    }
    void day_is_open() { does(SetDay{true}); }
};

using Act = AtCounter::Act;

}  // namespace

TEST_CASE("the first command of a day opens it, the next ones don't", "[decide]") {
    Story s;
    CHECK(s.issues(kDisdukcapil) == "day.opened 2026-11-24; ticket.issued disdukcapil A001");
    CHECK(s.issues(kDisdukcapil) == "ticket.issued disdukcapil A002");
}

TEST_CASE("the next is called: priority first, each to one counter only", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kDisdukcapil);
    s.issues(kDisdukcapil);
    CHECK(s.issues(kDisdukcapil, "lansia") == "ticket.issued disdukcapil AA01");
    CHECK(s.calls(kDisdukcapil, "1") == "ticket.called disdukcapil AA01 at counter 1");
    CHECK(s.calls(kDisdukcapil, "2") == "ticket.called disdukcapil A001 at counter 2");
    CHECK(s.calls(kDisdukcapil, "3") == "ticket.called disdukcapil A002 at counter 3");
    CHECK(s.board.find_call(kDisdukcapil, ticket("AA01"))->priority == "lansia");
}

TEST_CASE("a hundred calls from three counters give a hundred tickets", "[decide]") {
    Story s;
    s.day_is_open();
    for (int i = 0; i < 100; ++i) s.issues(kDisdukcapil, i % 7 == 0 ? "disabilitas" : "");
    std::set<std::string> called;
    for (int i = 0; i < 100; ++i) {
        const std::string counter = std::to_string(i % 3 + 1);
        s.calls(kDisdukcapil, counter.c_str());
        called.insert(s.board.at(kDisdukcapil, CounterId(counter))->key());
    }
    CHECK(called.size() == 100);
    CHECK(s.calls(kDisdukcapil, "1") == "nobody_waiting: Tidak ada yang menunggu di Disdukcapil.");
}

TEST_CASE("where nobody waits, who is at the counter stays there", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kSamsat);
    s.calls(kSamsat);
    CHECK(s.calls(kSamsat) == "nobody_waiting: Tidak ada yang menunggu di Samsat.");
    CHECK(s.board.at(kSamsat, CounterId("7")) == ticket("C001"));
}

TEST_CASE("a counter that calls the next has served the one before", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kSamsat);
    s.issues(kSamsat);
    s.calls(kSamsat);
    CHECK(s.calls(kSamsat) == "ticket.ended samsat C001 served; ticket.called samsat C002 at counter 7");
}

TEST_CASE("the agency's only counter needs no name, one of several does", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kDisdukcapil);
    CHECK(s.calls(kDisdukcapil) == "counter_needed: Disdukcapil punya beberapa loket: 1, 2, 3. Sebutkan salah satu.");
    CHECK(s.calls(kDisdukcapil, "9") == "unknown_counter: Disdukcapil tidak punya loket 9. Loketnya: 1, 2, 3.");
    CHECK(s.calls(AgencyId("disdukcapl"), "1") ==
          "unknown_agency: Instansi 'disdukcapl' tidak dikenal. Maksud Anda 'disdukcapil'?");
    CHECK(s.calls(AgencyId("bpn"), "1") == "unknown_agency: Instansi 'bpn' tidak dikenal.");
}

TEST_CASE("a paper ticket is called though the machine never issued it, and the machine skips its number", "[decide]") {
    Story s;
    s.day_is_open();
    CHECK(s.calls_paper(kSamsat, "7", "c-1") == "ticket.called samsat c-1 at counter 7");
    CHECK(s.issues(kSamsat) == "ticket.issued samsat C002");
    CHECK(s.calls_paper(kDisdukcapil, "1", "AA05") == "ticket.called disdukcapil AA05 at counter 1");
    CHECK(s.board.find_call(kDisdukcapil, ticket("AA05"))->priority == "prioritas");
}

TEST_CASE("a waiting ticket that is called out of turn is taken from the queue, as it was printed", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kSamsat);
    s.issues(kSamsat);
    CHECK(s.calls_paper(kSamsat, "7", "c 2") == "ticket.called samsat C002 at counter 7");
    CHECK(s.calls(kSamsat) == "ticket.ended samsat C002 served; ticket.called samsat C001 at counter 7");
}

TEST_CASE("a ticket that is called where it is already is recalled, elsewhere it moves", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kDisdukcapil);
    s.issues(kDisdukcapil);
    s.calls(kDisdukcapil, "1");
    s.calls(kDisdukcapil, "2");
    CHECK(s.calls_paper(kDisdukcapil, "1", "A1") == "ticket.called disdukcapil A001 at counter 1, recall 1");
    CHECK(s.calls_paper(kDisdukcapil, "2", "A1") ==
          "ticket.ended disdukcapil A002 served; ticket.called disdukcapil A001 at counter 2");
    CHECK_FALSE(s.board.at(kDisdukcapil, CounterId("1")));
}

TEST_CASE("recall, done and skip are about the ticket at that counter", "[decide]") {
    Story s;
    s.day_is_open();
    CHECK(s.at(Act::recall, kSamsat) == "nothing_called: Tidak ada nomor yang sedang dipanggil di loket 7 Samsat.");
    s.issues(kSamsat);
    s.issues(kSamsat);
    s.calls(kSamsat);
    CHECK(s.at(Act::recall, kSamsat) == "ticket.called samsat C001 at counter 7, recall 1");
    CHECK(s.at(Act::recall, kSamsat) == "ticket.called samsat C001 at counter 7, recall 2");
    CHECK(s.at(Act::skip, kSamsat) == "ticket.ended samsat C001 no_show");
    CHECK(s.at(Act::done, kSamsat) == "nothing_called: Tidak ada nomor yang sedang dipanggil di loket 7 Samsat.");
    s.calls(kSamsat);
    CHECK(s.at(Act::done, kSamsat) == "ticket.ended samsat C002 served");
}

TEST_CASE("an unknown service is refused", "[decide]") {
    Story s;
    s.day_is_open();
    CHECK(s.does(IssueTicket{kSamsat, ServiceId("sim")}) == "unknown_service: Samsat tidak punya layanan 'sim'.");
    CHECK(s.does(IssueTicket{kSamsat, ServiceId("biasa")}) == "ticket.issued samsat C001");
}

TEST_CASE("without letters of their own, priority visitors share the agency's numbers", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kSamsat);
    CHECK(s.issues(kSamsat, "lansia") == "ticket.issued samsat C002");
    CHECK(s.calls(kSamsat) == "ticket.called samsat C002 at counter 7");
}

TEST_CASE("counters open, have a break and close, one or all, and nothing is said twice", "[decide]") {
    Story s;
    s.day_is_open();
    const CounterId all("all");
    CHECK(s.does(SetCounter{kDisdukcapil, all, CounterState::break_, TimeOfDay{780}}) ==
          "counter.changed disdukcapil counter 1 1; counter.changed disdukcapil counter 2 1; "
          "counter.changed disdukcapil counter 3 1");
    CHECK(s.board.counter(kDisdukcapil, CounterId("2")).until == TimeOfDay{780});
    CHECK(s.does(SetCounter{kDisdukcapil, CounterId("2"), CounterState::break_, TimeOfDay{780}}).empty());
    CHECK(s.does(SetCounter{AgencyId("all"), all, CounterState::open}) ==
          "counter.changed disdukcapil counter 1 0; counter.changed disdukcapil counter 2 0; "
          "counter.changed disdukcapil counter 3 0");
    CHECK(s.does(SetCounter{AgencyId("all"), CounterId("1"), CounterState::open}) ==
          "counter_needed: Untuk semua instansi, loketnya juga harus 'all'.");
    CHECK(s.does(SetCounter{AgencyId("sam"), all, CounterState::open}).rfind("unknown_agency", 0) == 0);
    CHECK(s.does(SetCounter{kSamsat, CounterId("8"), CounterState::open}).rfind("unknown_counter", 0) == 0);
}

TEST_CASE("who is at a counter that closes is served", "[decide]") {
    Story s;
    s.day_is_open();
    s.issues(kSamsat);
    s.calls(kSamsat);
    CHECK(s.does(SetCounter{kSamsat, CounterId("7"), CounterState::closed}) ==
          "ticket.ended samsat C001 served; counter.changed samsat counter 7 2");
}

TEST_CASE("messages are posted under an id that a person can type, and removed by it", "[decide]") {
    Story s;
    CHECK(s.does(PostMessage{"Halo", ZoneId("cellar")}) == "unknown_zone: Zona 'cellar' tidak dikenal.");
    CHECK(s.does(PostMessage{"  "}) == "empty_message: Pesan itu kosong.");
    s.does(PostMessage{"Halo"});
    REQUIRE(s.board.state().messages.size() == 1);
    const MessageId id = s.board.state().messages[0].id;
    CHECK(id.text.size() == 8);
    CHECK(s.does(RemoveMessage{MessageId("x")}) == "unknown_message: Tidak ada pesan 'x'.");
    CHECK(s.does(RemoveMessage{id}) == "message.removed " + id.text);
    for (int i = 0; i < 50; ++i) s.does(PostMessage{"x"});
    CHECK(s.does(PostMessage{"x"}) == "too_many_messages: Sudah ada 50 pesan. Hapus salah satu lebih dahulu.");
}

TEST_CASE("after midnight in the hall the numbers begin anew", "[decide]") {
    Story s;
    s.issues(kSamsat);
    s.issues(kSamsat);
    s.today = "2026-11-25";
    CHECK(s.issues(kSamsat) == "day.opened 2026-11-25; ticket.issued samsat C001");
    CHECK(s.board.panel(kSamsat).waiting == 1);
}

TEST_CASE("who still waited at midnight is not called the next morning", "[decide]") {
    Story s;
    s.issues(kSamsat);
    s.today = "2026-11-25";
    CHECK(s.calls(kSamsat) == "nobody_waiting: Tidak ada yang menunggu di Samsat.");
}

TEST_CASE("a clock that was set back does not begin another day", "[decide]") {
    Story s;
    s.issues(kSamsat);
    s.today = "2026-11-23";
    CHECK(s.issues(kSamsat) == "ticket.issued samsat C002");
    CHECK(s.does(SetDay{true}) == "day_open: Hari 2026-11-24 sudah dibuka.");
}

TEST_CASE("a closed day takes no calls until it is opened again, and then goes on counting", "[decide]") {
    Story s;
    s.issues(kSamsat);
    CHECK(s.does(SetDay{false}) == "day.closed 2026-11-24");
    CHECK(s.does(SetDay{false}) == "day_closed: Hari ini sudah ditutup.");
    CHECK(s.issues(kSamsat) == "day_closed: Hari ini sudah ditutup. Buka lagi dengan: panggil day open");
    CHECK(s.does(SetDay{true}) == "day.opened 2026-11-24");
    CHECK(s.issues(kSamsat) == "ticket.issued samsat C002");
    s.does(SetDay{false});
    s.today = "2026-11-25";
    CHECK(s.issues(kSamsat) == "day.opened 2026-11-25; ticket.issued samsat C001");
}

TEST_CASE("what a display reports is kept with the id that it gave", "[decide]") {
    Story s;
    Report report{DisplayId("tv"),
                  {{AnnouncementEnded{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e1")}}}};
    report.events[0].id = EventId("own");
    const Decision decision = decide(s.board, report, s.today, s.uuids);
    REQUIRE(decision);
    CHECK(decision->at(0).id == EventId("own"));
    std::get<AnnouncementEnded>(report.events[0].what).zone = ZoneId("cellar");
    CHECK(decide(s.board, report, s.today, s.uuids).error().code == "unknown_zone");
}
