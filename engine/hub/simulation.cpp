#include "hub/simulation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

constexpr double kLoad = 0.9;  // of what the counters can serve, over the day
constexpr double kPriority = 0.08;
constexpr double kLate = 0.12;
constexpr double kNoShow = 0.05;
constexpr double kBreak = 0.02;
constexpr std::array kSoon = {1.5, 9.0, 17.0};  // the first calls, in seconds of the person who looks on
constexpr std::array kPriorities = {"lansia", "ibu_hamil", "disabilitas"};

// How busy the hall is, by the hours since its doors opened: a peak in the morning, a lull at noon. Then it begins
// anew.
double busy(double seconds) {
    constexpr std::array kByHour = {1.4, 1.6, 1.3, 0.9, 0.4, 0.9, 0.9, 0.6};
    const auto hour = static_cast<std::size_t>(seconds / 3600.0);
    return kByHour[hour % kByHour.size()];
}

double mean_minutes(const Agency& agency) {
    double sum = 0;
    for (const Service& service : agency.services) sum += service.minutes;
    return agency.services.empty() ? 10.0 : sum / static_cast<double>(agency.services.size());
}

}  // namespace

Simulation::Simulation(std::shared_ptr<const Hall> hall, Options options, Instant start)
    : hall_(std::move(hall)),
      options_(options),
      start_(start),
      chance_(options.seed),
      waiting_(hall_->agencies.size()),
      numbers_(hall_->agencies.size()) {
    for (std::size_t a = 0; a < hall_->agencies.size(); ++a) {
        for (const CounterId& counter : agency(a).counters) desks_.push_back({a, counter});
    }
    if (options_.rate <= 0) warm_up();
}

// A hall that has been open for a while: somebody waits everywhere and most counters are busy. A few call soon.
void Simulation::warm_up() {
    for (std::size_t a = 0; a < waiting_.size(); ++a) {
        const int people = 1 + static_cast<int>(between(0, 3.99)) + static_cast<int>(agency(a).counters.size());
        for (int i = 0; i < people; ++i) at_once_.push_back({ticket(a), true});
        waiting_[a] = static_cast<std::size_t>(people);
        plan(seconds_to_next_arrival(a), Kind::arrive, a);
    }
    std::vector<std::size_t> all(desks_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::shuffle(all.begin(), all.end(), chance_);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t d = all[i];
        const std::size_t a = desks_[d].agency;
        if (i < kSoon.size()) {
            plan(kSoon[i] * options_.speed, Kind::call, a, d);
            continue;
        }
        at_once_.push_back({CallTicket{agency(a).id, desks_[d].counter}, true});
        --waiting_[a];
        plan(between(20, service_seconds(a) + 20), Kind::finish, a, d);
    }
}

Instant Simulation::next() const {
    if (!at_once_.empty()) return start_;
    if (options_.rate > 0) return start_ + ticks(Seconds(static_cast<double>(order_) / options_.rate));
    return plan_.empty() ? Instant::max() : start_ + ticks(Seconds(plan_.top().at / options_.speed));
}

Simulation::Step Simulation::take() {
    if (!at_once_.empty()) {
        Step step = std::move(at_once_.front());
        at_once_.pop_front();
        return step;
    }
    if (options_.rate > 0) return call_of_a_storm();
    for (;;) {
        const Due due = plan_.top();
        plan_.pop();
        now_ = due.at;
        if (auto step = happen(due)) return std::move(*step);
    }
}

std::optional<Simulation::Step> Simulation::happen(const Due& due) {
    const auto at_counter = [&](AtCounter::Act act) {
        return Step{AtCounter{act, agency(due.agency).id, desks_[due.counter].counter}};
    };
    switch (due.kind) {
        case Kind::arrive:
            return arrive(due);
        case Kind::call:
            return call(due);
        case Kind::recall:
            return at_counter(AtCounter::Act::recall);
        case Kind::skip:
            plan(between(5, 20), Kind::call, due.agency, due.counter);
            return at_counter(AtCounter::Act::skip);
        case Kind::finish:
            return finish(due);
        case Kind::pause:
            return pause(due);
        case Kind::come_back:
            return come_back(due);
    }
    return std::nullopt;
}

