#include "hub/decide.h"

#include "hub/counters.h"
#include "hub/one_decision.h"

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

// What is said of tickets and counters belongs to an open day; messages, reports and the day itself don't.
bool needs_a_day(const Command& command) {
    return std::holds_alternative<IssueTicket>(command) || std::holds_alternative<CallTicket>(command) ||
           std::holds_alternative<AtCounter>(command) || std::holds_alternative<SetCounter>(command);
}

// So does an announcement, though it may come after the day was closed: else the day that opens next would clear it.
bool opens_a_day(const Command& command) { return needs_a_day(command) || std::holds_alternative<Announce>(command); }

}  // namespace

bool is_another_day(const Board& board, const std::string& today) {
    return board.state().day.empty() || today > board.state().day;
}

Decision decide(const Board& board, const Command& command, const std::string& today, Uuids& uuids) {
    if (!is_another_day(board, today) || !opens_a_day(command)) {
        if (needs_a_day(command) && !board.state().day_open) {
            return refuse("day_closed", "Hari ini sudah ditutup. Buka lagi dengan: panggil day open");
        }
        return std::visit(Decide{board, today, uuids}, command);
    }
    Event opened{DayOpened{today}};
    Board of_today = board;
    of_today.apply(opened);
    Decision decision = std::visit(Decide{of_today, today, uuids}, command);
    if (decision) decision->insert(decision->begin(), std::move(opened));
    return decision;
}

}  // namespace panggil::hub
