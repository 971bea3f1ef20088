#include "display/last_board.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <limits>

#include "base/file.h"
#include "catch.h"
#include "hall/board.h"
#include "harmed.h"

using namespace panggil;
using namespace panggil::display;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const hall::ZoneId kHall{"hall"};
const hall::AgencyId kSamsat{"samsat"};

std::shared_ptr<const hall::Hall> one_agency() {
    auto made = std::make_shared<hall::Hall>();
    made->agencies.emplace_back().id = kSamsat;
    made->agencies.back().counters = {hall::CounterId{"7"}};
    return made;
}

// A display's board and its disk, through restarts. The folder goes with it.
struct Machine {
    Machine() {
        happens(hall::DayOpened{"2026-11-24"});
        last.connected(now);
        passes(3s);
    }
    ~Machine() { fs::remove_all(state); }
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    void happens(hall::What what) {
        const bool of_alert =
            std::holds_alternative<hall::AlertRaised>(what) || std::holds_alternative<hall::AlertCleared>(what);
        board.apply({std::move(what), hall::EventId("e" + std::to_string(++events)), "epoch", events, wall, now});
        last.changed(now, of_alert);
    }
    void calls(const char* ticket) {
        happens(hall::TicketCalled{kSamsat, hall::Ticket::parse(ticket).value(), hall::CounterId{"7"}});
    }
    void speaks(const char* ticket) {
        const hall::Call* call = board.find_call(kSamsat, hall::Ticket::parse(ticket).value());
        happens(hall::AnnouncementStarted{hall::AnnouncementId{"a1"}, kHall, hall::DisplayId{"hall-1"}, call->id,
                                          "Nomor antrean"});
    }
    void passes(std::chrono::milliseconds time) {
        now += time;
        wall += time;
        last.keep(board.state(), now, wall);
        last.settle(now);
    }
    void writes(const std::string& content) const { std::ofstream(file) << content; }
    std::string content() const { return read_file(file, 1'000'000).value_or("nothing"); }
    // What another run of the display finds.
    std::optional<wire::KeptBoard> found() const { return LastBoard(file).load(now, wall); }

    fs::path state{fs::temp_directory_path() / ("panggil-last-board-" + std::to_string(::getpid()))};
    fs::path file{last_board_file(state, "hall-1")};
    Instant now{1h};
    WallTime wall{1'795'500'067'250ms};
    std::uint64_t events{0};
    hall::Board board{one_agency()};
    LastBoard last{file};
};

}  // namespace

TEST_CASE("a display that starts again has the numbers and the alert, and nothing to say", "[last]") {
    Machine machine;
    machine.calls("C001");
    machine.speaks("C001");
    machine.happens(hall::AnnouncementRequested{hall::AnnouncementId{"r1"}, "closing_soon"});
    machine.happens(hall::AlertRaised{hall::AlertId{"f1"}, hall::AlertKind::fire, "Dapur"});
    machine.passes(3s);

    const auto found = machine.found();

    REQUIRE(found);
    CHECK(found->at == machine.wall);
    const hall::Board board(one_agency(), found->board);
    CHECK(board.panel(kSamsat).call->ticket.printed() == "C001");
    CHECK_FALSE(board.panel(kSamsat).speaking);
    CHECK(board.requested(kHall, Instant::min()).empty());
    REQUIRE(board.alert(kHall));
    CHECK(board.alert(kHall)->what.text == "Dapur");
}

TEST_CASE("a notice that was being said is over when the display starts again", "[last]") {
    Machine machine;
    machine.happens(hall::AnnouncementRequested{hall::AnnouncementId{"r1"}, "closing_soon"});
    machine.happens(
        hall::AnnouncementStarted{hall::AnnouncementId{"n1"}, kHall, {}, hall::EventId{"e2"}, "Sebentar lagi tutup"});
    machine.passes(3s);
    REQUIRE(machine.board.notice(kHall));
    CHECK_FALSE(hall::Board(one_agency(), machine.found().value().board).notice(kHall));
}

TEST_CASE("a rush of calls is written once in three seconds, an alert at once", "[last]") {
    Machine machine;
    const std::string before = machine.content();
    machine.passes(10s);
    for (int i = 1; i <= 20; ++i) {
        machine.calls(("C" + std::to_string(i)).c_str());
        machine.passes(100ms);
    }
    CHECK(machine.content() == before);
    CHECK(machine.last.next_due() == machine.now + 1s);
    machine.passes(1s);
    CHECK(machine.found()->board.calls.size() == 20);

    machine.passes(10s);
    machine.happens(hall::AlertRaised{hall::AlertId{"f1"}, hall::AlertKind::fire});
    machine.passes(0s);
    CHECK(machine.found()->board.alerts.size() == 1);
    machine.happens(hall::AlertCleared{hall::AlertId{"f1"}});
    CHECK(machine.last.next_due() == machine.now + 3s);  // a key that is stuck wears no memory card out
}