std::optional<Simulation::Step> Simulation::arrive(const Due& due) {
    plan(seconds_to_next_arrival(due.agency), Kind::arrive, due.agency);
    ++waiting_[due.agency];
    const auto idle =
        std::find_if(desks_.begin(), desks_.end(), [&](const Desk& d) { return d.agency == due.agency && d.idle; });
    if (idle != desks_.end()) {
        idle->idle = false;
        plan(between(3, 15), Kind::call, due.agency, static_cast<std::size_t>(idle - desks_.begin()));
    }
    return Step{ticket(due.agency)};
}

std::optional<Simulation::Step> Simulation::call(const Due& due) {
    if (waiting_[due.agency] == 0) {
        desks_[due.counter].idle = true;
        return std::nullopt;
    }
    --waiting_[due.agency];
    const double fate = between(0, 1);
    if (fate < kNoShow + kLate) plan(between(30, 45), Kind::recall, due.agency, due.counter);
    if (fate < kNoShow)
        plan(between(80, 110), Kind::skip, due.agency, due.counter);
    else
        plan(between(50, 70) + service_seconds(due.agency), Kind::finish, due.agency, due.counter);
    return Step{CallTicket{agency(due.agency).id, desks_[due.counter].counter}};
}

// Half of the people at the counters say that they are done; the others just call the next one.
std::optional<Simulation::Step> Simulation::finish(const Due& due) {
    const bool break_now = happens(kBreak);
    plan(between(3, 30), break_now ? Kind::pause : Kind::call, due.agency, due.counter);
    if (!break_now && waiting_[due.agency] > 0 && happens(0.5)) return std::nullopt;
    return Step{AtCounter{AtCounter::Act::done, agency(due.agency).id, desks_[due.counter].counter}};
}

Simulation::Step Simulation::pause(const Due& due) {
    const double minutes = 5 * std::round(between(2, 4));
    plan(minutes * 60, Kind::come_back, due.agency, due.counter);
    const double passed = (now_ + minutes * 60) / options_.speed / 60;  // on the clock that people see
    const TimeOfDay until{(options_.starts.minutes + static_cast<int>(std::ceil(passed))) % (24 * 60)};
    return {SetCounter{agency(due.agency).id, desks_[due.counter].counter, CounterState::break_, until}};
}

Simulation::Step Simulation::come_back(const Due& due) {
    plan(between(2, 20), Kind::call, due.agency, due.counter);
    return {SetCounter{agency(due.agency).id, desks_[due.counter].counter, CounterState::open, {}}};
}

Simulation::Step Simulation::call_of_a_storm() {
    ++order_;
    const Desk& desk = desks_[static_cast<std::size_t>(between(0, static_cast<double>(desks_.size()) - 0.01))];
    const Agency& called = agency(desk.agency);
    numbers_[desk.agency] = numbers_[desk.agency] % 999 + 1;
    return {CallTicket{called.id, desk.counter,
                       Ticket::numbered(called.prefix, numbers_[desk.agency], hall_->ticket_digits)}};
}

IssueTicket Simulation::ticket(std::size_t index) {
    const auto any = [&](std::size_t count) {
        return static_cast<std::size_t>(between(0, static_cast<double>(count) - 0.01));
    };
    const auto& services = agency(index).services;
    IssueTicket ticket{agency(index).id};
    if (!services.empty()) ticket.service = services[any(services.size())].id;
    if (happens(kPriority)) ticket.priority = kPriorities[any(kPriorities.size())];
    return ticket;
}

void Simulation::plan(double in, Kind kind, std::size_t agency_index, std::size_t counter) {
    plan_.push({now_ + in, ++order_, kind, agency_index, counter});
}

double Simulation::service_seconds(std::size_t index) {
    std::gamma_distribution<double> spread(4.0, mean_minutes(agency(index)) * 60 / 4.0);
    return spread(chance_);
}

double Simulation::seconds_to_next_arrival(std::size_t index) {
    const double served_a_second =
        static_cast<double>(agency(index).counters.size()) / (mean_minutes(agency(index)) * 60);
    const double arrivals = std::max(1e-6, served_a_second * kLoad * busy(now_));
    return std::exponential_distribution<double>(arrivals)(chance_);
}

double Simulation::between(double least, double most) {
    return least + (most - least) * std::generate_canonical<double, 53>(chance_);
}

}  // namespace panggil::hub
