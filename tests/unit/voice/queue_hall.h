#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "queue_story.h"

namespace panggil::voice {

/// How long one call is spoken, chime included, and the numbers of who calls: what a wait depends on, beside the rules.
struct HallOfTheTable {
    // audio/id: the middle of four tickets at each of the 23 agencies, `panggil say AGENCY TICKET COUNTER --plan`, the
    // same with --short, and that without the agency's clip. They took 5.0 to 6.3 s, 2.8 to 4.1 s and 2.2 to 3.5 s.
    Seconds full{5.8};
    Seconds shortened{3.6};
    Seconds bare{2.9};

    // config/hall.yaml: the counters of its 23 agencies.
    std::vector<int> counters{3, 3, 2, 2, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1};

    int priority_one_in{10};  ///< So many calls are of priority visitors, said in full.
    int alike_one_in{5};      ///< And so many keep their agency's name, since another ticket sounds alike.

    Seconds length(Form form) const { return form == Form::full ? full : form == Form::shortened ? shortened : bare; }
    int all_counters() const {
        int sum = 0;
        for (const int of_one : counters) sum += of_one;
        return sum;
    }
    /// How often each counter calls at this load: counters x seconds a full call / seconds between its calls.
    Seconds between_calls(double load) const { return full * all_counters() / load; }
};

/// What became of all calls.
struct Waits {
    int calls{0};
    int in_full{0};
    int shortened{0};
    int bare{0};
    int expired{0};
    int over{0};                  ///< Their counter called the next one before their turn came.
    std::vector<double> seconds;  ///< From the call until it was begun, of those that were spoken.
    double last_end{0};           ///< Seconds from the first call to the end of the last.

    /// The wait that this part of the spoken calls did not exceed: 0.5 the median, 1 the longest.
    double waited(double part) {
        if (seconds.empty()) return 0;
        std::sort(seconds.begin(), seconds.end());
        return seconds[static_cast<std::size_t>(std::ceil(part * static_cast<double>(seconds.size()))) - 1];
    }
};

/// One call of the simulation: when, in seconds after opening, and by whom.
struct CallAt {
    double seconds{0};
    int agency{0};
    int counter{0};
};

/// Above 0, up to 1.
inline double part_of_one(std::mt19937& chance) { return (static_cast<double>(chance()) + 1) / 4294967296.0; }

/// Each counter calls on and on. A visitor takes at least half the usual time; the rest is drawn from an exponential
/// distribution, so that some take several times as long.
inline std::vector<CallAt> calls_of_days(const HallOfTheTable& hall, double load, double seconds, unsigned seed) {
    std::mt19937 chance(seed);
    const double usual = hall.between_calls(load).count();
    std::vector<CallAt> all;
    int counter = 0;
    for (int agency = 0; agency < static_cast<int>(hall.counters.size()); ++agency) {
        for (int of_agency = 0; of_agency < hall.counters[static_cast<std::size_t>(agency)]; ++of_agency) {
            ++counter;
            for (double at = usual * part_of_one(chance);; at += usual / 2 * (1 - std::log(part_of_one(chance)))) {
                at = std::round(at * 1000) / 1000;
                if (at > seconds) break;
                all.push_back({at, agency, counter});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const CallAt& a, const CallAt& b) {
        return std::pair(a.seconds, a.counter) < std::pair(b.seconds, b.counter);
    });
    return all;
}

/// Speaks them one after another, as the queue says, as long as they take.
inline Waits speak(const std::vector<CallAt>& all, const hall::CallRules& rules, const HallOfTheTable& hall) {
    AnnouncementQueue queue(rules, hall::AlertRules{}, [&](const hall::AgencyId& agency) {
        return hall.counters[static_cast<std::size_t>(std::stoi(agency.text))];
    });
    const SoundsAlike alike = [&](const hall::Call& call) {
        return call.order % static_cast<unsigned>(hall.alike_one_in) == 1;
    };
    const Instant opening{std::chrono::hours(1)};
    const auto at = [&](double seconds) { return opening + ticks(Seconds(seconds)); };
    Waits waits;
    std::map<int, hall::Call> at_counter;
    std::optional<Instant> voice_free;
    const auto go_on = [&](Instant now) {
        if (voice_free && *voice_free <= now) {
            queue.ended(hall::AnnouncementOutcome::spoken, now);
            waits.last_end = Seconds(*voice_free - at(all.front().seconds)).count();
            voice_free.reset();
        }
        if (const auto next = queue.next(now, alike)) {
            voice_free = now + ticks(hall.length(next->form));
            waits.seconds.push_back(Seconds(now - next->call()->arrived).count());
            ++(next->form == Form::full ? waits.in_full : next->form == Form::shortened ? waits.shortened : waits.bare);
        }
        for (const Decision& decision : queue.take_decisions()) {
            waits.expired += decision.outcome == hall::AnnouncementOutcome::expired;
            waits.over += decision.outcome == hall::AnnouncementOutcome::cancelled;
        }
    };
    const auto go_on_until = [&](Instant until) {
        while (voice_free && *voice_free <= until) go_on(*voice_free);
    };
    for (const CallAt& one : all) {
        go_on_until(at(one.seconds));
        ++waits.calls;
        const std::string n = std::to_string(waits.calls);
        hall::Call call{hall::EventId(n), hall::AgencyId(std::to_string(one.agency)),
                        hall::Ticket::numbered("A", waits.calls % 1000000, 3),
                        hall::CounterId(std::to_string(one.counter))};
        call.arrived = at(one.seconds);
        call.order = static_cast<std::uint64_t>(waits.calls);
        if (waits.calls % hall.priority_one_in == 0) call.priority = "lansia";
        hall::Call& before = at_counter[one.counter];  // its visitor is served, or did not come
        before.ended = true;
        queue.withdraw(before);
        before = call;
        queue.push(hall::AnnouncementId(n), call);
        go_on(at(one.seconds));
    }
    go_on_until(Instant::max());
    return waits;
}

}  // namespace panggil::voice
