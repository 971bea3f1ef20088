#include "hall/event_names.h"
#include "wire/event_json.h"

namespace panggil::wire {

using namespace hall;

namespace {

// One an event; event_from_json.cpp has its reader.
struct Writer {
    Json& json;

    void operator()(const TicketIssued& e) const {
        put(json, "agency", e.agency);
        put(json, "ticket", e.ticket);
        put(json, "service", e.service);
        put(json, "priority", e.priority);
        put(json, "language", e.language);
    }
    void operator()(const TicketCalled& e) const {
        put(json, "agency", e.agency);
        put(json, "ticket", e.ticket);
        put(json, "counter", e.counter);
        put(json, "service", e.service);
        put(json, "priority", e.priority);
        put(json, "language", e.language);
        if (e.recall) json["recall"] = *e.recall;
    }
    void operator()(const TicketEnded& e) const {
        put(json, "agency", e.agency);
        put(json, "ticket", e.ticket);
        put(json, "counter", e.counter);
        json["outcome"] = name_of(e.outcome);
        put(json, "to", e.to);
    }
    void operator()(const CounterChanged& e) const {
        put(json, "agency", e.agency);
        put(json, "counter", e.counter);
        json["state"] = name_of(e.state);
        put(json, "until", e.until);
    }
    void operator()(const AnnouncementRequested& e) const {
        put(json, "announcement", e.announcement);
        put(json, "phrase", e.phrase);
        put(json, "text", e.text);
        put(json, "with", e.with);
        put(json, "zone", e.zone);
        if (e.urgent) json["urgent"] = true;
        if (e.scheduled) json["scheduled"] = true;
        if (e.scheduled) json["busy"] = name_of(e.busy);
        put(json, "expires", e.expires);
    }
    void operator()(const AnnouncementCancelled& e) const { put(json, "announcement", e.announcement); }
    void operator()(const AnnouncementStarted& e) const {
        put(json, "announcement", e.announcement);
        put(json, "zone", e.zone);
        put(json, "display", e.display);
        put(json, "of", e.of);
        put(json, "words", e.words);
        json["duration_ms"] = e.duration.count();
        put(json, "agency", e.agency);
        put(json, "ticket", e.ticket);
        put(json, "counter", e.counter);
        put(json, "priority", e.priority);
    }
    void operator()(const AnnouncementEnded& e) const {
        put(json, "announcement", e.announcement);
        put(json, "zone", e.zone);
        put(json, "display", e.display);
        put(json, "of", e.of);
        json["outcome"] = name_of(e.outcome);
        put(json, "reason", e.reason);
        put(json, "shown_at", e.shown_at);
        put(json, "spoken_from", e.spoken_from);
        put(json, "spoken_to", e.spoken_to);
    }
    void operator()(const MessagePosted& e) const {
        put(json, "message", e.message);
        put(json, "text", e.text);
        put(json, "zone", e.zone);
        put(json, "until", e.until);
    }
    void operator()(const MessageRemoved& e) const { put(json, "message", e.message); }
    void operator()(const AlertRaised& e) const {
        put(json, "alert", e.alert);
        json["kind"] = name_of(e.kind);
        put(json, "text", e.text);
        put(json, "zone", e.zone);
        if (e.drill) json["drill"] = true;
    }
    void operator()(const AlertCleared& e) const { put(json, "alert", e.alert); }
    void operator()(const DayOpened& e) const { json["date"] = e.date; }
    void operator()(const DayClosed& e) const { json["date"] = e.date; }
};

}  // namespace

Json to_json(const Event& event) {
    Json json{{"type", type_of(event.what)}, {"v", 1}};
    put(json, "id", event.id);
    put(json, "epoch", event.epoch);
    if (event.seq > 0) json["seq"] = event.seq;
    put(json, "at", event.at);
    std::visit(Writer{json}, event.what);
    return json;
}

}  // namespace panggil::wire
