#include "wire/follower.h"

#include <functional>
#include <zmq.hpp>

#include "catch.h"
#include "wire/answer.h"
#include "wire/answerer.h"
#include "wire/client.h"
#include "wire/publisher.h"
#include "wire/request.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::wire;

namespace {

// A hub of a few lines on real sockets: it publishes, beats, answers snapshots, and takes reports.
class SmallHub {
public:
    std::uint64_t seq{0};
    std::vector<std::string> reports;
    bool answers_reports{true};
    std::string refuses{};  // reports, with this code

    std::string commands() const { return answerer_.endpoint(); }
    std::string events() const { return publisher_.endpoint(); }

    void calls(const char* ticket) {
        Event event{TicketCalled{AgencyId("samsat"), Ticket::parse(ticket).value(), CounterId("7")}};
        event.epoch = "e";
        event.seq = ++seq;
        publisher_.publish(event);
    }
    void loses_one() { ++seq; }
    void serve(Instant now) {
        publisher_.tick({"e", seq}, now);
        while (const auto question = answerer_.take()) answer(*question, now);
    }
    std::vector<zmq_pollitem_t> pollitems() { return {publisher_.pollitem(), answerer_.pollitem()}; }

private:
    void answer(const Answerer::Question& question, Instant now) {
        const Request request = decode_request(question.text, now).value();
        if (std::holds_alternative<Query>(request.what)) {
            Snapshot snapshot{"e", {}};
            snapshot.board.seq = seq;
            return answerer_.answer(question, encode(snapshot, now));
        }
        reports.push_back(request.id);
        if (!answers_reports) return;
        answerer_.answer(question, refuses.empty() ? encode(Happened{}, request.id)
                                                   : encode(Refusal{refuses, "Tidak bisa."}, request.id));
    }

    Context context_;
    Publisher publisher_ = Publisher::bind(context_, "tcp://127.0.0.1:*").value();
    Answerer answerer_ = Answerer::bind(context_, "tcp://127.0.0.1:*").value();
};

std::string words(const std::vector<Incoming>& all) {
    std::string told;
    for (const Incoming& one : all) {
        if (const auto* event = std::get_if<Event>(&one)) told += std::to_string(event->seq) + ' ';
        if (const auto* snapshot = std::get_if<Snapshot>(&one))
            told += "board@" + std::to_string(snapshot->board.seq) + ' ';
        if (const auto* link = std::get_if<LinkChanged>(&one)) {
            told += link->state == LinkChanged::State::stale ? "stale " : "connected ";
        }
    }
    return told;
}

// Sleeps in poll until `enough` is told, as a display does; five seconds are a failure.
std::string follow(Follower& follower, SmallHub* hub, const std::function<bool(const std::string&)>& enough) {
    const SystemClock clock;
    const Instant until = clock.now() + std::chrono::seconds(5);
    std::string told;
    while (clock.now() < until) {
        if (hub) hub->serve(clock.now());
        told += words(follower.take(clock.now()));
        if (enough(told)) break;
        auto items = follower.pollitems();
        for (const auto& item : hub ? hub->pollitems() : std::vector<zmq_pollitem_t>{}) items.push_back(item);
        const Instant next = std::min(until, follower.next_deadline());
        zmq::poll(items, std::max(std::chrono::milliseconds(0),
                                  std::chrono::ceil<std::chrono::milliseconds>(next - clock.now())));
    }
    return told;
}

std::function<bool(const std::string&)> told(const std::string& word) {
    return [word](const std::string& text) { return text.find(word) != std::string::npos; };
}

}  // namespace

TEST_CASE("a display hears a hub, asks for its board, and goes on live", "[follower]") {
    SmallHub hub;
    hub.seq = 40;
    Follower follower = Follower::of_hub(hub.commands(), hub.events(), SystemClock().now()).value();
    CHECK(follow(follower, &hub, told("connected")) == "board@40 connected ");
    hub.calls("C001");
    hub.calls("C002");
    CHECK(follow(follower, &hub, told("42")) == "41 42 ");
}

TEST_CASE("a lost event is noticed and repaired", "[follower]") {
    SmallHub hub;
    Follower follower = Follower::of_hub(hub.commands(), hub.events(), SystemClock().now()).value();
    follow(follower, &hub, told("connected"));
    hub.loses_one();
    hub.calls("C002");
    CHECK(follow(follower, &hub, told("connected")) == "stale board@2 connected ");
}

