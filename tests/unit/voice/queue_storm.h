#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "queue_watcher.h"

namespace panggil::voice {

inline const std::map<std::string, int> kStormCounters{{"samsat", 2}, {"pajak", 1}, {"bank", 1}, {"disdukcapil", 3}};

inline hall::CallRules some_rules(unsigned seed) {
    hall::CallRules rules = rules_of_tests();
    rules.expiry = Seconds(seed % 3 == 0 ? 180 : 60);
    rules.repeats = static_cast<int>(seed % 4);
    rules.without_repeat_from = 1 + static_cast<int>(seed % 3);
    return rules;
}

/// Everything that can happen to a queue, in any order. Its owner asks it after each, as a display does.
struct Storm {
    /// `chance` gives a number below the one it is given: seeded chance, or a fuzzer's bytes.
    Storm(unsigned kind, std::function<unsigned(unsigned)> chance)
        : rules(some_rules(kind)),
          morning(rules, kStormCounters),
          watcher(rules, kStormCounters),
          below(std::move(chance)) {
        morning.alike = [this](const hall::Call&) { return below(2) == 0; };
    }

    bool now_and_then(unsigned one_in) { return below(one_in) == 0; }

    void step() {
        change_something();
        ask();
    }

    void change_something() {
        const Seconds time(now_and_then(3) ? 0 : below(8));
        morning.passes(time.count());
        watcher.passed(time);
        switch (below(16)) {
            case 0:
            case 1:
            case 2:
                return call();
            case 3:
                return call_many_at_once();
            case 4:
                return call_again();
            case 5:
                return move_or_end_a_ticket();
            case 6:
                return ask_for_something();
            case 7:
                return cancel();
            case 8:
                return raise_or_clear();
            case 9:
                return lose_the_device();
            case 10:
                return now_and_then(3) ? end_elsewhere() : void();
            case 11:
                return now_and_then(20) ? morning.queue.withdraw_all("the day is over") : void();
            default:
                return end();
        }
    }

    void call() {
        const auto agency = std::next(kStormCounters.begin(), below(4));
        const unsigned counter = 1 + below(static_cast<unsigned>(agency->second));
        const unsigned number = below(12);
        call(agency->first, number % 4 == 0 ? "lansia" : "", "T" + std::to_string(number), std::to_string(counter));
    }
    void call(const std::string& agency, const std::string& priority, const std::string& ticket,
              const std::string& counter) {
        called.push_back(morning.call(ticket, counter, agency, priority));
        watcher.pushed("a" + std::to_string(morning.calls), called.back());
    }
    void call_many_at_once() {
        if (!now_and_then(4)) return;
        for (unsigned n = 0; n < 8; ++n) call("pajak", "", "R" + std::to_string(n), "1");
    }
    void call_again() {
        if (called.empty()) return;
        const hall::Call again = any_call();
        if (now_and_then(4)) {  // the same event, after a resync; only the newest can come again
            const hall::Call newest = called.back();
            if (morning.queue.speaking() && morning.queue.speaking()->of == newest.id) {
                morning.queue.push(hall::AnnouncementId("again"), newest);
            }
        } else {
            call(again.agency.text, again.priority, again.ticket.printed(), again.counter.text);
        }
    }
    void move_or_end_a_ticket() {
        if (called.empty()) return;
        hall::Call gone = any_call();
        gone.ended = now_and_then(2);
        morning.queue.withdraw(gone);
        watcher.withdrawn(gone);
        if (!gone.ended) call(gone.agency.text, gone.priority, gone.ticket.printed(), "9");
    }
    void ask_for_something() {
        hall::AnnouncementRequested what{hall::AnnouncementId("request-" + std::to_string(++requests))};
        what.urgent = now_and_then(2);
        what.scheduled = now_and_then(2);
        what.busy = static_cast<hall::WhenBusy>(below(3));
        const Instant now = morning.clock.now();
        const hall::StandingRequest request{what, hall::EventId("e-" + what.announcement.text()), now,
                                            now + ticks(Seconds(5 + below(100)))};
        morning.queue.push(request, now);
        watcher.pushed(request);
    }
    void cancel() {
        if (requests > 0) {
            morning.queue.cancel(hall::AnnouncementId("request-" + std::to_string(1 + below(requests))));
        }
    }
    void raise_or_clear() {
        if (!morning.alerts.empty() && !now_and_then(4)) {
            morning.clear(morning.alerts.front().what.alert.text);
        } else if (now_and_then(3)) {
            const std::string n = std::to_string(morning.raised + 1);
            watcher.raised("alert-" + n, "e-danger-" + n);
            morning.raise("danger-" + n, now_and_then(2));
        }
        watcher.alerts_stand(!morning.alerts.empty());
    }
    void lose_the_device() {
        if (!morning.queue.speaking()) return;
        const Announcement cut = *morning.queue.speaking();
        morning.interrupted();
        if (!cut.alert()) watcher.interrupted(cut.id.text());
    }
    void end_elsewhere() {
        if (called.empty()) return;
        const hall::Call call = any_call();
        watcher.ended_elsewhere(call.id.text());
        morning.queue.ended_elsewhere(call.id);
    }
    void end() {
        if (morning.queue.cuts() && now_and_then(2)) return lose_the_device();
        if (morning.queue.again(morning.clock.now())) return;
        morning.ended(now_and_then(5) ? hall::AnnouncementOutcome::shown : hall::AnnouncementOutcome::spoken);
    }

    /// As its owner does after each event; then it has nothing more to do by itself at this instant.
    void ask() {
        collect();
        const Instant now = morning.clock.now();
        const bool was_speaking = morning.queue.speaking() != nullptr;
        const auto due_since = morning.queue.due_since(now);
        const auto next = morning.queue.next(now, morning.alike);
        watcher.must(!next || !was_speaking, "never two at once");
        watcher.must(due_since.has_value() == next.has_value(), "it is known beforehand whether somebody is due");
        if (next) watcher.begun(*next, now);
        collect();
        watcher.must(morning.due_in() != 0, "nothing is left to be done at this instant");
        const bool silent = morning.queue.speaking() == nullptr;
        watcher.must(morning.alerts.empty() || !silent || morning.due_in() <= 10,
                     "an alert is said again after its pause");
    }
    void collect() {
        for (const Decision& decision : morning.decisions()) watcher.decided(decision);
    }

    /// The first rule that was broken, in words; empty where none was.
    const std::string& wrong() const { return watcher.wrong(); }

    void day_is_over() {
        morning.queue.withdraw_all("the day is over");
        morning.alerts.clear();
        morning.tell_alerts();
        morning.ended();
        collect();
        watcher.day_is_over();
        watcher.must(morning.queue.waiting() == 0, "in the end nobody waits");
    }

    const hall::Call& any_call() {
        return called[called.size() - 1 - below(std::min(12U, static_cast<unsigned>(called.size())))];
    }

    hall::CallRules rules;
    Morning morning;
    Watcher watcher;
    std::function<unsigned(unsigned)> below;
    std::vector<hall::Call> called;
    unsigned requests{0};
};

}  // namespace panggil::voice
