#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <set>

#include "voice/announcement.h"
#include "voice/announcement_policy.h"
#include "voice/call_rounds.h"

namespace panggil::voice {

/// Those that wait for the voice. Each carries its place in itself, so nobody needs to be sorted.
class WaitingLine {
public:
    std::size_t size() const { return waiting_.size(); }
    void add(Announcement announcement) { waiting_.push_back(std::move(announcement)); }

    /// The one that waits for this call's ticket, at whatever counter; null where none does.
    Announcement* of_ticket(const hall::Call& call);
    bool has(const hall::AnnouncementId& id) const;

    /// Who speaks first: by the policy's place, of those that are not to be dropped; null where nobody waits.
    const Announcement* first(const policy::Moment& moment, const hall::CallRules& rules,
                              const std::set<hall::AgencyId>& had_their_turn) const;

    /// The first call of the agency of which most wait; null where no call does.
    const Announcement* first_of_the_busiest() const;

    Announcement take_out(const Announcement* one);  ///< One of the line.

    template <class Test>
    void remove_if(Test test) {
        waiting_.remove_if(test);
    }

    std::size_t calls() const;
    std::size_t others() const;  ///< Without what is scheduled, which stands behind calls.
    bool has_one_that_calls_wait_for() const;
    CallRounds::Waiting by_agency() const;  ///< Calls.

    auto begin() { return waiting_.begin(); }
    auto end() { return waiting_.end(); }
    auto begin() const { return waiting_.begin(); }
    auto end() const { return waiting_.end(); }

private:
    std::list<Announcement> waiting_;
};

}  // namespace panggil::voice
