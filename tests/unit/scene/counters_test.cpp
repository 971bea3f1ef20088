#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

// What an agency's counters say, one below the other.
std::string counters(const std::string& agency = "disdukcapil") {
    return layout_of("{counters: " + agency + ", panel: p, columns: 1}",
                     "  p:\n"
                     "    row:\n"
                     "      - {text: \"<counter>: <ticket>\", when: number and not called}\n"
                     "      - {text: \"<counter>: <ticket>!\", when: called}\n"
                     "      - {text: \"<counter> buka\", when: open}\n"
                     "      - {text: \"<counter> tutup\", when: closed}\n"
                     "      - {text: \"<counter> sampai <until>\", when: back_later}\n"
                     "    width: 800\n"
                     "    height: 200\n");
}

void sets(HallOnScreen& screen, const char* counter, hall::CounterState state,
          std::optional<hall::TimeOfDay> until = {}) {
    screen.happens(hall::CounterChanged{hall::AgencyId{"disdukcapil"}, hall::CounterId{counter}, state, until});
}

void misses(HallOnScreen& screen, const char* agency, const char* ticket) {
    screen.happens(hall::TicketEnded{
        hall::AgencyId{agency}, hall::Ticket::parse(ticket).value(), {}, hall::TicketOutcome::no_show});
}

void issues(HallOnScreen& screen, const char* agency, const char* ticket) {
    screen.happens(hall::TicketIssued{hall::AgencyId{agency}, hall::Ticket::parse(ticket).value()});
}

}  // namespace

TEST_CASE("each counter shows its own number, or why it has none", "[counters]") {
    HallOnScreen screen(counters());
    CHECK(screen.shows("1 buka"));
    screen.calls("disdukcapil", "A001", "1");
    screen.calls("disdukcapil", "A002", "2");
    sets(screen, "2", hall::CounterState::break_, hall::TimeOfDay{13 * 60});
    sets(screen, "3", hall::CounterState::closed);
    CHECK(screen.shows("1: A001"));
    CHECK(screen.shows("2 sampai 13.00"));
    CHECK(screen.shows("3 tutup"));
    screen.calls("disdukcapil", "A003", "2");  // a call opens its counter again
    CHECK(screen.shows("2: A003"));
}

TEST_CASE("a counter stands out while its own call is spoken, and no other one does", "[counters]") {
    HallOnScreen screen(counters());
    screen.calls("disdukcapil", "A001", "1");
    screen.calls("disdukcapil", "A002", "2");
    screen.starts_to_speak("disdukcapil", "A001", "a1");
    CHECK(screen.shows("1: A001!"));
    CHECK(screen.shows("2: A002"));
    screen.starts_to_speak("disdukcapil", "A002", "a2");
    CHECK(screen.shows("1: A001"));
    CHECK(screen.shows("2: A002!"));
}

TEST_CASE("a counter's own screen shows its calls alone", "[counters]") {
    HallOnScreen screen(layout_of("{now_serving: {agency: disdukcapil, counter: \"3\"}, panel: p}",
                                  "  p: {text: \"<counter> <ticket or –>\", when: not newest}\n"));
    CHECK(screen.shows("3 –"));
    screen.calls("disdukcapil", "A001", "1");
    screen.starts_to_speak("disdukcapil", "A001", "a1");
    CHECK(screen.shows("3 –"));
    screen.calls("disdukcapil", "A002", "3");
    screen.starts_to_speak("disdukcapil", "A002", "a2");
    screen.ends_to_speak("a2");
    screen.pass(10);
    CHECK(screen.shows("3 A002"));  // and it isn't marked as the newest: nothing stands beside it
    screen.announces("Mobil BD 1234 XY.");
    CHECK(screen.shows("3 A002"));
}

TEST_CASE("an agency's room shows its newest call, whoever is called elsewhere", "[counters]") {
    HallOnScreen screen(
        layout_of("{column: [{now_serving: {agency: disdukcapil}, panel: p, height: 200},"
                  " {recent_calls: {count: 3, agency: disdukcapil}, panel: r, height: 300}]}",
                  "  p: {text: \"kini <ticket or –>\"}\n  r: {text: \"lalu <ticket or –>\"}\n"));
    for (const char* ticket : {"A001", "A002", "A003"}) {
        screen.calls("disdukcapil", ticket, "1");
        screen.starts_to_speak("disdukcapil", ticket, ticket);
        screen.ends_to_speak(ticket);
    }
    screen.calls("samsat", "C001", "7");
    screen.starts_to_speak("samsat", "C001", "c");
    CHECK(screen.shows("kini A003"));
    CHECK(screen.shows("lalu A002"));
    CHECK(screen.shows("lalu A001"));
    CHECK_FALSE(screen.shows("lalu A003"));
    CHECK_FALSE(screen.shows("lalu C001"));
}

