#include "wire/snapshot.h"

#include <algorithm>
#include <limits>

#include "wire/event_json.h"
#include "wire/fields.h"

namespace panggil::wire {

using namespace hall;

namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kOldest = 7LL * 24 * 3'600'000;  // ms; older is as old

std::int64_t age_ms(Instant then, Instant now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - then).count();
}

Json json_of(const Call& call, Instant now) {
    Json json{{"agency", call.agency.text}, {"ticket", call.ticket.printed()}, {"counter", call.counter.text}};
    put(json, "id", call.id);
    put(json, "service", call.service);
    put(json, "priority", call.priority);
    put(json, "language", call.language);
    if (call.recall > 0) json["recall"] = call.recall;
    json["age_ms"] = age_ms(call.arrived, now);
    put(json, "at", call.at);
    json["order"] = call.order;
    json["shown"] = call.shown;
    json["announced"] = call.announced;
    if (call.announced) json["outcome"] = name_of(call.outcome);
    json["ended"] = call.ended;
    if (call.missed) json["missed"] = true;
    if (call.took) json["took_ms"] = call.took->count();
    return json;
}

Json json_of(const AgencyId& agency, const Waiting& waiting, Instant now) {
    Json json{{"agency", agency.text}, {"ticket", waiting.ticket.printed()}};
    put(json, "service", waiting.service);
    put(json, "priority", waiting.priority);
    put(json, "language", waiting.language);
    json["age_ms"] = age_ms(waiting.since, now);
    return json;
}

Json json_of(const AgencyId& agency, const CounterId& counter, const CounterStatus& status) {
    Json json{{"agency", agency.text}, {"counter", counter.text}, {"state", name_of(status.state)}};
    put(json, "until", status.until);
    if (status.serving) put(json, "serving", *status.serving);
    return json;
}

Json json_of(const ZoneId& zone, const Hero& hero) {
    Json json{{"zone", zone.text}, {"announcement", hero.announcement.text()}};
    put(json, "of", hero.of);
    put(json, "agency", hero.agency);
    put(json, "ticket", hero.ticket);
    put(json, "counter", hero.counter);
    put(json, "priority", hero.priority);
    put(json, "words", hero.words);
    put(json, "at", hero.at);
    json["speaking"] = hero.speaking;
    return json;
}

Json json_of(const Message& message) {
    Json json{{"message", message.id.text}, {"text", message.text}};
    put(json, "zone", message.zone);
    put(json, "until", message.until);
    return json;
}

Json json_of(const ZoneId& zone, const Notice& notice) {
    Json json{{"zone", zone.text}, {"announcement", notice.announcement.text()}};
    put(json, "of", notice.of);
    put(json, "words", notice.words);
    return json;
}

// Requests and alerts travel as the events that made them, with their ages.
Json json_of(const StandingRequest& request, Instant now) {
    Json json{{"event", to_json(Event{request.what, request.of})}, {"age_ms", age_ms(request.arrived, now)}};
    json["expires_ms"] = age_ms(now, request.expires);
    json["ended"] = Json::array();
    for (const ZoneId& zone : request.ended) json["ended"].push_back({{"zone", zone.text}});
    return json;
}

Json json_of(const StandingAlert& alert, Instant now) {
    Event event{alert.what, alert.of};
    event.at = alert.at;
    return {{"event", to_json(event)}, {"age_ms", age_ms(alert.arrived, now)}};
}

Json json_of(const BoardState& board, Instant now) {
    Json json{{"day", board.day},          {"day_open", board.day_open}, {"calls", Json::array()},
              {"waiting", Json::array()},  {"counters", Json::array()},  {"issued", Json::array()},
              {"heroes", Json::array()},   {"notices", Json::array()},   {"messages", Json::array()},
              {"requests", Json::array()}, {"alerts", Json::array()}};
    for (const Call& call : board.calls) json["calls"].push_back(json_of(call, now));
    for (const auto& [agency, queue] : board.waiting) {
        for (const Waiting& waiting : queue) json["waiting"].push_back(json_of(agency, waiting, now));
    }
    for (const auto& [place, status] : board.counters) {
        json["counters"].push_back(json_of(place.first, place.second, status));
    }
    for (const auto& [kind, last] : board.issued) {
        json["issued"].push_back({{"agency", kind.first.text}, {"prefix", kind.second}, {"last", last}});
    }
    for (const auto& [zone, hero] : board.heroes) json["heroes"].push_back(json_of(zone, hero));
    for (const auto& [zone, notice] : board.notices) json["notices"].push_back(json_of(zone, notice));
    for (const Message& message : board.messages) json["messages"].push_back(json_of(message));
    for (const StandingRequest& request : board.requests) json["requests"].push_back(json_of(request, now));
    for (const StandingAlert& alert : board.alerts) json["alerts"].push_back(json_of(alert, now));
    return json;
}

Instant since(Fields& f, Instant now) {
    return now - std::chrono::milliseconds(f.whole("age_ms", -kOldest, kMost / 2'000'000, 0));
}

