#include "hub/leases.h"

#include <algorithm>
#include <tuple>

namespace panggil::hub {

using namespace std::chrono;

namespace {

constexpr milliseconds kSoon{100};
constexpr milliseconds kForHolder = duration_cast<milliseconds>(Leases::kLasts);
constexpr milliseconds kUsual = duration_cast<milliseconds>(Leases::kAskAgain);

}  // namespace

wire::Lease Leases::ask(const wire::GetLease& question, Instant now) {
    Zone& zone = zones_[question.zone];
    note(zone, question, now);
    if (now >= zone.until) {
        zone.holder = {};
        zone.has_turn = false;
    }
    const bool just_opened = now < opened_ + ticks(kLasts);
    const bool resumes = just_opened && zone.holder.empty() && question.holds;
    const bool is_best = best_of(zone).display == question.display;
    if (zone.holder == question.display && !question.holds && !is_best) {  // it steps back
        zone.holder = {};
        zone.has_turn = false;
        return refused(zone, now);
    }
    const bool vacant = zone.holder.empty() && !just_opened && is_best;
    if (zone.holder != question.display && !vacant && !resumes) return refused(zone, now);
    if (!is_best && !question.speaking && !resumes) return {best_of(zone).display, milliseconds(0), kSoon, false, true};

    zone.holder = question.display;
    zone.until = now + ticks(kLasts);
    wire::Lease lease{question.display, kForHolder, kUsual};
    lease.turn = gives_turn(question.zone, zone, question, now);
    lease.yield = !is_best;
    if (!lease.turn && question.wants_turn) lease.again = kSoon;
    return lease;
}

bool Leases::held(const hall::ZoneId& id, Instant now) const {
    const auto found = zones_.find(id);
    return found != zones_.end() && !found->second.holder.empty() && now < found->second.until;
}

void Leases::note(Zone& zone, const wire::GetLease& question, Instant now) {
    std::erase_if(zone.askers, [&](const Asker& asker) { return now >= asker.asked + ticks(kLasts); });
    const auto known = std::find_if(zone.askers.begin(), zone.askers.end(),
                                    [&](const Asker& asker) { return asker.display == question.display; });
    const Asker asker{question.display, question.can_speak, now};
    if (known == zone.askers.end()) {
        zone.askers.push_back(asker);
    } else {
        *known = asker;
    }
}

const Leases::Asker& Leases::best_of(const Zone& zone) const {
    return *std::min_element(zone.askers.begin(), zone.askers.end(), [&](const Asker& a, const Asker& b) {
        return std::tuple(!a.can_speak, place_of(a.display)) < std::tuple(!b.can_speak, place_of(b.display));
    });
}

std::size_t Leases::place_of(const hall::DisplayId& display) const {
    return static_cast<std::size_t>(std::find(order_.begin(), order_.end(), display) - order_.begin());
}

// Zones that hear each other share one voice: the one that has been waiting longest is next.
bool Leases::gives_turn(const hall::ZoneId& id, Zone& zone, const wire::GetLease& question, Instant now) {
    zone.wants_turn_since.reset();
    if (question.wants_turn) zone.wants_turn_since = now - question.waiting;
    zone.has_turn = zone.has_turn && (question.speaking || question.wants_turn);
    if (zone.has_turn || question.speaking) return zone.has_turn = true;
    bool alone = true;
    for (auto& [other_id, other] : zones_) {
        if (other_id == id || !hall_->hear_each_other(id, other_id) || !held(other_id, now)) continue;
        alone = false;
        const bool waits_longer =
            other.wants_turn_since && zone.wants_turn_since && *other.wants_turn_since < *zone.wants_turn_since;
        if (other.has_turn || waits_longer) return false;
    }
    zone.has_turn = !alone && question.wants_turn;
    return alone || zone.has_turn;
}

wire::Lease Leases::refused(const Zone& zone, Instant now) const {
    const auto left = zone.holder.empty() ? milliseconds(0) : ceil<milliseconds>(zone.until - now);
    return {zone.holder, milliseconds(0), std::clamp(left, kSoon, kUsual)};
}

}  // namespace panggil::hub