TEST_CASE("who didn't come stands among the missed until the ticket is called again", "[counters]") {
    HallOnScreen screen(
        layout_of("{missed_calls: 2, panel: m}", "  m: {text: \"<ticket> <agency.short>\", when: missed}\n"));
    screen.calls("samsat", "C001", "7");
    misses(screen, "samsat", "C001");
    screen.calls("pln", "V001", "29");
    misses(screen, "pln", "V001");
    CHECK(screen.shows("V001 pln"));
    CHECK(screen.shows("C001 samsat"));
    screen.calls("samsat", "C001", "7");
    CHECK_FALSE(screen.shows("C001 samsat"));
}

TEST_CASE("how many wait is told of one agency and of all", "[counters]") {
    HallOnScreen screen(
        layout_of("{column: [{waiting: samsat, text: \"<waiting> di Samsat<wait or  >\"},"
                  " {waiting: all, text: \"<waiting> di mal\"}]}"));
    issues(screen, "samsat", "C001");
    issues(screen, "samsat", "C002");
    issues(screen, "pln", "V001");
    CHECK(screen.shows("3 di mal"));
    screen.calls("samsat", "C001", "7");
    CHECK(screen.shows("2 di mal"));
}

TEST_CASE("how long they wait is told once it can be known, and nothing before", "[counters]") {
    HallOnScreen screen(layout_of("{waiting: samsat, text: \"<waiting> orang, <wait or –>\"}"));
    for (int i = 1; i <= 18; ++i) issues(screen, "samsat", ("C" + std::to_string(i)).c_str());
    CHECK(screen.shows("18 orang, –"));
    for (int i = 1; i <= 8; ++i) {
        screen.calls("samsat", ("C" + std::to_string(i)).c_str(), "7");
        if (i < 8) screen.now += std::chrono::minutes(6);
    }
    CHECK(screen.shows("10 orang, 60–65 menit"));
}

TEST_CASE("an agency's panel may show its counters and who waits, each where it belongs", "[counters]") {
    HallOnScreen screen(layout_of("{agencies: [disdukcapil, samsat], panel: p, columns: 1}",
                                  "  p:\n"
                                  "    row:\n"
                                  "      - {counters: <agency>, panel: c, width: 400, height: 200}\n"
                                  "      - {waiting: <agency>, text: \"<agency.short> <waiting>\"}\n"
                                  "    width: 800\n"
                                  "    height: 200\n"
                                  "  c: {text: \"<agency.short> <counter> <ticket or –>\", width: 200, height: 60}\n"));
    CHECK(screen.shows("disdukcapil 2 –"));
    screen.calls("samsat", "C001", "7");
    issues(screen, "disdukcapil", "A009");
    CHECK(screen.shows("samsat 7 C001"));
    CHECK(screen.shows("disdukcapil 1"));
    CHECK(screen.shows("samsat 0"));
}

TEST_CASE("one agency's panel stands alone where a layout asks for it", "[counters]") {
    HallOnScreen screen(layout_of("{agency: samsat, panel: p}",
                                  "  p: {text: \"<agency.short> <ticket or –>\", width: 400, height: 200}\n"));
    CHECK(screen.shows("samsat –"));
    CHECK_FALSE(screen.shows("disdukcapil –"));
    screen.calls("samsat", "C001", "7");
    CHECK(screen.shows("samsat C001"));
}

TEST_CASE("a layout's own place for the words or the mark is used instead of the engine's", "[counters]") {
    HallOnScreen screen(layout_of("{column: [{caption: spoken}, {connection: putus sejak <stale_since>}]}"));
    screen.calls("samsat", "C001", "7");
    screen.starts_to_speak("samsat", "C001", "a1");
    CHECK(screen.shows("Nomor antrean C001."));
    CHECK_FALSE(screen.shows("putus sejak 09.41"));
    screen.scene->set_link(screen.board, {true, HallOnScreen::kMorning, screen.now}, screen.moment());
    CHECK(screen.shows("putus sejak 09.41"));
    CHECK_FALSE(screen.shows("09.41"));  // not in the corner too
}

TEST_CASE("a mark that is hidden at times doesn't take the engine's away", "[counters]") {
    HallOnScreen screen(layout_of("{column: [{connection: putus sejak <stale_since>}], when: called}"));
    screen.scene->set_link(screen.board, {true, HallOnScreen::kMorning, screen.now}, screen.moment());
    CHECK(screen.shows("09.41"));
}

TEST_CASE("agencies can be left out, and stand by their names", "[counters]") {
    HallOnScreen screen(layout_of("{agencies: {except: [pln]}, order: name, panel: p, columns: 1, gap: 0}",
                                  "  p: {text: <agency.short>, width: 800, height: 150}\n"));
    CHECK(screen.panel("pln").empty());
    CHECK(screen.panel("disdukcapil").y < screen.panel("gudang").y);
    CHECK(screen.panel("gudang").y < screen.panel("samsat").y);
}
