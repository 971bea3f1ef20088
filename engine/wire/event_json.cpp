#include "wire/event_json.h"

#include <limits>

#include "wire/fields.h"
#include "wire/timestamp.h"

namespace panggil::wire {

using namespace hall;

namespace {

// In the order of their enums.
const std::vector<std::string> kTicketOutcomes = {"served", "no_show", "transferred"};
const std::vector<std::string> kAnnouncementOutcomes = {"spoken",     "shortened", "shown",       "merged",  "expired",
                                                        "superseded", "cancelled", "interrupted", "unspoken"};
constexpr int kMostRecalls = 999;
constexpr std::int64_t kLongestAnnouncement = 3'600'000;
constexpr auto kLargestSeq = std::numeric_limits<std::int64_t>::max();

void put(nlohmann::ordered_json& json, const char* name, const std::optional<WallTime>& value) {
    if (value) json[name] = to_rfc3339(*value);
}
void put(nlohmann::ordered_json& json, const char* name, const std::optional<TimeOfDay>& value) {
    if (value) json[name] = to_hh_mm(*value);
}
template <class Kind>
void put(nlohmann::ordered_json& json, const char* name, const Id<Kind>& value) {
    wire::put(json, name, value.text);
}

// One an event, beside its reader below.
struct Writer {
    nlohmann::ordered_json& json;

