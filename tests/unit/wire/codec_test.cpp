#include "wire/codec.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::wire;

namespace {

const Instant kNow{std::chrono::hours(1)};

Event decoded(const std::string& topic, const std::string& payload) {
    const auto result = decode(topic, payload, kNow);
    REQUIRE(result);
    REQUIRE(std::holds_alternative<Event>(*result));
    return std::get<Event>(*result);
}

std::string refusal(const std::string& topic, const std::string& payload) {
    const auto result = decode(topic, payload, kNow);
    return result ? "taken" : result.error().message;
}

std::string call_with(const std::string& fields) { return R"({"type":"ticket.called",)" + fields + "}"; }
std::string call_refusal(const std::string& fields) { return refusal("ticket.called", call_with(fields)); }

Ticket ticket(const char* printed) { return Ticket::parse(printed).value(); }

}  // namespace

TEST_CASE("the least that an agency's own system sends is a call", "[codec]") {
    const Event event =
        decoded("ticket.called", R"({"type":"ticket.called","agency":"disdukcapil","ticket":"A001","counter":"3"})");
    CHECK(event.what == What{TicketCalled{AgencyId("disdukcapil"), ticket("A001"), CounterId("3")}});
    CHECK(event.arrived == kNow);
    CHECK(event.id.empty());
    CHECK(event.seq == 0);
    CHECK_FALSE(event.at);
    CHECK_FALSE(std::get<TicketCalled>(event.what).recall);
}

TEST_CASE("whole numbers count as texts where a ticket or a counter is meant", "[codec]") {
    const Event event = decoded("ticket.called", call_with(R"("agency":"samsat","ticket":17,"counter":7)"));
    CHECK(event.what == What{TicketCalled{AgencyId("samsat"), ticket("17"), CounterId("7")}});
}

TEST_CASE("every event comes back as it was written", "[codec]") {
    const auto at = WallTime(std::chrono::milliseconds(1'795'500'067'250));
    const AgencyId samsat("samsat");
    TicketCalled recalled{samsat, ticket("C-001"), CounterId("7"), ServiceId("sim"), "lansia", "id", 2};
    AnnouncementStarted started{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e1"),
                                "Nomor antrean A001"};
    started.duration = std::chrono::milliseconds(6200);
    AnnouncementStarted started_by_ours = started;
    started_by_ours.agency = samsat;
    started_by_ours.ticket = ticket("C001");
    started_by_ours.counter = CounterId("7");
    started_by_ours.priority = "lansia";
    AnnouncementRequested with_everything{AnnouncementId("a1"),
                                          "",
                                          "Mobil <spell> menghalangi jalan",
                                          {{"spell", "BD 1234 XY"}},
                                          ZoneId("hall"),
                                          true,
                                          true,
                                          WhenBusy::calls_wait,
                                          at};
    const What all[] = {
        TicketIssued{samsat, ticket("C001")},
        TicketIssued{samsat, ticket("CC01"), ServiceId("pajak"), "disabilitas", "en"},
        TicketCalled{samsat, ticket("C001"), CounterId("7")},
        recalled,
        TicketEnded{samsat, ticket("C001"), CounterId("7"), TicketOutcome::no_show},
        TicketEnded{samsat, ticket("C001"), CounterId(), TicketOutcome::transferred, AgencyId("polres")},
        CounterChanged{samsat, CounterId("7"), CounterState::break_, TimeOfDay{13 * 60}},
        CounterChanged{samsat, CounterId("7"), CounterState::closed},
        started,
        started_by_ours,
        AnnouncementEnded{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e1"),
                          AnnouncementOutcome::unspoken, "no device", at, at, at},
        AnnouncementRequested{AnnouncementId("a1"), "closing_soon"},
        with_everything,
        AnnouncementCancelled{AnnouncementId("a1")},
        AlertRaised{AlertId("f1"), AlertKind::fire},
        AlertRaised{AlertId("f2"), AlertKind::security, "Harap tenang", ZoneId("hall"), true},
        AlertCleared{AlertId("f2")},
        MessagePosted{MessageId("m1"), "Layanan \"Samsat\" tutup pukul 14.00 — terima kasih", ZoneId("hall"),
                      TimeOfDay{0}},
        MessageRemoved{MessageId("m1")},
        DayOpened{"2026-11-24"},
        DayClosed{"2026-11-24"},
    };
    for (const What& what : all) {
        const Event event{what, EventId("e9"), "epoch", 812, at, kNow};
        CHECK(decoded(std::string(type_of(what)), encode(event)) == event);
    }
}

TEST_CASE("a heartbeat says whose it is and what was last", "[codec]") {
    const Heartbeat beat{"6ba7", 812};
    CHECK(decode("heartbeat", encode(beat), kNow).value() == Decoded{beat});
}

TEST_CASE("types, versions and fields of tomorrow are told apart from bad ones", "[codec]") {
    const auto unknown = [](const char* type, const char* payload) {
        return decode(type, payload, kNow).value() == Decoded{Unknown{type}};
    };
    CHECK(unknown("alert.folded", R"({"type":"alert.folded","alert":"1"})"));
    CHECK(unknown("ticket.folded", R"({"type":"ticket.folded"})"));
    CHECK(unknown("ticket.called", R"({"type":"ticket.called","v":2,"where":"somewhere else"})"));
    CHECK(call_refusal(R"("agency":"a","ticket":"A1","counter":"1","mood":{"is":["fine"]},"v":1)") == "taken");
    CHECK(call_refusal(R"("agency":"a","ticket":"A1","counter":"1","service":null)") == "taken");
}

