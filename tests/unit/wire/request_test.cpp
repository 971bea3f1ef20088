#include "wire/request.h"

#include "catch.h"
#include "wire/answer.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::wire;

namespace {

std::string refusal(const std::string& text) {
    const auto request = decode_request(text, Instant{});
    return request ? "taken" : request.error().code + ": " + request.error().message;
}

}  // namespace

TEST_CASE("every request comes back as it was written", "[request]") {
    const AgencyId samsat("samsat");
    const Event ended{AnnouncementEnded{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e1")}};
    const std::variant<Query, Command> all[] = {
        Query{GetSnapshot{}},
        Query{GetEvents{800}},
        Command{IssueTicket{samsat, ServiceId("pajak"), "lansia"}},
        Command{CallTicket{samsat, CounterId("7")}},
        Command{CallTicket{samsat, CounterId(), Ticket::parse("C-009").value()}},
        Command{AtCounter{AtCounter::Act::recall, samsat, CounterId("7")}},
        Command{AtCounter{AtCounter::Act::done, samsat, CounterId("7")}},
        Command{AtCounter{AtCounter::Act::skip, samsat}},
        Command{SetCounter{AgencyId("all"), CounterId("all"), CounterState::break_, TimeOfDay{780}}},
        Command{PostMessage{"Tutup pukul 14.00", ZoneId("hall"), TimeOfDay{840}}},
        Command{RemoveMessage{MessageId("m1")}},
        Command{SetDay{true}},
        Command{SetDay{false}},
        Command{Report{DisplayId("tv"), {ended}}},
    };
    for (const auto& what : all) {
        const Request request{what, "d2f0"};
        CHECK(decode_request(encode(request), Instant{}).value() == request);
    }
}

TEST_CASE("a request of one's own hand is understood", "[request]") {
    const auto request =
        decode_request(R"({"do":"call","agency":"disdukcapil","counter":3,"ticket":17,"extra":true})", Instant{})
            .value();
    const CallTicket call{AgencyId("disdukcapil"), CounterId("3"), Ticket::parse("17").value()};
    CHECK(request == Request{Command{call}, ""});
}

TEST_CASE("what can't be read is answered in plain words", "[request]") {
    CHECK(refusal("hello") == "malformed: not JSON in UTF-8");
    CHECK(refusal("{}") == "malformed: a request has either a field 'do' or a field 'get'");
    CHECK(refusal(R"({"do":"call","get":"snapshot"})") ==
          "malformed: a request has either a field 'do' or a field 'get'");
    CHECK(refusal(R"({"do":"call"})") == "malformed: the field 'agency' is missing");
    CHECK(refusal(R"({"get":"snapshots"})") ==
          "unknown_command: 'snapshots' can't be asked for with 'get' - did you mean 'snapshot'?; known: 'snapshot' or "
          "'events'");
    CHECK(refusal(R"({"get":"events","after":-1})") ==
          "malformed: the field 'after' must be a whole number from 0 to 9223372036854775807");
    CHECK(refusal(R"({"do":"report","display":"tv","events":[]})") ==
          "malformed: the field 'events' must hold 1 to 100 events");
    CHECK(refusal(R"({"do":"report","display":"tv","events":[{"type":"day.closed","date":"2026-11-24"}]})") ==
          "malformed: the field 'events' is wrong: it may hold announcement.started and announcement.ended only");
    CHECK(decode_request(R"({"do":"call","request":"r7"})", Instant{}).error().id == "r7");
}

TEST_CASE("answers come back as they were written", "[request]") {
    const auto refused =
        decode_answer(encode(Refusal{"nobody_waiting", "Tidak ada yang menunggu di Samsat."}, "r1"), Instant{});
    CHECK(std::get<Refusal>(refused->what) == Refusal{"nobody_waiting", "Tidak ada yang menunggu di Samsat."});
    CHECK(refused->request == "r1");

    const Event opened{DayOpened{"2026-11-24"}, EventId("e1"), "epoch", 1};
    const auto happened = decode_answer(encode(Happened{"epoch", {opened}}, ""), Instant{});
    CHECK(std::get<Happened>(happened->what) == Happened{"epoch", {opened}});

    CHECK(decode_answer(R"({"ok":false})", Instant{}).error().message == "the field 'error' is missing");
}