void read_call(Fields& f, Instant now, BoardState& board) {
    Call call{f.id<EventId>("id"), f.id<AgencyId>("agency", Need::required), f.ticket("ticket", Need::required),
              f.id<CounterId>("counter", Need::required)};
    call.service = f.id<ServiceId>("service");
    call.priority = f.name("priority");
    call.language = f.name("language");
    call.recall = static_cast<int>(f.whole("recall", 0, std::numeric_limits<int>::max(), 0));
    call.arrived = since(f, now);
    call.at = f.time("at");
    call.order = static_cast<std::uint64_t>(f.whole("order", 0, kMost, 0));
    call.shown = static_cast<std::uint64_t>(f.whole("shown", 0, kMost, 0));
    call.announced = f.flag("announced", false);
    if (f.has("outcome")) call.outcome = f.value<AnnouncementOutcome>("outcome");
    call.ended = f.flag("ended", false);
    call.missed = f.flag("missed", false);
    if (f.has("took_ms")) call.took = std::chrono::milliseconds(f.whole("took_ms", 0, kOldest, 0));
    board.calls.push_back(std::move(call));
}

void read_waiting(Fields& f, Instant now, BoardState& board) {
    const auto agency = f.id<AgencyId>("agency", Need::required);
    board.waiting[agency].push_back({f.ticket("ticket", Need::required), f.id<ServiceId>("service"), f.name("priority"),
                                     f.name("language"), since(f, now)});
}

void read_counter(Fields& f, Instant, BoardState& board) {
    CounterStatus& status =
        board.counters[{f.id<AgencyId>("agency", Need::required), f.id<CounterId>("counter", Need::required)}];
    status.state = f.value<CounterState>("state");
    status.until = f.time_of_day("until");
    if (f.has("serving")) status.serving = f.ticket("serving");
}

void read_issued(Fields& f, Instant, BoardState& board) {
    board.issued[{f.id<AgencyId>("agency", Need::required), f.name("prefix")}] =
        static_cast<int>(f.whole("last", 0, std::numeric_limits<int>::max(), 0));
}

void read_hero(Fields& f, Instant, BoardState& board) {
    Hero& hero = board.heroes[f.id<ZoneId>("zone", Need::required)];
    hero = {f.id<AnnouncementId>("announcement", Need::required),
            f.id<EventId>("of"),
            f.id<AgencyId>("agency"),
            f.ticket("ticket"),
            f.id<CounterId>("counter"),
            f.name("priority"),
            f.text("words", longest::kSentence),
            f.time("at"),
            f.flag("speaking", false)};
}

void read_notice(Fields& f, Instant, BoardState& board) {
    board.notices[f.id<ZoneId>("zone", Need::required)] = {f.id<AnnouncementId>("announcement", Need::required),
                                                           f.id<EventId>("of"), f.text("words", longest::kSentence)};
}

template <class What>
std::optional<Event> read_event(Fields& f, Instant now) {
    const auto* object = f.object("event");
    if (!object) return std::nullopt;
    auto decoded = from_json(*object, now);
    auto* event = decoded ? std::get_if<Event>(&*decoded) : nullptr;
    if (event && std::holds_alternative<What>(event->what)) return std::move(*event);
    f.refuse("event", decoded ? "is of another type" : "is wrong: " + decoded.error().message);
    return std::nullopt;
}

void read_request(Fields& f, Instant now, BoardState& board) {
    const auto event = read_event<AnnouncementRequested>(f, now);
    if (!event) return;
    StandingRequest request{std::get<AnnouncementRequested>(event->what), event->id, since(f, now)};
    request.expires = now + std::chrono::milliseconds(f.whole("expires_ms", -kOldest, kOldest, 0));
    if (const auto* ended = f.list("ended")) {
        for (const auto& item : *ended) request.ended.push_back(Fields(item).id<ZoneId>("zone"));
    }
    board.requests.push_back(std::move(request));
}

void read_alert(Fields& f, Instant now, BoardState& board) {
    const auto event = read_event<AlertRaised>(f, now);
    if (event) board.alerts.push_back({std::get<AlertRaised>(event->what), event->id, since(f, now), event->at});
}

void read_message(Fields& f, Instant, BoardState& board) {
    board.messages.push_back({f.id<MessageId>("message", Need::required),
                              f.text("text", longest::kSentence, Need::required), f.id<ZoneId>("zone"),
                              f.time_of_day("until")});
}

}  // namespace

std::string encode(const Snapshot& snapshot, Instant now) {
    return written({{"ok", true},
                    {"epoch", snapshot.epoch},
                    {"seq", snapshot.board.seq},
                    {"board", json_of(snapshot.board, now)}});
}

std::string board_text(const BoardState& board, Instant now) { return written(json_of(board, now)); }

Result<BoardState> board_from_json(const nlohmann::json& json, std::uint64_t seq, Instant now) {
    using ReadItem = void (*)(Fields&, Instant, BoardState&);
    constexpr std::pair<const char*, ReadItem> kLists[] = {
        {"calls", read_call},       {"waiting", read_waiting},  {"counters", read_counter},
        {"issued", read_issued},    {"heroes", read_hero},      {"notices", read_notice},
        {"messages", read_message}, {"requests", read_request}, {"alerts", read_alert}};
    Fields fields(json);
    BoardState board;
    board.seq = seq;
    board.day = fields.text("day", longest::kName);
    board.day_open = fields.flag("day_open", false);
    for (const auto& [name, read_item] : kLists) {
        const auto* list = fields.list(name);
        if (!list) continue;
        for (const auto& item : *list) {
            Fields item_fields(item);
            read_item(item_fields, now, board);
            if (item_fields.wrong()) return fail(std::string(name) + ": " + item_fields.wrong()->message);
        }
    }
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    return board;
}

}  // namespace panggil::wire
