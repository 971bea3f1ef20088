#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "voice/announcement_queue.h"

namespace panggil::voice {

inline hall::CallRules rules_of_tests() {
    hall::CallRules rules;  // the defaults, named, so that a story doesn't change with them
    rules.expiry = Seconds(60);
    rules.repeats = 0;
    rules.without_repeat_from = 1;
    rules.short_from = 3;
    rules.bare_from = 6;
    return rules;
}

/// A morning in a hall: calls get the event ids e1, e2, ... and the announcements a1, a2, ...; alerts and requests are
/// events of their name. Everything is told in words.
struct Morning {
    explicit Morning(hall::CallRules rules = rules_of_tests(), std::map<std::string, int> counters = {})
        : queue(rules, hall::AlertRules{}, [counters](const hall::AgencyId& agency) {
              const auto found = counters.find(agency.text);
              return found == counters.end() ? 9 : found->second;
          }) {}

    hall::Call call(const std::string& ticket, const std::string& counter, const std::string& agency = "disdukcapil",
                    const std::string& priority = "") {
        hall::Call made{hall::EventId("e" + std::to_string(++calls)), hall::AgencyId(agency),
                        hall::Ticket::parse(ticket).value(), hall::CounterId(counter)};
        made.priority = priority;
        made.arrived = clock.now();
        made.order = static_cast<std::uint64_t>(calls);
        queue.push(hall::AnnouncementId("a" + std::to_string(calls)), made);
        return made;
    }

    void request(hall::AnnouncementRequested what, double expires = 300) {
        const Instant now = clock.now();
        queue.push({what, hall::EventId("e-" + what.announcement.text()), now, now + ticks(Seconds(expires))}, now);
    }
    void announce(const std::string& name, bool urgent = false, double expires = 300) {
        hall::AnnouncementRequested what{hall::AnnouncementId(name)};
        what.urgent = urgent;
        request(what, expires);
    }
    void scheduled(const std::string& name, hall::WhenBusy busy, double expires = 300) {
        hall::AnnouncementRequested what{hall::AnnouncementId(name)};
        what.scheduled = true;
        what.busy = busy;
        request(what, expires);
    }

    void raise(const std::string& name, bool drill = false) {
        hall::AlertRaised what{hall::AlertId(name), hall::AlertKind::fire};
        what.drill = drill;
        alerts.push_back({what, hall::EventId("e-" + name), clock.now(), {}});
        tell_alerts();
    }
    void clear(const std::string& name) {
        std::erase_if(alerts, [&](const hall::StandingAlert& alert) { return alert.what.alert.text == name; });
        tell_alerts();
    }
    void tell_alerts() {
        queue.set_alerts(alerts, clock.now(),
                         [&] { return hall::AnnouncementId("alert-" + std::to_string(++raised)); });
    }

    void passes(double seconds) { clock.advance(Seconds(seconds)); }

    /// `A001 at 3`, an announcement's or an alert's name, or nothing.
    std::string next() {
        const auto announcement = queue.next(clock.now(), alike);
        return announcement ? words(*announcement) : "";
    }
    std::string speaking() const { return queue.speaking() ? words(*queue.speaking()) : ""; }

    static std::string words(const Announcement& announcement) {
        static constexpr const char* kForms[] = {"", ", shortened", ", bare"};
        if (const auto* call = announcement.call()) {
            return call->ticket.printed() + " at " + call->counter.text + kForms[static_cast<int>(announcement.form)];
        }
        if (const auto* request = announcement.request()) return request->what.announcement.text();
        return announcement.alert()->what.alert.text;
    }

    void ended(hall::AnnouncementOutcome outcome = hall::AnnouncementOutcome::spoken, const std::string& reason = {}) {
        queue.ended(outcome, clock.now(), reason);
    }
    void interrupted(const std::string& reason = "the device is gone") { queue.interrupted(reason, clock.now()); }

    /// The next one, spoken to its end in no time.
    std::string speak() {
        const std::string spoken = next();
        ended();
        return spoken;
    }
    std::vector<std::string> speak_all() {
        std::vector<std::string> all;
        for (std::string one = speak(); !one.empty(); one = speak()) all.push_back(one);
        return all;
    }

    /// Seconds from now until the queue has something to do by itself; -1 where it has nothing.
    double due_in() const {
        const auto due = queue.next_due(clock.now());
        return due ? Seconds(*due - clock.now()).count() : -1;
    }
    double waiting_since() const {
        const auto since = queue.due_since(clock.now());
        return since ? Seconds(clock.now() - *since).count() : -1;
    }

    std::vector<Decision> decisions() { return queue.take_decisions(); }

    ManualClock clock{WallTime{}};
    AnnouncementQueue queue;
    SoundsAlike alike = [](const hall::Call&) { return false; };
    std::vector<hall::StandingAlert> alerts;
    int calls{0};
    int raised{0};
};

/// Of the n-th call.
inline Decision decision(int n, hall::AnnouncementOutcome outcome, const std::string& reason = {}) {
    return {hall::AnnouncementId("a" + std::to_string(n)), hall::EventId("e" + std::to_string(n)), outcome, reason};
}

/// Of an announcement that is no call.
inline Decision decision(const std::string& name, hall::AnnouncementOutcome outcome, const std::string& reason = {}) {
    return {hall::AnnouncementId(name), hall::EventId("e-" + name), outcome, reason};
}

/// Of the n-th alert.
inline Decision decision_of_alert(int n, const std::string& name, hall::AnnouncementOutcome outcome,
                                  const std::string& reason) {
    return {hall::AnnouncementId("alert-" + std::to_string(n)), hall::EventId("e-" + name), outcome, reason};
}

}  // namespace panggil::voice
