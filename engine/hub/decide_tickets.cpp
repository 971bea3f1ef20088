#include "hub/one_decision.h"

#include <fmt/format.h>

#include <algorithm>

#include "hub/counters.h"

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

TicketCalled call_again(const Call& call, const CounterId& counter, int recall) {
    return {call.agency, call.ticket, counter, call.service, call.priority, call.language, recall};
}

}  // namespace

Decision Decide::operator()(const IssueTicket& command) const {
    const auto agency = find_agency(board.hall(), command.agency);
    if (!agency) return tl::unexpected(agency.error());
    const auto& services = (*agency)->services;
    const bool offers =
        std::any_of(services.begin(), services.end(), [&](const Service& s) { return s.id == command.service; });
    if (!command.service.empty() && !offers) {
        return refuse("unknown_service",
                      fmt::format("{} tidak punya layanan '{}'.", (*agency)->short_name(), command.service.text));
    }
    if (board.panel(command.agency).waiting >= Board::kMostWaiting) {
        return refuse("queue_full", fmt::format("Antrean {} penuh.", (*agency)->short_name()));
    }
    const bool apart = !command.priority.empty() && !(*agency)->priority_prefix.empty();
    const std::string& prefix = apart ? (*agency)->priority_prefix : (*agency)->prefix;
    const int digits = apart ? board.hall().priority_digits : board.hall().ticket_digits;
    const auto& issued = board.state().issued;
    const auto last = issued.find({command.agency, prefix_of(Ticket::numbered(prefix, 1, digits))});
    int number = last == issued.end() ? 1 : last->second + 1;
    // A paper that was called before the machine printed its number is out already.
    while (board.find_call(command.agency, Ticket::numbered(prefix, number, digits))) ++number;
    return events(TicketIssued{command.agency, Ticket::numbered(prefix, number, digits), command.service,
                               command.priority, command.language});
}

TicketCalled Decide::next_call(const Agency& agency, const CounterId& counter, const Waiting& waiting) const {
    return {agency.id, waiting.ticket, counter, waiting.service, waiting.priority, waiting.language, 0};
}

// A ticket that the operator holds in the hand: known here or not, waiting, called elsewhere, or here already.
TicketCalled Decide::call_of(const Agency& agency, const CounterId& counter, const Ticket& ticket) const {
    if (const Call* known = board.find_call(agency.id, ticket)) {
        const bool here = known->counter == counter && !known->ended;
        return call_again(*known, counter, here ? known->recall + 1 : 0);
    }
    const auto queue = board.state().waiting.find(agency.id);
    if (queue != board.state().waiting.end()) {
        const auto& waiting = queue->second;
        const auto found =
            std::find_if(waiting.begin(), waiting.end(), [&](const Waiting& w) { return w.ticket == ticket; });
        if (found != waiting.end()) return next_call(agency, counter, *found);
    }
    TicketCalled call{agency.id, ticket, counter};
    const bool priority = !agency.priority_prefix.empty() && prefix_of(ticket) == agency.priority_prefix;
    if (priority) call.priority = "prioritas";
    call.recall = 0;
    return call;
}

Decision Decide::operator()(const CallTicket& command) const {
    const auto agency = find_agency(board.hall(), command.agency);
    if (!agency) return tl::unexpected(agency.error());
    const auto counter = find_counter(**agency, command.counter);
    if (!counter) return tl::unexpected(counter.error());
    const Waiting* next = board.next_waiting(command.agency);
    if (!command.ticket && !next) {
        return refuse("nobody_waiting", fmt::format("Tidak ada yang menunggu di {}.", (*agency)->short_name()));
    }
    const TicketCalled call =
        command.ticket ? call_of(**agency, *counter, *command.ticket) : next_call(**agency, *counter, *next);
    const auto served = board.at(command.agency, *counter);
    if (!served || *served == call.ticket) return events(call);
    return events(TicketEnded{command.agency, *served, *counter, TicketOutcome::served}, call);
}

Decision Decide::operator()(const AtCounter& command) const {
    const auto agency = find_agency(board.hall(), command.agency);
    if (!agency) return tl::unexpected(agency.error());
    const auto counter = find_counter(**agency, command.counter);
    if (!counter) return tl::unexpected(counter.error());
    const auto serving = board.at(command.agency, *counter);
    const Call* call = serving ? board.find_call(command.agency, *serving) : nullptr;
    if (!call) {
        return refuse("nothing_called", fmt::format("Tidak ada nomor yang sedang dipanggil di loket {} {}.",
                                                    counter->text, (*agency)->short_name()));
    }
    if (command.act == AtCounter::Act::recall) return events(call_again(*call, *counter, call->recall + 1));
    const bool done = command.act == AtCounter::Act::done;
    return events(
        TicketEnded{command.agency, *serving, *counter, done ? TicketOutcome::served : TicketOutcome::no_show});
}

}  // namespace panggil::hub
