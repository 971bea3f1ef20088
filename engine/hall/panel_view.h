#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hall/board_state.h"

namespace panggil::hall {

/// What an agency's panel shows.
struct PanelView {
    enum class State { not_called, called, break_, closed };

    State state{State::not_called};
    std::optional<Call> call{};         ///< Where `called`: the newest, or the one that is being spoken.
    bool speaking{false};               ///< That call is being spoken.
    bool newest{false};                 ///< That call is the one in the hero.
    std::optional<TimeOfDay> until{};   ///< Of a break.
    std::vector<CounterId> counters{};  ///< Those that are open, in the hall's order.
    std::size_t waiting{0};

    friend bool operator==(const PanelView&, const PanelView&) = default;
};

}  // namespace panggil::hall
