#include "wire/request.h"

#include <fmt/format.h>

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
        Query{GetLease{ZoneId("hall"), DisplayId("hall-1")}},
        Query{GetLease{ZoneId("hall"), DisplayId("hall-1"), true, true, true, true, std::chrono::milliseconds(1200),
                       "6ba7", true}},
        Command{IssueTicket{samsat, ServiceId("pajak"), "lansia", "en"}},
        Command{CallTicket{samsat, CounterId("7")}},
        Command{CallTicket{samsat, CounterId(), Ticket::parse("C-009").value()}},
        Command{AtCounter{AtCounter::Act::recall, samsat, CounterId("7")}},
        Command{AtCounter{AtCounter::Act::done, samsat, CounterId("7")}},
        Command{AtCounter{AtCounter::Act::skip, samsat}},
        Command{SetCounter{AgencyId("all"), CounterId("all"), CounterState::break_, TimeOfDay{780}}},
        Command{PostMessage{"Tutup pukul 14.00", ZoneId("hall"), TimeOfDay{840}}},
        Command{RemoveMessage{MessageId("m1")}},
        Command{Announce{"closing_soon"}},
        Command{Announce{"car", "", {{"plate", "BD 1234 XY"}, {"time", "13:00"}}, ZoneId("hall"), true}},
        Command{Announce{"", "Harap tenang \xe2\x80\x94 terima kasih"}},
        Command{CancelAnnouncement{AnnouncementId("a1b2c3d4")}},
        Command{RaiseAlert{AlertKind::earthquake, "", ZoneId(), true}},
        Command{RaiseAlert{AlertKind::other, "Kebocoran gas di lantai dasar", ZoneId("hall")}},
        Command{ClearAlert{}},
        Command{ClearAlert{AlertId("a1b2c3d4"), ZoneId("hall")}},
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
          "unknown_command: 'snapshots' can't be asked for with 'get' - did you mean 'snapshot'?; known: "
          "'snapshot', 'events' or 'lease'");
    CHECK(refusal(R"({"get":"events","after":-1})") ==
          "malformed: the field 'after' must be a whole number from 0 to 9223372036854775807");
    CHECK(refusal(R"({"do":"report","display":"tv","events":[]})") ==
          "malformed: the field 'events' must hold 1 to 100 events");
    CHECK(refusal(R"({"do":"report","display":"tv","events":[{"type":"day.closed","date":"2026-11-24"}]})") ==
          "malformed: the field 'events' is wrong: it may hold announcement.started and announcement.ended only");
    CHECK(decode_request(R"({"do":"call","request":"r7"})", Instant{}).error().id == "r7");
}

TEST_CASE("an announcement is a phrase or a text, and what is wrong with it is named", "[request]") {
    CHECK(refusal(R"({"do":"announce"})") == "malformed: the field 'phrase' or 'text' must be there, one of them");
    CHECK(refusal(R"({"do":"announce","phrase":"closing","text":"Tutup"})") ==
          "malformed: the field 'phrase' or 'text' must be there, one of them");
    CHECK(refusal(R"({"do":"announce","phrase":"car","with":"BD 1234 XY"})") ==
          "malformed: the field 'with' must be an object of at most 20 texts");
    CHECK(refusal(R"({"do":"announce","phrase":"car","with":{"plate":["BD"]}})") ==
          "malformed: the field 'with' is wrong: the field 'plate' must be a text or a whole number");
    CHECK(refusal(R"({"do":"announce","phrase":"car","with":{"plate":"BD\n1"}})") ==
          "malformed: the field 'with' is wrong: the field 'plate' has a control character in it");
    CHECK(refusal(R"({"do":"announce","text":")" + std::string(1001, 'x') + R"("})") ==
          "malformed: the field 'text' is longer than 1000 bytes");
    CHECK(refusal(R"({"do":"announce","phrase":"car","urgent":"very"})") ==
          "malformed: the field 'urgent' must be true or false");
    CHECK(refusal(R"({"do":"cancel"})") == "malformed: the field 'announcement' is missing");
}

TEST_CASE("whole numbers count as texts where a phrase's binding is meant", "[request]") {
    const auto request = decode_request(R"({"do":"announce","phrase":"room","with":{"number":12}})", Instant{}).value();
    CHECK(request == Request{Command{Announce{"room", "", {{"number", "12"}}}}, ""});
}

