#include "hub/decide.h"

#include <fmt/format.h>

#include <algorithm>

#include "hub/counters.h"

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

constexpr const char* kAll = "all";

template <class... What>
std::vector<Event> events(What... what) {
    return {Event{std::move(what)}...};
}

TicketCalled call_again(const Call& call, const CounterId& counter, int recall) {
    return {call.agency, call.ticket, counter, call.service, call.priority, call.language, recall};
}

// One decision a command, on a board whose day is open.
struct Decide {
    const Board& board;
    const std::string& today;
    Uuids& uuids;

    Decision operator()(const IssueTicket& command) const;
    Decision operator()(const CallTicket& command) const;
    Decision operator()(const AtCounter& command) const;
    Decision operator()(const SetCounter& command) const;
    Decision operator()(const PostMessage& command) const;
    Decision operator()(const RemoveMessage& command) const;
    Decision operator()(const SetDay& command) const;
    Decision operator()(const Report& command) const;

    TicketCalled next_call(const Agency& agency, const CounterId& counter, const Waiting& waiting) const;
    TicketCalled call_of(const Agency& agency, const CounterId& counter, const Ticket& ticket) const;
    std::optional<Refusal> unknown_zone(const ZoneId& zone) const;
};

Decision Decide::operator()(const IssueTicket& command) const {
    const auto agency = find_agency(board.hall(), command.agency);
    if (!agency) return tl::unexpected(agency.error());
    const auto& services = (*agency)->services;
    const bool offers = std::any_of(services.begin(), services.end(), [&](const Service& s) { return s.id == command.service; });
    if (!command.service.empty() && !offers) {
        return refuse("unknown_service", fmt::format("{} tidak punya layanan '{}'.", (*agency)->short_name(), command.service.text));
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
    return events(TicketIssued{command.agency, Ticket::numbered(prefix, number, digits), command.service, command.priority});
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
        const auto found = std::find_if(waiting.begin(), waiting.end(), [&](const Waiting& w) { return w.ticket == ticket; });
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
    const TicketCalled call = command.ticket ? call_of(**agency, *counter, *command.ticket)
                                             : next_call(**agency, *counter, *next);
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
        return refuse("nothing_called", fmt::format("Tidak ada nomor yang sedang dipanggil di loket {} {}.", counter->text,
                                                    (*agency)->short_name()));
    }
    if (command.act == AtCounter::Act::recall) return events(call_again(*call, *counter, call->recall + 1));
    const bool done = command.act == AtCounter::Act::done;
    return events(TicketEnded{command.agency, *serving, *counter, done ? TicketOutcome::served : TicketOutcome::no_show});
}

Decision Decide::operator()(const SetCounter& command) const {
    std::vector<Event> all;
    const auto set = [&](const Agency& agency, const CounterId& counter) {
        const CounterStatus now = board.counter(agency.id, counter);
        const auto until = command.state == CounterState::open ? std::nullopt : command.until;
        if (now.state == command.state && now.until == until) return;
        if (now.serving && command.state == CounterState::closed) {  // a closed counter serves nobody
            all.push_back({TicketEnded{agency.id, *now.serving, counter, TicketOutcome::served}});
        }
        all.push_back({CounterChanged{agency.id, counter, command.state, until}});
    };
    const bool all_agencies = command.agency.text == kAll;
    const bool all_counters = command.counter.text == kAll;
    if (all_agencies && !all_counters) {
        return refuse("counter_needed", "Untuk semua instansi, loketnya juga harus 'all'.");
    }
    for (const Agency& agency : board.hall().agencies) {
        if (!all_agencies && agency.id != command.agency) continue;
        if (all_counters) {
            for (const CounterId& counter : agency.counters) set(agency, counter);
            continue;
        }
        const auto counter = find_counter(agency, command.counter);
        if (!counter) return tl::unexpected(counter.error());
        set(agency, *counter);
    }
    if (all_agencies) return all;
    if (const auto known = find_agency(board.hall(), command.agency); !known) return tl::unexpected(known.error());
    return all;
}

std::optional<Refusal> Decide::unknown_zone(const ZoneId& zone) const {
    const auto& zones = board.hall().zones;
    if (zone.empty() || std::find(zones.begin(), zones.end(), zone) != zones.end()) return std::nullopt;
    return Refusal{"unknown_zone", fmt::format("Zona '{}' tidak dikenal.", zone.text)};
}

Decision Decide::operator()(const PostMessage& command) const {
    if (const auto refusal = unknown_zone(command.zone)) return tl::unexpected(*refusal);
    if (board.state().messages.size() >= Board::kMostMessages) {
        return refuse("too_many_messages", fmt::format("Sudah ada {} pesan. Hapus salah satu lebih dahulu.", Board::kMostMessages));
    }
    const MessageId id(uuids.next().substr(0, 8));  // to be typed by a person who wants it removed
    return events(MessagePosted{id, command.text, command.zone, command.until});
}

Decision Decide::operator()(const RemoveMessage& command) const {
    const auto& messages = board.state().messages;
    const bool stands = std::any_of(messages.begin(), messages.end(), [&](const Message& m) { return m.id == command.message; });
    if (!stands) return refuse("unknown_message", fmt::format("Tidak ada pesan '{}'.", command.message.text));
    return events(MessageRemoved{command.message});
}

Decision Decide::operator()(const SetDay& command) const {
    const BoardState& state = board.state();
    if (command.open && state.day_open && today <= state.day) {
        return refuse("day_open", fmt::format("Hari {} sudah dibuka.", state.day));
    }
    if (command.open) return events(DayOpened{std::max(today, state.day)});
    if (!state.day_open) return refuse("day_closed", "Hari ini sudah ditutup.");
    return events(DayClosed{state.day});
}

Decision Decide::operator()(const Report& command) const {
    for (const Event& event : command.events) {
        const auto* started = std::get_if<AnnouncementStarted>(&event.what);
        const auto* ended = std::get_if<AnnouncementEnded>(&event.what);
        if (const auto refusal = unknown_zone(started ? started->zone : ended ? ended->zone : ZoneId())) {
            return tl::unexpected(*refusal);
        }
    }
    return command.events;
}

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