    void operator()(const TicketIssued& e) const {
        put(json, "agency", e.agency);
        wire::put(json, "ticket", e.ticket.printed());
        put(json, "service", e.service);
        wire::put(json, "priority", e.priority);
        wire::put(json, "language", e.language);
    }
    void operator()(const TicketCalled& e) const {
        put(json, "agency", e.agency);
        wire::put(json, "ticket", e.ticket.printed());
        put(json, "counter", e.counter);
        put(json, "service", e.service);
        wire::put(json, "priority", e.priority);
        wire::put(json, "language", e.language);
        if (e.recall) json["recall"] = *e.recall;
    }
    void operator()(const TicketEnded& e) const {
        put(json, "agency", e.agency);
        wire::put(json, "ticket", e.ticket.printed());
        put(json, "counter", e.counter);
        json["outcome"] = kTicketOutcomes[static_cast<std::size_t>(e.outcome)];
        put(json, "to", e.to);
    }
    void operator()(const CounterChanged& e) const {
        put(json, "agency", e.agency);
        put(json, "counter", e.counter);
        json["state"] = counter_states()[static_cast<std::size_t>(e.state)];
        put(json, "until", e.until);
    }
    void operator()(const AnnouncementStarted& e) const {
        put(json, "announcement", e.announcement);
        put(json, "zone", e.zone);
        put(json, "display", e.display);
        put(json, "of", e.of);
        wire::put(json, "words", e.words);
        json["duration_ms"] = e.duration.count();
        put(json, "agency", e.agency);
        wire::put(json, "ticket", e.ticket.printed());
        put(json, "counter", e.counter);
        wire::put(json, "priority", e.priority);
    }
    void operator()(const AnnouncementEnded& e) const {
        put(json, "announcement", e.announcement);
        put(json, "zone", e.zone);
        put(json, "display", e.display);
        put(json, "of", e.of);
        json["outcome"] = kAnnouncementOutcomes[static_cast<std::size_t>(e.outcome)];
        wire::put(json, "reason", e.reason);
        put(json, "shown_at", e.shown_at);
        put(json, "spoken_from", e.spoken_from);
        put(json, "spoken_to", e.spoken_to);
    }
    void operator()(const MessagePosted& e) const {
        put(json, "message", e.message);
        wire::put(json, "text", e.text);
        put(json, "zone", e.zone);
        put(json, "until", e.until);
    }
    void operator()(const MessageRemoved& e) const { put(json, "message", e.message); }
    void operator()(const DayOpened& e) const { json["date"] = e.date; }
    void operator()(const DayClosed& e) const { json["date"] = e.date; }
};

What ticket_issued(Fields& f) {
    return TicketIssued{f.id<AgencyId>("agency", Need::required), f.ticket("ticket", Need::required),
                        f.id<ServiceId>("service"), f.name("priority"), f.name("language")};
}
What ticket_called(Fields& f) {
    TicketCalled e{f.id<AgencyId>("agency", Need::required), f.ticket("ticket", Need::required),
                   f.id<CounterId>("counter", Need::required)};
    e.service = f.id<ServiceId>("service");
    e.priority = f.name("priority");
    e.language = f.name("language");
    if (f.has("recall")) e.recall = static_cast<int>(f.whole("recall", 0, kMostRecalls, 0));
    return e;
}
What ticket_ended(Fields& f) {
    return TicketEnded{
        f.id<AgencyId>("agency", Need::required), f.ticket("ticket", Need::required), f.id<CounterId>("counter"),
        static_cast<TicketOutcome>(f.word("outcome", kTicketOutcomes, std::nullopt)), f.id<AgencyId>("to")};
}
What counter_changed(Fields& f) {
    return CounterChanged{f.id<AgencyId>("agency", Need::required), f.id<CounterId>("counter", Need::required),
                          static_cast<CounterState>(f.word("state", counter_states(), std::nullopt)),
                          f.time_of_day("until")};
}
What announcement_started(Fields& f) {
    AnnouncementStarted e{f.id<AnnouncementId>("announcement", Need::required), f.id<ZoneId>("zone", Need::required),
                          f.id<DisplayId>("display"), f.id<EventId>("of"), f.text("words", longest::kSentence)};
    e.duration = std::chrono::milliseconds(f.whole("duration_ms", 0, kLongestAnnouncement, 0));
    e.agency = f.id<AgencyId>("agency");
    e.ticket = f.ticket("ticket");
    e.counter = f.id<CounterId>("counter");
    e.priority = f.name("priority");
    return e;
}
What announcement_ended(Fields& f) {
    AnnouncementEnded e{f.id<AnnouncementId>("announcement", Need::required), f.id<ZoneId>("zone", Need::required),
                        f.id<DisplayId>("display"), f.id<EventId>("of")};
    e.outcome = static_cast<AnnouncementOutcome>(f.word("outcome", kAnnouncementOutcomes, std::nullopt));
    e.reason = f.text("reason", longest::kSentence);
    e.shown_at = f.time("shown_at");
    e.spoken_from = f.time("spoken_from");
    e.spoken_to = f.time("spoken_to");
    return e;
}
What message_posted(Fields& f) {
    return MessagePosted{f.id<MessageId>("message", Need::required), f.text("text", longest::kSentence, Need::required),
                         f.id<ZoneId>("zone"), f.time_of_day("until")};
}
What message_removed(Fields& f) { return MessageRemoved{f.id<MessageId>("message", Need::required)}; }
What day_opened(Fields& f) { return DayOpened{f.date("date")}; }
What day_closed(Fields& f) { return DayClosed{f.date("date")}; }

using Reader = What (*)(Fields&);

Reader reader_of(const std::string& type) {
    constexpr std::pair<std::string_view, Reader> kReaders[] = {{"ticket.issued", ticket_issued},
                                                                {"ticket.called", ticket_called},
                                                                {"ticket.ended", ticket_ended},
                                                                {"counter.changed", counter_changed},
                                                                {"announcement.started", announcement_started},
                                                                {"announcement.ended", announcement_ended},
                                                                {"message.posted", message_posted},
                                                                {"message.removed", message_removed},
                                                                {"day.opened", day_opened},
                                                                {"day.closed", day_closed}};
    for (const auto& [name, reader] : kReaders) {
        if (name == type) return reader;
    }
    return nullptr;
}

}  // namespace

const std::vector<std::string>& counter_states() {
    static const std::vector<std::string> states = {"open", "break", "closed"};
    return states;
}

void put(nlohmann::ordered_json& json, const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
}

std::string written(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

nlohmann::ordered_json to_json(const Event& event) {
    nlohmann::ordered_json json{{"type", type_of(event.what)}, {"v", 1}};
    put(json, "id", event.id);
    put(json, "epoch", event.epoch);
    if (event.seq > 0) json["seq"] = event.seq;
    put(json, "at", event.at);
    std::visit(Writer{json}, event.what);
    return json;
}

Result<Decoded> from_json(const nlohmann::json& object, Instant arrived) {
    Fields fields(object);
    const std::string type = fields.text("type", longest::kName, Need::required);
    const auto version = fields.whole("v", 1, std::numeric_limits<int>::max(), 1);
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    if (version > 1) return Decoded{Unknown{type}};

    const auto seq = static_cast<std::uint64_t>(fields.whole("seq", 0, kLargestSeq, 0));
    const std::string epoch = fields.text("epoch", longest::kName);
    if (type == "heartbeat") {
        if (fields.wrong()) return tl::unexpected(*fields.wrong());
        return Decoded{Heartbeat{epoch, seq}};
    }
    const Reader read = reader_of(type);
    if (!read) return Decoded{Unknown{type}};
    Event event{read(fields), fields.id<EventId>("id"), epoch, seq, fields.time("at"), arrived};
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    return Decoded{std::move(event)};
}

}  // namespace panggil::wire
