#include "hub/leases.h"

#include <algorithm>
#include <tuple>

namespace panggil::hub {

using namespace std::chrono;

namespace {

constexpr milliseconds kSoon{100};
constexpr milliseconds kForHolder = duration_cast<milliseconds>(Leases::kLasts);

}  // namespace

wire::Lease Leases::ask(const wire::GetLease& question, Instant now) {
    const auto& known = hall_->zones;
    if (std::find(known.begin(), known.end(), question.zone) == known.end()) return {};
    Zone& zone = zones_[question.zone];
    if (!note(zone, question, now)) return refused(zone, question, now);
    const Asker& best = best_of(zone);
    const bool is_best = best.is(question);
    const bool has_it = zone.holder && zone.holder->is(question);
    const bool steps_back = has_it && !question.holds && !is_best;
    if (steps_back || now >= zone.until) {
        zone.holder.reset();
        zone.turn.reset();
    }
    const bool goes_on = zone.holder && has_it && (is_best || question.speaking);
    const bool resumes = !zone.holder && is_opening(now) && question.holds;
    const bool begins = !zone.holder && !is_opening(now) && is_best;
    if (!goes_on && !resumes && !begins) {
        // The holder has nothing to say just now, and a better one waits: it is over with the next question.
        if (zone.holder && has_it) return {best.display, milliseconds(0), kSoon, false, 0, true};
        return refused(zone, question, now);
    }
    zone.holder = Asker{question.display, question.run, question.can_speak, now};
    zone.until = now + ticks(kLasts);
    zone.speaking = question.speaking;
    zone.alert = question.alert;
    wire::Lease lease{question.display, kForHolder, asks_again(question)};
    lease.turn = gives_turn(question.zone, zone, question, now);
    lease.yield = !is_best;
    lease.cut = question.speaking && !question.alert && alert_waits_beside(question.zone, now);
    if (!lease.turn && question.wants_turn) lease.again = kSoon;
    return lease;
}

Instant Leases::held_until(const hall::ZoneId& id) const {
    const auto found = zones_.find(id);
    return found != zones_.end() && found->second.holder ? found->second.until : Instant{};
}

// False where it is one too many.
bool Leases::note(Zone& zone, const wire::GetLease& question, Instant now) {
    std::erase_if(zone.askers, [&](const Asker& asker) { return now >= asker.asked + ticks(kLasts); });
    const auto known =
        std::find_if(zone.askers.begin(), zone.askers.end(), [&](const Asker& asker) { return asker.is(question); });
    const Asker asker{question.display, question.run, question.can_speak, now};
    if (known != zone.askers.end()) {
        *known = asker;
        return true;
    }
    const auto is_first = [&](const Asker& other) { return other.display == question.display; };
    const bool expected =
        place_of(question.display) < order_.size() && std::none_of(zone.askers.begin(), zone.askers.end(), is_first);
    if (!expected && zone.askers.size() >= order_.size() + kMostStrangers) return false;
    zone.askers.push_back(asker);
    return true;
}

const Leases::Asker& Leases::best_of(const Zone& zone) const {
    return *std::min_element(zone.askers.begin(), zone.askers.end(), [&](const Asker& a, const Asker& b) {
        return std::tuple(!a.can_speak, place_of(a.display)) < std::tuple(!b.can_speak, place_of(b.display));
    });
}

std::size_t Leases::place_of(const hall::DisplayId& display) const {
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), display) - order_.begin());
}

bool Leases::has_neighbours(const hall::ZoneId& id) const {
    return std::any_of(hall_->zones.begin(), hall_->zones.end(),
                       [&](const hall::ZoneId& other) { return other != id && hall_->hear_each_other(id, other); });
}

bool Leases::alert_waits_beside(const hall::ZoneId& id, Instant now) const {
    return std::any_of(zones_.begin(), zones_.end(), [&](const auto& other) {
        const auto& [other_id, zone] = other;
        return zone.alert && zone.wants_turn_since && other_id != id && hall_->hear_each_other(id, other_id) &&
               held(other_id, now);
    });
}

// Zones that hear each other share one voice: an alert is next, then the one that has been waiting longest. What was
// given and has not begun yet is given again, since the display may be about to begin.
bool Leases::gives_turn(const hall::ZoneId& id, Zone& zone, const wire::GetLease& question, Instant now) {
    zone.wants_turn_since.reset();
    if (!question.can_speak || !has_neighbours(id)) {
        zone.turn.reset();
        return true;  // nobody is disturbed
    }
    if (question.wants_turn) zone.wants_turn_since = now - question.waiting;
    if (question.speaking && (zone.turn || is_opening(now))) {
        zone.turn = Turn{now, true};
        return true;
    }
    const bool about_to_begin =
        zone.turn && !zone.turn->begun && question.wants_turn && now < zone.turn->given + ticks(kLasts);
    if (about_to_begin) return true;
    zone.turn.reset();
    if (is_opening(now)) return false;  // another zone may be in the middle of what the earlier hub let it say
    bool alone = true;
    for (const auto& [other_id, other] : zones_) {
        if (other_id == id || !hall_->hear_each_other(id, other_id) || !held(other_id, now)) continue;
        alone = false;
        const bool comes_first =
            other.wants_turn_since && zone.wants_turn_since &&
            std::tuple(!other.alert, *other.wants_turn_since) < std::tuple(!zone.alert, *zone.wants_turn_since);
        if (other.turn || comes_first) return false;
    }
    if (alone || question.wants_turn) zone.turn = Turn{now, question.speaking};
    return zone.turn.has_value();
}

milliseconds Leases::asks_again(const wire::GetLease& question) {
    const bool busy = question.speaking || question.wants_turn;
    return duration_cast<milliseconds>(busy ? kBusyAsksAgain : kAskAgain);
}

// To be asked again as soon as another one may have it, and by who is next often enough to lose no time at a hand-over.
wire::Lease Leases::refused(const Zone& zone, const wire::GetLease& question, Instant now) const {
    const Asker* best = zone.askers.empty() ? nullptr : &best_of(zone);
    const bool next = best && best->is(question);
    const milliseconds longest = next ? duration_cast<milliseconds>(kBusyAsksAgain) : asks_again(question);
    const auto after = [&](Instant end) { return std::clamp(ceil<milliseconds>(end - now), kSoon, longest); };
    if (!zone.holder && is_opening(now)) return {{}, milliseconds(0), kSoon};
    if (!zone.holder) return {{}, milliseconds(0), best ? after(best->asked + ticks(kLasts)) : longest};
    return {zone.holder->display, milliseconds(0), next && !zone.speaking ? kSoon : after(zone.until)};
}

}  // namespace panggil::hub
