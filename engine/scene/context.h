#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hall/board.h"
#include "layout/condition.h"
#include "layout/text_template.h"
#include "scene/words.h"

namespace panggil::scene {

/// What bindings and conditions of one cell refer to. Borrowed from the scene for the length of one arranging.
struct Context {
    const hall::Hall* hall{nullptr};
    const Words* words{nullptr};
    WallTime wall{};
    bool wall_known{true};
    const hall::Agency* agency{nullptr};
    std::string agency_id{};  ///< Shown where the hall doesn't know the agency.
    std::optional<std::string> ticket{};
    std::optional<std::string> counter{};
    std::vector<hall::CounterId> counters{};
    std::string service{};
    std::optional<WallTime> called_at{};
    std::optional<hall::TimeOfDay> until{};
    std::size_t waiting{0};
    bool of_all_agencies{false};        ///< `waiting` counts all of them.
    const hall::Board* board{nullptr};  ///< For what is reckoned only where somebody asks; null: there is none yet.
    Instant now{};
    std::size_t page{0};  ///< Of the agencies' pages, from 1; 0: all stand on one.
    std::size_t pages{0};
    std::optional<WallTime> stale_since{};
    std::string announcement{};
    std::string caption{};
    std::string badge{};  ///< The words of the states that hold.
    std::set<std::string> states{};
    std::optional<layout::Today> today{};  ///< None while the clock isn't known.

    bool holds(const layout::Condition& when) const { return when.holds(states, today); }

    /// The value of one binding, or none where there is none now.
    std::optional<std::string> value(const layout::TextPart& part) const;

    /// The text with its bindings filled in, then the same with ever shorter names of the agency.
    std::vector<std::string> wordings(const layout::TextTemplate& text) const;
};

/// When the hall opens next, from `wall` on: today's opening, else that of the next day that has one.
std::optional<hall::TimeOfDay> next_opening(const hall::Hall& hall, const Words& words, WallTime wall);

}  // namespace panggil::scene