TEST_CASE("a report is sent again with the same id until it is answered", "[follower]") {
    const SystemClock clock;
    SmallHub hub;
    hub.answers_reports = false;
    Follower follower = Follower::of_hub(hub.commands(), hub.events(), clock.now()).value();
    follow(follower, &hub, told("connected"));
    const Event ended{AnnouncementEnded{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e1")}};
    follower.report(DisplayId("tv"), {ended}, clock.now());
    follow(follower, &hub, [&](const auto&) { return hub.reports.size() == 1; });
    hub.answers_reports = true;
    follower.take(clock.now() + std::chrono::seconds(2));  // two seconds later
    follow(follower, &hub, [&](const auto&) { return hub.reports.size() == 2; });
    REQUIRE(hub.reports.size() == 2);
    CHECK(hub.reports[0] == hub.reports[1]);
}

TEST_CASE("a report that the hub can't store for now is sent again before the next; one that it doesn't take is not",
          "[follower]") {
    const SystemClock clock;
    SmallHub hub;
    Follower follower = Follower::of_hub(hub.commands(), hub.events(), clock.now()).value();
    follow(follower, &hub, told("connected"));
    const auto report_twice = [&] {
        const Event ended{AnnouncementEnded{AnnouncementId("a1"), ZoneId("hall"), DisplayId("tv"), EventId("e1")}};
        follower.report(DisplayId("tv"), {ended}, clock.now());
        follower.report(DisplayId("tv"), {ended}, clock.now());
    };
    const auto heard = [&](std::size_t count) {
        follow(follower, &hub, [&](const auto&) { return hub.reports.size() >= count; });
        REQUIRE(hub.reports.size() == count);
    };

    hub.refuses = "not_stored";  // its disk is full
    report_twice();
    heard(1);
    hub.refuses.clear();
    follower.take(clock.now() + std::chrono::seconds(2));  // two seconds later there is room again
    heard(3);
    CHECK(hub.reports[0] == hub.reports[1]);
    CHECK(hub.reports[1] != hub.reports[2]);

    hub.reports.clear();
    hub.refuses = "malformed";
    report_twice();
    heard(2);
    CHECK(hub.reports[0] != hub.reports[1]);
}

TEST_CASE("an agency's own publisher needs no hub, no id and no numbers", "[follower]") {
    zmq::context_t context;
    zmq::socket_t agency(context, zmq::socket_type::pub);
    agency.bind("tcp://127.0.0.1:*");
    const auto endpoint = agency.get(zmq::sockopt::last_endpoint);
    Follower follower = Follower::of_sources({endpoint}, SystemClock().now()).value();
    const auto connected = [&](const std::string& text) { return text.find("connected") != std::string::npos; };
    CHECK(follow(follower, nullptr, connected) == "connected ");

    const auto publish = [&](const std::string& topic, const std::string& json) {
        agency.send(zmq::buffer(topic), zmq::send_flags::sndmore);
        agency.send(zmq::buffer(json), zmq::send_flags::none);
    };
    std::vector<Incoming> taken;
    const auto publish_and_take = [&] {
        publish("ticket.called", R"({"type":"ticket.called","agency":"samsat","ticket":"C001","counter":7,"seq":9})");
        publish("alert.folded", R"({"type":"alert.folded"})");
        publish("ticket.called", R"({"type":"ticket.called","agency":"samsat"})");
        agency.send(zmq::buffer("alone"), zmq::send_flags::none);
        publish("ticket.called", R"({"type":"ticket.called","agency":"samsat","ticket":"C002","counter":7,"id":"x"})");
        auto items = follower.pollitems();
        zmq::poll(items, std::chrono::milliseconds(100));
        for (auto& one : follower.take(SystemClock().now())) taken.push_back(std::move(one));
    };
    for (int i = 0; i < 50 && taken.size() < 2; ++i) publish_and_take();  // the subscription may still be under way
    REQUIRE(taken.size() >= 2);
    const Event first = std::get<Event>(taken[0]);
    CHECK(first.seq == 0);
    CHECK((first.id.text().size() == 36 || first.id.text().starts_with("x#")));
    CHECK(follower.counts().refused > 0);
    CHECK(follower.counts().unknown > 0);
}

TEST_CASE("an endpoint that is none is said in plain words", "[follower]") {
    CHECK(Follower::of_sources({"tcp:/nowhere"}, Instant{}).error().message ==
          "can't use tcp:/nowhere: Invalid argument");
}

TEST_CASE("a hub that doesn't answer is said in one sentence", "[client]") {
    Client client = Client::to("tcp://127.0.0.1:1").value();
    CHECK(client.ask(Request{Query{GetSnapshot{}}}, Seconds(0.02)).error().message ==
          "the hub at tcp://127.0.0.1:1 does not answer - is `panggil hub` running?");
}