TEST_CASE("a binding with a name of any length is refused, and not left out unseen", "[request]") {
    CHECK(refusal(R"({"do":"announce","phrase":"car","with":{")" + std::string(65, 'n') + R"(":"x"}})") ==
          "malformed: the field 'with' has a name longer than 64 bytes");
    CHECK(refusal(R"({"do":"announce","phrase":"car","with":{"":"x"}})") ==
          "malformed: the field 'with' has an empty name");
}

TEST_CASE("an alert needs its kind, and the kinds are listed", "[request]") {
    CHECK(refusal(R"({"do":"alert"})") == "malformed: the field 'kind' is missing");
    CHECK(refusal(R"({"do":"alert","kind":"fier"})") ==
          "malformed: the field 'kind' must be 'fire', 'earthquake', 'medical', 'security' or 'other' - did you mean "
          "'fire'?");
    CHECK(refusal(R"({"do":"alert","kind":"fire","drill":"yes"})") ==
          "malformed: the field 'drill' must be true or false");
    CHECK(refusal(R"({"do":"clear","alert":{"id":1}})") ==
          "malformed: the field 'alert' must be a text or a whole number");
}

TEST_CASE("who asks for the lease says for which zone and who it is", "[request]") {
    CHECK(refusal(R"({"get":"lease","display":"hall-1"})") == "malformed: the field 'zone' is missing");
    CHECK(refusal(R"({"get":"lease","zone":"hall"})") == "malformed: the field 'display' is missing");
    CHECK(refusal(R"({"get":"lease","zone":"hall","display":"hall-1","holds":1})") ==
          "malformed: the field 'holds' must be true or false");
    CHECK(refusal(R"({"get":"lease","zone":"hall","display":"hall-1","waiting_ms":-5})") ==
          "malformed: the field 'waiting_ms' must be a whole number from 0 to 86400000");
}

TEST_CASE("a lease comes back as it was written", "[request]") {
    using std::chrono::milliseconds;
    const Lease leases[] = {{},
                            {DisplayId("hall-1"), milliseconds(0), milliseconds(640)},
                            {DisplayId("hall-1"), milliseconds(2500), milliseconds(1000), true, 812, true, true}};
    for (const Lease& lease : leases) {
        const auto answer = decode_answer(encode(lease, "lease-7"), Instant{});
        CHECK(std::get<Lease>(answer->what) == lease);
        CHECK(answer->request == "lease-7");
    }
    CHECK(encode(leases[1], "") ==
          R"({"ok":true,"lease":{"display":"hall-1","for_ms":0,"again_ms":640,"turn":false,"seq":0}})");
    const auto refused = [](const char* lease) {
        return decode_answer(fmt::format(R"({{"ok":true,"lease":{}}})", lease), Instant{}).error().message;
    };
    CHECK(refused("7") == "the field 'lease' must be an object");
    CHECK(refused(R"({"for_ms":99999999})") == "the field 'for_ms' must be a whole number from 0 to 60000");
    CHECK(refused(R"({"again_ms":0})") == "the field 'again_ms' must be a whole number from 10 to 60000");
}

TEST_CASE("answers come back as they were written", "[request]") {
    const auto refused =
        decode_answer(encode(Refusal{"nobody_waiting", "Tidak ada yang menunggu di Samsat."}, "r1"), Instant{});
    CHECK(std::get<Refusal>(refused->what) == Refusal{"nobody_waiting", "Tidak ada yang menunggu di Samsat."});
    CHECK(refused->request == "r1");

    const Event opened{DayOpened{"2026-11-24"}, EventId("e1"), "epoch", 1};
    const auto happened = decode_answer(encode(Happened{"epoch", {opened}}, ""), Instant{});
    CHECK(std::get<Happened>(happened->what) == Happened{"epoch", {opened}});

    const std::vector<Unspoken> calls{{AgencyId("samsat"), Ticket::parse("C-001").value(), CounterId("7")}};
    const auto cleared = decode_answer(encode(Happened{"", {}, calls}, "r2"), Instant{});
    CHECK(std::get<Happened>(cleared->what) == Happened{"", {}, calls});
    CHECK(encode(Happened{"", {}, std::vector<Unspoken>{}}, "") == R"({"ok":true,"events":[],"unspoken":[]})");
    CHECK(decode_answer(R"({"ok":true,"unspoken":[{"agency":"samsat"}]})", Instant{}).error().message ==
          "the field 'unspoken' is wrong: the field 'ticket' is missing");

    CHECK(decode_answer(R"({"ok":false})", Instant{}).error().message == "the field 'error' is missing");
}
