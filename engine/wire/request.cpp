#include "wire/request.h"

#include <fmt/format.h>

#include <limits>

#include "base/suggest.h"
#include "wire/event_json.h"
#include "wire/fields.h"

namespace panggil::wire {

using namespace hall;

namespace {

constexpr std::int64_t kLongestWait = 86'400'000;                   // ms
const std::vector<std::string> kActs = {"recall", "done", "skip"};  // in the order of AtCounter::Act
const std::vector<std::string> kDayActions = {"open", "close"};

// One a request, beside its reader below.
struct Writer {
    Json& json;

    void operator()(const GetSnapshot&) const { json["get"] = "snapshot"; }
    void operator()(const GetEvents& r) const {
        json["get"] = "events";
        json["after"] = r.after;
    }
    void operator()(const GetLease& r) const {
        json["get"] = "lease";
        put(json, "zone", r.zone);
        put(json, "display", r.display);
        json["can_speak"] = r.can_speak;
        json["holds"] = r.holds;
        json["speaking"] = r.speaking;
        json["wants_turn"] = r.wants_turn;
        json["waiting_ms"] = r.waiting.count();
        if (r.alert) json["alert"] = true;
        put(json, "run", r.run);
    }
    void operator()(const IssueTicket& r) const {
        json["do"] = "ticket";
        put(json, "agency", r.agency);
        put(json, "service", r.service);
        put(json, "priority", r.priority);
        put(json, "language", r.language);
    }
    void operator()(const CallTicket& r) const {
        json["do"] = "call";
        put(json, "agency", r.agency);
        put(json, "counter", r.counter);
        if (r.ticket) put(json, "ticket", *r.ticket);
    }
    void operator()(const AtCounter& r) const {
        json["do"] = kActs[static_cast<std::size_t>(r.act)];
        put(json, "agency", r.agency);
        put(json, "counter", r.counter);
    }
    void operator()(const SetCounter& r) const {
        json["do"] = "counter";
        put(json, "agency", r.agency);
        put(json, "counter", r.counter);
        json["state"] = name_of(r.state);
        put(json, "until", r.until);
    }
    void operator()(const PostMessage& r) const {
        json["do"] = "message";
        put(json, "text", r.text);
        put(json, "zone", r.zone);
        put(json, "until", r.until);
    }
    void operator()(const RemoveMessage& r) const {
        json["do"] = "message";
        put(json, "remove", r.message);
    }
    void operator()(const Announce& r) const {
        json["do"] = "announce";
        put(json, "phrase", r.phrase);
        put(json, "text", r.text);
        put(json, "with", r.with);
        put(json, "zone", r.zone);
        if (r.urgent) json["urgent"] = true;
    }
    void operator()(const CancelAnnouncement& r) const {
        json["do"] = "cancel";
        put(json, "announcement", r.announcement);
    }
    void operator()(const RaiseAlert& r) const {
        json["do"] = "alert";
        json["kind"] = name_of(r.kind);
        put(json, "text", r.text);
        put(json, "zone", r.zone);
        if (r.drill) json["drill"] = true;
    }
    void operator()(const ClearAlert& r) const {
        json["do"] = "clear";
        put(json, "alert", r.alert);
        put(json, "zone", r.zone);
    }
    void operator()(const SetDay& r) const {
        json["do"] = "day";
        json["action"] = kDayActions[r.open ? 0 : 1];
    }
    void operator()(const Report& r) const {
        json["do"] = "report";
        put(json, "display", r.display);
        json["events"] = Json::array();
        for (const Event& event : r.events) json["events"].push_back(to_json(event));
    }
};

Command issue_ticket(Fields& f, Instant) {
    return IssueTicket{f.id<AgencyId>("agency", Need::required), f.id<ServiceId>("service"), f.name("priority"),
                       f.name("language")};
}
Command call_ticket(Fields& f, Instant) {
    CallTicket call{f.id<AgencyId>("agency", Need::required), f.id<CounterId>("counter")};
    if (f.has("ticket")) call.ticket = f.ticket("ticket", Need::required);
    return call;
}
Command at_counter(Fields& f, Instant) {
    return AtCounter{static_cast<AtCounter::Act>(f.word("do", kActs)), f.id<AgencyId>("agency", Need::required),
                     f.id<CounterId>("counter")};
}
Command set_counter(Fields& f, Instant) {
    return SetCounter{f.id<AgencyId>("agency", Need::required), f.id<CounterId>("counter", Need::required),
                      f.value<CounterState>("state"), f.time_of_day("until")};
}
Command message(Fields& f, Instant) {
    if (f.has("remove")) return RemoveMessage{f.id<MessageId>("remove", Need::required)};
    return PostMessage{f.text("text", longest::kSentence, Need::required), f.id<ZoneId>("zone"),
                       f.time_of_day("until")};
}
Command announce(Fields& f, Instant) {
    Announce announce{f.name("phrase"), f.text("text", longest::kSentence), f.texts("with"), f.id<ZoneId>("zone"),
                      f.flag("urgent", false)};
    if (announce.phrase.empty() == announce.text.empty()) f.refuse("phrase", "or 'text' must be there, one of them");
    return announce;
}
Command cancel(Fields& f, Instant) { return CancelAnnouncement{f.id<AnnouncementId>("announcement", Need::required)}; }
Command alert(Fields& f, Instant) {
    return RaiseAlert{f.value<AlertKind>("kind"), f.text("text", longest::kSentence), f.id<ZoneId>("zone"),
                      f.flag("drill", false)};
}
Command clear(Fields& f, Instant) { return ClearAlert{f.id<AlertId>("alert"), f.id<ZoneId>("zone")}; }
Command set_day(Fields& f, Instant) { return SetDay{f.word("action", kDayActions) == 0}; }
Command report(Fields& f, Instant arrived) {
    Report report{f.id<DisplayId>("display", Need::required), {}};
    const auto* events = f.list("events");
    if (!events || events->empty() || events->size() > kMostReported) {
        f.refuse("events", fmt::format("must hold 1 to {} events", kMostReported));
        return report;
    }
    for (const auto& item : *events) {
        const auto decoded = from_json(item, arrived);
        const auto* event = decoded ? std::get_if<Event>(&*decoded) : nullptr;
        if (!decoded) f.refuse("events", "is wrong: " + decoded.error().message);
        const bool announcement = event && (std::holds_alternative<AnnouncementStarted>(event->what) ||
                                            std::holds_alternative<AnnouncementEnded>(event->what));
        if (announcement)
            report.events.push_back(*event);
        else
            f.refuse("events", "is wrong: it may hold announcement.started and announcement.ended only");
    }
    return report;
}

using ReadCommand = Command (*)(Fields&, Instant);
constexpr std::pair<const char*, ReadCommand> kCommands[] = {
    {"ticket", issue_ticket}, {"call", call_ticket}, {"recall", at_counter}, {"done", at_counter}, {"skip", at_counter},
    {"counter", set_counter}, {"message", message},  {"announce", announce}, {"cancel", cancel},   {"alert", alert},
    {"clear", clear},         {"day", set_day},      {"report", report}};

tl::unexpected<Unreadable> malformed(std::string message, std::string id = {}) {
    return tl::unexpected<Unreadable>({"malformed", std::move(message), std::move(id)});
}

tl::unexpected<Unreadable> unknown(const char* verb, const std::string& word, std::vector<std::string> known,
                                   std::string id) {
    return tl::unexpected<Unreadable>({"unknown_command",
                                       fmt::format("'{}' can't be asked for with '{}'{}; known: {}", word, verb,
                                                   did_you_mean(word, known).english, one_of(known).english),
                                       std::move(id)});
}

tl::expected<Request, Unreadable> read_lease(Fields& fields, const std::string& id) {
    GetLease lease{fields.id<ZoneId>("zone", Need::required), fields.id<DisplayId>("display", Need::required)};
    lease.can_speak = fields.flag("can_speak", false);
    lease.holds = fields.flag("holds", false);
    lease.speaking = fields.flag("speaking", false);
    lease.wants_turn = fields.flag("wants_turn", false);
    lease.waiting = std::chrono::milliseconds(fields.whole("waiting_ms", 0, kLongestWait, 0));
    lease.alert = fields.flag("alert", false);
    lease.run = fields.name("run");
    if (fields.wrong()) return malformed(fields.wrong()->message, id);
    return Request{Query{std::move(lease)}, id};
}

tl::expected<Request, Unreadable> read_query(Fields& fields, const std::string& id) {
    const std::string what = fields.text("get", longest::kName, Need::required);
    const auto after = fields.whole("after", 0, std::numeric_limits<std::int64_t>::max(), 0);
    if (what == "lease") return read_lease(fields, id);
    if (fields.wrong()) return malformed(fields.wrong()->message, id);
    if (what == "snapshot") return Request{Query{GetSnapshot{}}, id};
    if (what == "events") return Request{Query{GetEvents{static_cast<std::uint64_t>(after)}}, id};
    return unknown("get", what, {"snapshot", "events", "lease"}, id);
}

tl::expected<Request, Unreadable> read_command(Fields& fields, const std::string& id, Instant arrived) {
    const std::string what = fields.text("do", longest::kName, Need::required);
    std::vector<std::string> known;
    for (const auto& [name, read] : kCommands) {
        known.emplace_back(name);
        if (name != what) continue;
        Command command = read(fields, arrived);
        if (fields.wrong()) return malformed(fields.wrong()->message, id);
        return Request{std::move(command), id};
    }
    if (fields.wrong()) return malformed(fields.wrong()->message, id);
    return unknown("do", what, known, id);
}

}  // namespace

std::string encode(const Request& request) {
    Json json;
    std::visit([&](const auto& kind) { std::visit(Writer{json}, kind); }, request.what);
    put(json, "request", request.id);
    return written(json);
}

tl::expected<Request, Unreadable> decode_request(std::string_view text, Instant arrived) {
    const auto object = parse_object(text, kLargestRequest);
    if (!object) return malformed(object.error().message);
    Fields fields(*object);
    const std::string id = fields.text("request", longest::kName);
    if (fields.has("get") == fields.has("do"))
        return malformed("a request has either a field 'do' or a field 'get'", id);
    return fields.has("get") ? read_query(fields, id) : read_command(fields, id, arrived);
}

}  // namespace panggil::wire
