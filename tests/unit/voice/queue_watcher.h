#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "queue_story.h"

namespace panggil::voice {

/// Looks over a queue's shoulder and knows from outside what it may not do. What it finds wrong it says in words;
/// a test asks after each step.
class Watcher {
public:
    Watcher(hall::CallRules rules, std::map<std::string, int> counters)
        : rules_(rules), counters_(std::move(counters)) {}

    // What the queue is told.
    void pushed(const std::string& id, const hall::Call& call) {
        known_[id] = {call.id.text(), call.agency.text, call.arrived + ticks(rules_.expiry)};
        waits_.insert(id);
        over_.erase({ticket(call), call.counter.text});
    }
    void pushed(const hall::StandingRequest& request) {
        const std::string& id = request.what.announcement.text();
        known_[id] = {request.of.text(), {}, request.expires};
        if (request.what.scheduled && request.what.busy == hall::WhenBusy::calls_wait) calls_wait_.insert(id);
        waits_.insert(id);
    }
    void raised(const std::string& id, const std::string& event) { known_[id] = {event, {}, Instant::max()}; }
    void alerts_stand(bool stand) { alerts_stand_ = stand; }
    void withdrawn(const hall::Call& call) { over_.insert({ticket(call), call.counter.text}); }
    void ended_elsewhere(const std::string& event) {
        for (auto& [id, about] : known_) {
            if (about.of == event && about.decisions == 0) leave(id), about.elsewhere = true;
        }
    }
    void passed(Seconds time) {
        if (calls_wait_.empty()) return;
        for (auto& [id, about] : known_) {
            if (!about.agency.empty()) about.expires += ticks(time);
        }
    }

    // What it does.
    void begun(const Announcement& what, Instant now) {
        const auto found = known_.find(what.id.text());
        must(found != known_.end(), "what is said was pushed");
        if (found == known_.end()) return;
        must(found->second.decisions == 0 && !found->second.elsewhere, "what was decided is not said");
        must(!alerts_stand_ || what.alert(), "while an alert stands nothing else is begun");
        must(now < found->second.expires, "nothing is begun after its expiry");
        if (what.call()) call_begun(what, *what.call());
        waits_.erase(what.id.text());
    }
    void interrupted(const std::string& id) { waits_.insert(id); }
    void decided(const Decision& decision) {
        const auto found = known_.find(decision.announcement.text());
        must(found != known_.end() && found->second.of == decision.of.text(), "a decision is about what was pushed");
        if (found == known_.end()) return;
        must(!found->second.elsewhere, "what ended elsewhere is not decided here");
        must(++found->second.decisions == 1, "nothing is decided twice");
        const bool keeps_place = decision.outcome == hall::AnnouncementOutcome::merged;
        if (!keeps_place) passed_.erase(found->second.agency);  // another stands at the head of its line, perhaps
        leave(decision.announcement.text());
    }
    void day_is_over() {
        for (const auto& [id, about] : known_) {
            must(about.elsewhere || about.decisions == 1, "in the end everything is decided: " + id);
        }
    }

    void must(bool holds, const std::string& rule) {
        if (!holds && wrong_.empty()) wrong_ = rule;
    }

    const std::string& wrong() const { return wrong_; }
    std::size_t pushed_so_far() const { return known_.size(); }

private:
    using TicketName = std::pair<std::string, std::string>;

    struct Known {
        std::string of;
        std::string agency;  // of a call
        Instant expires{};
        int decisions{0};
        bool elsewhere{false};
    };

    static TicketName ticket(const hall::Call& call) { return {call.agency.text, call.ticket.key()}; }

    void leave(const std::string& id) {
        waits_.erase(id);
        calls_wait_.erase(id);
    }

    void call_begun(const Announcement& what, const hall::Call& call) {
        must(over_.count({ticket(call), call.counter.text}) == 0, "a ticket that ended or moved is not called");
        if (!call.priority.empty()) {
            must(what.form == Form::full && what.repeats == rules_.repeats && what.shortened.empty(),
                 "a priority visitor's call is said in full");
        }
        if (what.interruptions > 0) return;
        const auto place = std::pair(what.since, what.order);
        must(last_place_[call.agency.text] <= place, "an agency's calls are said in their order");
        last_place_[call.agency.text] = place;
        count_those_passed(call.agency.text);
    }

    // Whoever waits at the head of his agency's line sees the others pass, at most twice as often as they have
    // counters: for the rest of the round in which his own agency has spoken, and in the next before it is its turn.
    void count_those_passed(const std::string& speaks) {
        passed_.erase(speaks);
        std::set<std::string> waiting;
        for (const std::string& id : waits_) waiting.insert(known_.at(id).agency);
        for (const auto& [agency, counters] : counters_) {
            if (agency == speaks) continue;
            if (waiting.count(agency) == 0) {
                passed_.erase(agency);
            } else {
                must(++passed_[agency][speaks] <= 2 * counters_.at(speaks), "no agency starves: " + agency);
            }
        }
    }

    hall::CallRules rules_;
    std::map<std::string, int> counters_;
    std::map<std::string, Known> known_;
    std::set<std::string> waits_;
    std::set<std::string> calls_wait_;
    std::set<std::pair<TicketName, std::string>> over_;
    std::map<std::string, std::pair<Instant, std::uint64_t>> last_place_;
    std::map<std::string, std::map<std::string, int>> passed_;  // agency that waits -> agency that spoke -> how often
    bool alerts_stand_{false};
    std::string wrong_;
};

}  // namespace panggil::voice
