#include "hall/board.h"

#include <fmt/format.h>
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/operator.h"
#include "config/hall_config.h"
#include "hall/event_names.h"
#include "wire/snapshot.h"
#include "wire/timestamp.h"

namespace panggil::cli {

namespace {

using namespace hall;

std::string state_of(const PanelView& view) {
    switch (view.state) {
        case PanelView::State::break_:
            return view.until ? "break until " + wire::to_hh_mm(*view.until) : "break";
        case PanelView::State::closed:
            return "closed";
        default:
            return view.speaking ? "being spoken" : "";
    }
}

std::string counters_of(const std::vector<CounterId>& counters) {
    std::string text;
    for (const CounterId& counter : counters) text += (text.empty() ? "" : " ") + counter.text;
    return text;
}

std::string in_zone(const ZoneId& zone) { return zone.empty() ? "everywhere" : "in " + zone.text; }

// The danger first: it has every screen just now.
void print_alerts(const BoardState& state) {
    if (state.alerts.empty()) return;
    std::cout << "ALERT\n";
    for (const StandingAlert& alert : state.alerts) {
        std::cout << fmt::format("{:<9} {}{} {}{}\n", alert.what.alert.text, name_of(alert.what.kind),
                                 alert.what.drill ? " (drill)" : "", in_zone(alert.what.zone),
                                 alert.what.text.empty() ? "" : ": " + alert.what.text);
    }
    std::cout << '\n';
}

void print_announcements(const Board& board, Instant now) {
    std::string lines;
    for (const StandingRequest& request : board.state().requests) {
        const auto left = std::chrono::duration_cast<std::chrono::seconds>(request.expires - now).count();
        if (left <= 0) continue;
        lines += fmt::format("{:<9} {}, {}, {} s left\n", request.what.announcement.text(),
                             request.what.phrase.empty() ? request.what.text : request.what.phrase,
                             in_zone(request.what.zone), left);
    }
    if (!lines.empty()) std::cout << "\nannouncements\n" << lines;
}

void print(const Board& board, Instant now) {
    const BoardState& state = board.state();
    print_alerts(state);
    std::cout << fmt::format("{}  {}{}\n\n", board.hall().name, state.day.empty() ? "no day yet" : state.day,
                             state.day.empty() || state.day_open ? "" : ", closed");
    std::cout << fmt::format("{:<22} {:<9} {:<8} {:>7}  {:<12} {}\n", "agency", "ticket", "counter", "waiting", "open",
                             "state");
    for (const Agency& agency : board.hall().agencies) {
        const PanelView view = board.panel(agency.id);
        std::cout << fmt::format(
            "{:<22.22} {:<9} {:<8} {:>7}  {:<12} {}\n", agency.id.text, view.call ? view.call->ticket.printed() : "-",
            view.call ? view.call->counter.text : "-", view.waiting, counters_of(view.counters), state_of(view));
    }
    print_announcements(board, now);
    if (!state.messages.empty()) std::cout << "\nmessages\n";
    for (const Message& message : state.messages) {
        std::cout << fmt::format("{:<9} {}{}\n", message.id.text, message.text,
                                 message.until ? " (until " + wire::to_hh_mm(*message.until) + ")" : "");
    }
}

int board(const Common& common, const HubOptions& options) {
    const auto snapshot = ask_snapshot(common, options);
    if (!snapshot) return snapshot.error();
    if (options.json) {
        std::cout << wire::board_text(snapshot->board, SystemClock().now()) << '\n';
        return kGood;
    }
    auto hall = config::load_hall(common.config / "hall.yaml");
    if (!hall) return wrong_input(hall.error());
    print(Board(std::make_shared<Hall>(std::move(*hall)), snapshot->board), SystemClock().now());
    return kGood;
}

}  // namespace

void add_board(CLI::App& app, Common& common) {
    auto options = std::make_shared<HubOptions>();
    CLI::App& verb = add_verb(app, common, "board", "Prints the board as it stands: who is called where, who waits.",
                              "panggil board --json | jq .calls[-1]");
    add_hub_option(verb, *options);
    add_json_option(verb, *options, "Print it as one JSON object");
    on_run(verb, [options, &common] { return board(common, *options); });
}

}  // namespace panggil::cli