TEST_CASE("in a quiet hour it is known to the minute until when the board was the truth", "[last]") {
    Machine machine;
    for (int minute = 0; minute < 30; ++minute) machine.passes(60s);
    CHECK(machine.wall - machine.found()->at < 60s);

    const WallTime cut = machine.wall;
    machine.last.cut_off(cut);
    for (int minute = 0; minute < 30; ++minute) machine.passes(60s);
    CHECK(machine.found()->at == cut);
    CHECK(machine.last.next_due() == Instant::max());  // nothing to write, nothing to wake for
}

TEST_CASE("a display that ends writes what it knows, unless it knows nothing new", "[last]") {
    Machine machine;
    machine.calls("C001");
    machine.last.close(machine.board.state(), machine.now, machine.wall);
    CHECK(machine.found()->board.calls.size() == 1);

    LastBoard without_hub(machine.file);
    REQUIRE(without_hub.load(machine.now, machine.wall));
    const std::string before = machine.content();
    without_hub.close({}, machine.now + 1h, machine.wall + 1h);
    CHECK(machine.content() == before);
}

TEST_CASE("a display that is cut off again keeps the time of the board that it found", "[last]") {
    Machine machine;
    const WallTime known = machine.wall;
    LastBoard again(machine.file);
    again.load(machine.now, machine.wall);
    again.changed(machine.now);
    again.close(machine.board.state(), machine.now + 1h, machine.wall + 1h);
    CHECK(machine.found()->at == known);
}

TEST_CASE("a disk that takes nothing is tried again, and the board goes on", "[last]") {
    Machine machine;
    fs::remove_all(machine.state);
    std::ofstream(machine.state) << "a file where the folder should be";
    machine.calls("C001");
    machine.passes(3s);
    CHECK(machine.last.next_due() == machine.now + 60s);
    CHECK_FALSE(machine.found());

    fs::remove(machine.state);
    machine.passes(60s);
    CHECK(machine.found()->board.calls.size() == 1);
}

TEST_CASE("a memory card that takes its time holds nobody up, and has the newest board in the end", "[last]") {
    Machine machine;
    const fs::path beside = machine.file.string() + "." + std::to_string(::getpid()) + ".new";
    REQUIRE(::mkfifo(beside.c_str(), 0600) == 0);  // who writes into it waits for a reader
    machine.calls("C001");
    machine.now += 3s;
    machine.last.keep(machine.board.state(), machine.now, machine.wall);
    machine.calls("C002");
    machine.now += 3s;
    machine.last.keep(machine.board.state(), machine.now, machine.wall);  // still being written
    CHECK(machine.last.next_due() == machine.now + 3s);

    std::ifstream(beside).ignore(std::numeric_limits<std::streamsize>::max());
    machine.last.settle(machine.now);
    machine.passes(3s);
    CHECK(machine.found()->board.calls.size() == 2);
}

TEST_CASE("no file, and a file that is no kept board, leave the screen as if nothing had been kept", "[last]") {
    Machine machine;
    CHECK_FALSE(LastBoard("").load(machine.now, machine.wall));
    CHECK_FALSE(LastBoard(machine.state / "none").load(machine.now, machine.wall));
    CHECK_FALSE(LastBoard(machine.state).load(machine.now, machine.wall));  // a folder
    for (const char* text : {"", "{}", "tempat sampah", R"({"kept_at":"2026-11-24T09:41:07Z"})"}) {
        machine.writes(text);
        CHECK_FALSE(machine.found());
    }
    machine.writes(std::string(std::size_t{32} * 1024 * 1024 + 1, ' '));
    CHECK_FALSE(machine.found());
}

TEST_CASE("whatever a bad disk made of the file, the screen goes on", "[last]") {
    Machine machine;
    machine.calls("C001");
    machine.speaks("C001");
    machine.happens(hall::AlertRaised{hall::AlertId{"f1"}, hall::AlertKind::fire});
    machine.passes(3s);
    const std::string whole = machine.content();
    std::mt19937 chance(20261125);
    int read = 0;
    for (int round = 0; round < 500; ++round) {
        machine.writes(test::harmed(whole, chance));
        const auto found = machine.found();
        if (!found) continue;
        ++read;
        const hall::Board board(one_agency(), found->board);
        board.panel(kSamsat);
        board.recent(kHall, 5);
        board.alert(kHall);
        CHECK_FALSE((board.hero(kHall) && board.hero(kHall)->speaking));
    }
    CHECK(read > 0);
}

TEST_CASE("a display's name leads nowhere but into the boards' folder", "[last]") {
    CHECK(last_board_file("/var/lib/panggil", "hall-1") == "/var/lib/panggil/boards/hall-1.json");
    CHECK(last_board_file("/s", "../../etc/passwd") == "/s/boards/______etc_passwd.json");
    CHECK(last_board_file("/s", "") == "/s/boards/display.json");
    CHECK(last_board_file("/s", std::string(1000, 'a')).filename().string().size() == 105);
}
