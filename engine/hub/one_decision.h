#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hub/counters.h"
#include "hub/decide.h"

/// For the .cpp files of `decide`: one decision a command.
namespace panggil::hub {

/// Decides on a board whose day is open.
struct Decide {
    const hall::Board& board;
    const std::string& today;
    Uuids& uuids;

    Decision operator()(const wire::IssueTicket& command) const;
    Decision operator()(const wire::CallTicket& command) const;
    Decision operator()(const wire::AtCounter& command) const;
    Decision operator()(const wire::SetCounter& command) const;
    Decision operator()(const wire::PostMessage& command) const;
    Decision operator()(const wire::RemoveMessage& command) const;
    Decision operator()(const wire::Announce& command) const;
    Decision operator()(const wire::CancelAnnouncement& command) const;
    Decision operator()(const wire::RaiseAlert& command) const;
    Decision operator()(const wire::ClearAlert& command) const;
    Decision operator()(const wire::SetDay& command) const;
    Decision operator()(const wire::Report& command) const;

    hall::TicketCalled next_call(const hall::Agency& agency, const hall::CounterId& counter,
                                 const hall::Waiting& waiting) const;
    hall::TicketCalled call_of(const hall::Agency& agency, const hall::CounterId& counter,
                               const hall::Ticket& ticket) const;
    std::optional<wire::Refusal> unknown_zone(const hall::ZoneId& zone) const {
        return hub::unknown_zone(board.hall(), zone);
    }
};

template <class... What>
std::vector<hall::Event> events(What... what) {
    return {hall::Event{std::move(what)}...};
}

}  // namespace panggil::hub
