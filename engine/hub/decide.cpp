#include "hub/decide.h"

#include "hub/counters.h"
#include "hub/one_decision.h"

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

// What is said of tickets and counters belongs to a day; messages, reports and the day itself don't.
bool needs_a_day(const Command& command) {
    return std::holds_alternative<IssueTicket>(command) || std::holds_alternative<CallTicket>(command) ||
           std::holds_alternative<AtCounter>(command) || std::holds_alternative<SetCounter>(command);
}

}  // namespace

Decision decide(const Board& board, const Command& command, const std::string& today, Uuids& uuids) {
    const BoardState& state = board.state();
    if (!needs_a_day(command) || (state.day_open && today <= state.day)) {
        return std::visit(Decide{board, today, uuids}, command);
    }
    if (!state.day.empty() && today <= state.day) {
        return refuse("day_closed", "Hari ini sudah ditutup. Buka lagi dengan: panggil day open");
    }
    Event opened{DayOpened{today}};
    Board of_today = board;
    of_today.apply(opened);
    Decision decision = std::visit(Decide{of_today, today, uuids}, command);
    if (decision) decision->insert(decision->begin(), std::move(opened));
    return decision;
}

}  // namespace panggil::hub
