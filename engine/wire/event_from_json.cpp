#include <limits>

#include "wire/event_json.h"
#include "wire/fields.h"
#include "wire/layout_json.h"

namespace panggil::wire {

using namespace hall;

namespace {

constexpr int kMostRecalls = 999;
constexpr std::int64_t kLongestAnnouncement = 3'600'000;
constexpr auto kLargestSeq = std::numeric_limits<std::int64_t>::max();

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
    return TicketEnded{f.id<AgencyId>("agency", Need::required), f.ticket("ticket", Need::required),
                       f.id<CounterId>("counter"), f.value<TicketOutcome>("outcome"), f.id<AgencyId>("to")};
}
What counter_changed(Fields& f) {
    return CounterChanged{f.id<AgencyId>("agency", Need::required), f.id<CounterId>("counter", Need::required),
                          f.value<CounterState>("state"), f.time_of_day("until")};
}
What announcement_requested(Fields& f) {
    AnnouncementRequested e{f.id<AnnouncementId>("announcement", Need::required), f.name("phrase"),
                            f.text("text", longest::kSentence), f.texts("with"), f.id<ZoneId>("zone")};
    e.urgent = f.flag("urgent", false);
    e.scheduled = f.flag("scheduled", false);
    if (f.has("busy")) e.busy = f.value<WhenBusy>("busy");
    e.expires = f.time("expires");
    if (e.phrase.empty() == e.text.empty()) f.refuse("phrase", "or 'text' must be there, one of them");
    return e;
}
What announcement_cancelled(Fields& f) {
    return AnnouncementCancelled{f.id<AnnouncementId>("announcement", Need::required)};
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
    e.outcome = f.value<AnnouncementOutcome>("outcome");
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
What alert_raised(Fields& f) {
    return AlertRaised{f.id<AlertId>("alert", Need::required), f.value<AlertKind>("kind"),
                       f.text("text", longest::kSentence), f.id<ZoneId>("zone"), f.flag("drill", false)};
}
What alert_cleared(Fields& f) { return AlertCleared{f.id<AlertId>("alert", Need::required)}; }
What day_opened(Fields& f) { return DayOpened{f.date("date")}; }
What day_closed(Fields& f) { return DayClosed{f.date("date")}; }

using Reader = What (*)(Fields&);

Reader reader_of(const std::string& type) {
    constexpr std::pair<std::string_view, Reader> kReaders[] = {{"ticket.issued", ticket_issued},
                                                                {"ticket.called", ticket_called},
                                                                {"ticket.ended", ticket_ended},
                                                                {"counter.changed", counter_changed},
                                                                {"announcement.requested", announcement_requested},
                                                                {"announcement.cancelled", announcement_cancelled},
                                                                {"announcement.started", announcement_started},
                                                                {"announcement.ended", announcement_ended},
                                                                {"message.posted", message_posted},
                                                                {"message.removed", message_removed},
                                                                {"alert.raised", alert_raised},
                                                                {"alert.cleared", alert_cleared},
                                                                {"day.opened", day_opened},
                                                                {"day.closed", day_closed}};
    for (const auto& [name, reader] : kReaders) {
        if (name == type) return reader;
    }
    return nullptr;
}

}  // namespace

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
    if (type == "display.layout_shown" || type == "display.layout_refused") {
        LayoutNotice notice = layout_notice(fields, type == "display.layout_refused");
        if (fields.wrong()) return tl::unexpected(*fields.wrong());
        return Decoded{std::move(notice)};
    }
    const Reader read = reader_of(type);
    if (!read) return Decoded{Unknown{type}};
    Event event{read(fields), fields.id<EventId>("id"), epoch, seq, fields.time("at"), arrived};
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    return Decoded{std::move(event)};
}

}  // namespace panggil::wire
