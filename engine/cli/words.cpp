#include "cli/words.h"

#include <fmt/format.h>

#include <chrono>
#include <sstream>

#include "hall/event_names.h"
#include "wire/timestamp.h"

namespace panggil::cli {

namespace {

using namespace hall;

std::string until(const std::optional<TimeOfDay>& time) { return time ? " until " + wire::to_hh_mm(*time) : ""; }
std::string in(const std::string& thing) { return thing.empty() ? "" : " (" + thing + ")"; }
std::string only_in(const ZoneId& zone) { return zone.empty() ? "" : " in " + zone.text; }

std::string seconds_of(const AnnouncementEnded& e) {
    if (!e.spoken_from || !e.spoken_to) return "";
    return fmt::format(", {:.1f} s", std::chrono::duration<double>(*e.spoken_to - *e.spoken_from).count());
}

// What the event's own line leaves out.
struct More {
    std::string operator()(const TicketIssued& e) const { return in(e.priority); }
    std::string operator()(const TicketCalled& e) const { return in(e.priority); }
    std::string operator()(const TicketEnded& e) const {
        const std::string counter = e.counter.empty() ? "" : " at counter " + e.counter.text;
        return counter + ": " + name_of(e.outcome) + (e.to.empty() ? "" : " to " + e.to.text);
    }
    std::string operator()(const CounterChanged& e) const { return ": " + name_of(e.state) + until(e.until); }
    std::string operator()(const AnnouncementRequested& e) const {
        std::string with;
        for (const auto& [name, value] : e.with) with += (with.empty() ? "" : ", ") + name + " " + value;
        const std::string when = e.scheduled ? ", scheduled; when calls wait: " + name_of(e.busy) : "";
        return in(with) + only_in(e.zone) + (e.urgent ? ", urgent" : "") + when;
    }
    std::string operator()(const AnnouncementCancelled&) const { return ""; }
    std::string operator()(const AnnouncementStarted& e) const { return only_in(e.zone) + in(e.display.text); }
    std::string operator()(const AnnouncementEnded& e) const {
        const std::string by = e.display.empty() ? "" : " (" + e.display.text + ")";
        return only_in(e.zone) + by + ": " + name_of(e.outcome) + (e.reason.empty() ? "" : ", " + e.reason) +
               seconds_of(e);
    }
    std::string operator()(const MessagePosted& e) const { return only_in(e.zone) + until(e.until); }
    std::string operator()(const MessageRemoved&) const { return ""; }
    std::string operator()(const AlertRaised& e) const {
        return ", alert " + e.alert.text + only_in(e.zone) + in(e.text);
    }
    std::string operator()(const AlertCleared&) const { return ""; }
    std::string operator()(const DayOpened&) const { return ""; }
    std::string operator()(const DayClosed&) const { return ""; }
};

}  // namespace

std::string in_words(const Event& event) {
    std::ostringstream words;
    words << event << std::visit(More{}, event.what);
    return words.str();
}

std::string in_words(const wire::LayoutNotice& notice, Language language) {
    const std::string& who = notice.display.text;
    if (notice.errors.empty()) {
        return say("{} shows {} as it was saved", "{} menampilkan {} yang disimpan", who, notice.file).in(language);
    }
    std::string words =
        say("{} doesn't show {} as it was saved", "{} tidak menampilkan {} yang disimpan", who, notice.file)
            .in(language);
    for (const Error& error : notice.errors) words += "\n" + to_string(error, language);
    return words;
}

std::string in_words(const std::vector<wire::Unspoken>& calls) {
    if (calls.empty()) return "";
    std::string words = "not heard meanwhile; call again whom it still concerns:\n";
    for (const wire::Unspoken& call : calls) {
        words += fmt::format("  panggil call {} {}{}\n", call.agency.text, call.ticket.printed(),
                             call.counter.empty() ? "" : " --counter " + call.counter.text);
    }
    return words;
}

}  // namespace panggil::cli
