#include "voice/waiting_line.h"

#include <algorithm>

namespace panggil::voice {

Announcement* WaitingLine::of_ticket(const hall::Call& call) {
    const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                    [&](const Announcement& waiting) { return waiting.is_of_ticket(call); });
    return found == waiting_.end() ? nullptr : &*found;
}

bool WaitingLine::has(const hall::AnnouncementId& id) const {
    return std::any_of(waiting_.begin(), waiting_.end(), [&](const Announcement& waiting) { return waiting.id == id; });
}

const Announcement* WaitingLine::first(const policy::Moment& moment, const hall::CallRules& rules,
                                       const std::set<hall::AgencyId>& had_their_turn) const {
    const auto place = [&](const Announcement& waiting) {
        return policy::place_of(waiting, waiting.call() && had_their_turn.count(waiting.call()->agency) > 0);
    };
    const Announcement* first = nullptr;
    for (const Announcement& waiting : waiting_) {
        if (policy::dropped(waiting, moment, rules)) continue;
        if (!first || place(waiting) < place(*first)) first = &waiting;
    }
    return first;
}

const Announcement* WaitingLine::first_of_the_busiest() const {
    const CallRounds::Waiting calls = by_agency();
    const auto busiest =
        std::max_element(calls.begin(), calls.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto is_theirs = [&](const Announcement& one) { return one.call() && one.call()->agency == busiest->first; };
    const auto found = std::find_if(waiting_.begin(), waiting_.end(), is_theirs);
    return found == waiting_.end() ? nullptr : &*found;
}

Announcement WaitingLine::take_out(const Announcement* one) {
    const auto is_it = [&](const Announcement& waiting) { return &waiting == one; };
    const auto at = std::find_if(waiting_.begin(), waiting_.end(), is_it);
    Announcement taken = std::move(*at);
    waiting_.erase(at);
    return taken;
}

std::size_t WaitingLine::calls() const {
    const auto is_call = [](const Announcement& waiting) { return waiting.call() != nullptr; };
    return static_cast<std::size_t>(std::count_if(waiting_.begin(), waiting_.end(), is_call));
}

std::size_t WaitingLine::others() const {
    const auto counts = [](const Announcement& waiting) { return waiting.priority != Priority::scheduled; };
    return static_cast<std::size_t>(std::count_if(waiting_.begin(), waiting_.end(), counts));
}

bool WaitingLine::has_one_that_calls_wait_for() const {
    const auto is_one = [](const Announcement& waiting) { return waiting.priority == Priority::calls_wait; };
    return std::any_of(waiting_.begin(), waiting_.end(), is_one);
}

CallRounds::Waiting WaitingLine::by_agency() const {
    CallRounds::Waiting calls;
    for (const Announcement& waiting : waiting_) {
        if (waiting.call()) ++calls[waiting.call()->agency];
    }
    return calls;
}

}  // namespace panggil::voice
