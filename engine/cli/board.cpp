#include "hall/board.h"

#include <fmt/format.h>
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/operator.h"
#include "config/hall_config.h"
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

void print(const Board& board) {
    const BoardState& state = board.state();
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
    print(Board(std::make_shared<Hall>(std::move(*hall)), snapshot->board));
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
