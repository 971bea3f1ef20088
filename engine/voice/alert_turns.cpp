#include "voice/alert_turns.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace panggil::voice {

using hall::AnnouncementOutcome;

void AlertTurns::set(const std::vector<hall::StandingAlert>& alerts, Instant now,
                     const std::function<hall::AnnouncementId()>& ids) {
    for (Turn& turn : turns_) turn.cleared = true;
    for (const hall::StandingAlert& alert : alerts) {
        const auto known = std::find_if(turns_.begin(), turns_.end(),
                                        [&](const Turn& turn) { return turn.alert.what.alert == alert.what.alert; });
        if (known == turns_.end()) {
            turns_.push_back({alert, ids(), now});
        } else {
            known->cleared = false;
        }
    }
    decide_what_is_over();
}

void AlertTurns::ended_elsewhere(const hall::EventId& of) {
    for (Turn& turn : turns_) {
        if (turn.alert.of != of) continue;
        turn.told_elsewhere = true;
        turn.being_said = false;
    }
    decide_what_is_over();
}

bool AlertTurns::any() const {
    return std::any_of(turns_.begin(), turns_.end(), [](const Turn& turn) { return !turn.cleared; });
}

bool AlertTurns::takes_over(const Announcement& speaking) const {
    const Turn* waits = next();
    if (!waits) return false;
    const hall::StandingAlert* alert = speaking.alert();
    return !alert || (alert->what.drill && !waits->alert.what.drill);
}

std::optional<Instant> AlertTurns::due() const {
    const Turn* turn = next();
    return turn ? std::optional(turn->due) : std::nullopt;
}

std::optional<Announcement> AlertTurns::begin(Instant now) {
    const Turn* first = next();
    if (!first || now < first->due) return std::nullopt;
    Turn& turn = turns_[static_cast<std::size_t>(first - turns_.data())];
    turn.being_said = true;
    Announcement announcement{turn.id, turn.alert.of, turn.alert, Priority::alert, turn.alert.arrived};
    announcement.expires = Instant::max();
    return announcement;
}

void AlertTurns::ended(AnnouncementOutcome outcome, const std::string& reason, Instant now) {
    Turn* turn = being_said();
    if (!turn) return;
    turn->being_said = false;
    turn->due = now + ticks(pause_);
    if (outcome == AnnouncementOutcome::spoken) {
        ++turn->said;
    } else {
        turn->otherwise = outcome;
        turn->why = reason;
    }
    decide_what_is_over();
}

void AlertTurns::interrupted(const std::string& reason, Instant now) {
    Turn* turn = being_said();
    if (!turn) return;
    turn->being_said = false;
    turn->due = now;
    turn->otherwise = AnnouncementOutcome::interrupted;
    turn->why = reason;
    decide_what_is_over();
}

std::vector<Decision> AlertTurns::take_decisions() { return std::exchange(decisions_, {}); }

// Real ones before drills, then who has waited longest.
const AlertTurns::Turn* AlertTurns::next() const {
    const Turn* first = nullptr;
    for (const Turn& turn : turns_) {
        if (turn.cleared) continue;
        if (!first || std::pair(turn.alert.what.drill, turn.due) < std::pair(first->alert.what.drill, first->due)) {
            first = &turn;
        }
    }
    return first;
}

AlertTurns::Turn* AlertTurns::being_said() {
    const auto found = std::find_if(turns_.begin(), turns_.end(), [](const Turn& turn) { return turn.being_said; });
    return found == turns_.end() ? nullptr : &*found;
}

void AlertTurns::decide_what_is_over() {
    std::erase_if(turns_, [&](const Turn& turn) {
        if (!turn.cleared || turn.being_said) return false;
        if (turn.told_elsewhere) return true;
        if (turn.said > 0) {
            const std::string how_often =
                turn.said == 1 ? std::string("said once") : fmt::format("said {} times", turn.said);
            decisions_.push_back({turn.id, turn.alert.of, AnnouncementOutcome::spoken, how_often});
        } else {
            decisions_.push_back({turn.id, turn.alert.of, turn.otherwise, turn.why});
        }
        return true;
    });
}

}  // namespace panggil::voice