TEST_CASE("what is wrong with an announcement or an alert is named", "[codec]") {
    const auto requested = [](const std::string& fields) {
        return refusal("announcement.requested", R"({"type":"announcement.requested",)" + fields + "}");
    };
    CHECK(requested(R"("phrase":"closing")") == "the field 'announcement' is missing");
    CHECK(requested(R"("announcement":"a1")") == "the field 'phrase' or 'text' must be there, one of them");
    CHECK(requested(R"("announcement":"a1","phrase":"closing","busy":"calls-wait")") ==
          "the field 'busy' must be 'skip', 'wait' or 'calls_wait' - did you mean 'calls_wait'?");
    CHECK(requested(R"("announcement":"a1","phrase":"closing","expires":"soon")") ==
          "the field 'expires' must be a time as RFC 3339 writes it, such as 2026-11-24T09:41:07+07:00");
    CHECK(refusal("alert.raised", R"({"type":"alert.raised","alert":"1"})") == "the field 'kind' is missing");
    CHECK(refusal("alert.raised", R"({"type":"alert.raised","alert":"1","kind":"flood"})") ==
          "the field 'kind' must be 'fire', 'earthquake', 'medical', 'security' or 'other'");
    CHECK(refusal("alert.cleared", R"({"type":"alert.cleared"})") == "the field 'alert' is missing");
    CHECK(refusal("announcement.cancelled", R"({"type":"announcement.cancelled","announcement":""})") ==
          "the field 'announcement' is empty");
}

TEST_CASE("a bad field is named, with what could stand there", "[codec]") {
    CHECK(call_refusal(R"("ticket":"A1","counter":"1")") == "the field 'agency' is missing");
    CHECK(call_refusal(R"("agency":"","ticket":"A1","counter":"1")") == "the field 'agency' is empty");
    CHECK(call_refusal(R"("agency":["a"],"ticket":"A1","counter":"1")") ==
          "the field 'agency' must be a text or a whole number");
    CHECK(call_refusal(R"("agency":"a","ticket":1.5,"counter":"1")") ==
          "the field 'ticket' must be a text or a whole number");
    CHECK(call_refusal(R"("agency":"a","ticket":-1,"counter":"1")") ==
          "the field 'ticket' must be a text or a whole number");
    CHECK(call_refusal(R"("agency":"a","ticket":"<b>","counter":"1")") ==
          "the field 'ticket' is wrong: a ticket is letters A to Z and digits, such as A001");
    CHECK(call_refusal(R"("agency":"a","ticket":"A1","counter":"1","recall":-1)") ==
          "the field 'recall' must be a whole number from 0 to 999");
    CHECK(call_refusal(R"("agency":"a","ticket":"A1","counter":"1","recall":18446744073709551615)") ==
          "the field 'recall' must be a whole number from 0 to 999");
    CHECK(call_refusal(R"("agency":"a","ticket":"A1","counter":"1","at":"yesterday")") ==
          "the field 'at' must be a time as RFC 3339 writes it, such as 2026-11-24T09:41:07+07:00");
    CHECK(call_refusal(R"("agency":"a","ticket":"A1","counter":"1","v":"one")") ==
          "the field 'v' must be a whole number from 1 to 2147483647");
    CHECK(refusal("counter.changed", R"({"type":"counter.changed","agency":"a","counter":1,"state":"brake"})") ==
          "the field 'state' must be 'open', 'break' or 'closed' - did you mean 'break'?");
    CHECK(refusal("day.opened", R"({"type":"day.opened","date":"2026-02-30"})") ==
          "the field 'date' must be a date such as 2026-11-24");
}

TEST_CASE("texts are limited and clean", "[codec]") {
    CHECK(call_refusal(R"("agency":")" + std::string(65, 'a') + R"(","ticket":"A1","counter":"1")") ==
          "the field 'agency' is longer than 64 bytes");
    CHECK(call_refusal(R"("agency":"a\u0000b","ticket":"A1","counter":"1")") ==
          "the field 'agency' has a control character in it");
    CHECK(call_refusal("\"agency\":\"a\xff\",\"ticket\":\"A1\",\"counter\":\"1\"") == "not JSON in UTF-8");
    CHECK(call_refusal(R"("agency":"a\ud800","ticket":"A1","counter":"1")") == "not JSON in UTF-8");
}

TEST_CASE("what is no event at all is refused before it can do harm", "[codec]") {
    CHECK(refusal("x", "") == "not JSON in UTF-8");
    CHECK(refusal("x", "[]") == "not a JSON object");
    CHECK(refusal("x", "{}") == "the field 'type' is missing");
    CHECK(refusal("x", R"({"type":7})") == "the field 'type' must be a text");
    CHECK(refusal("ticket.issued", call_with(R"("agency":"a","ticket":"A1","counter":"1")")) ==
          "the topic is 'ticket.issued', but the field 'type' says 'ticket.called'");
    CHECK(refusal("x", std::string(64 * 1024 + 1, ' ')) == "65537 bytes are more than the 65536 that are taken");
    CHECK(refusal("x", R"({"type":"x","deep":)" + std::string(30'000, '[')) == "nested deeper than 16");
    CHECK(refusal("ticket.called",
                  call_with(R"("agency":"a","ticket":"A1","counter":"1","x":"[[[[[[[[[[[[[[[[[[[[\"{")")) == "taken");
}
