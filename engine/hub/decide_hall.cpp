#include "hub/one_decision.h"

#include <fmt/format.h>

#include <algorithm>

#include "hub/counters.h"

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

constexpr const char* kAll = "all";

}  // namespace

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

Decision Decide::operator()(const PostMessage& command) const {
    if (const auto refusal = unknown_zone(command.zone)) return tl::unexpected(*refusal);
    if (command.text.find_first_not_of(' ') == std::string::npos) {
        return refuse("empty_message", "Pesan itu kosong.");
    }
    if (board.state().messages.size() >= Board::kMostMessages) {
        return refuse("too_many_messages",
                      fmt::format("Sudah ada {} pesan. Hapus salah satu lebih dahulu.", Board::kMostMessages));
    }
    const MessageId id(uuids.next().substr(0, 8));  // to be typed by a person who wants it removed
    return events(MessagePosted{id, command.text, command.zone, command.until});
}

Decision Decide::operator()(const RemoveMessage& command) const {
    const auto& messages = board.state().messages;
    const bool stands =
        std::any_of(messages.begin(), messages.end(), [&](const Message& m) { return m.id == command.message; });
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

}  // namespace panggil::hub
