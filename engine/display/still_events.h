#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "hall/board_state.h"
#include "hall/hall.h"

/// What happened before a still: from a file, or made up.
namespace panggil::display {

/// The states that a still can be drawn in, for `snapshot --state`.
const std::vector<std::string>& still_states();

/// Those that a person looks through before a layout hangs: each alone, and with what it comes with. Empty: at rest.
const std::vector<std::vector<std::string>>& states_to_look_through();

/// Why no hall is in all of these states at once; none where one can be.
std::optional<std::string> why_not_together(const std::set<std::string>& states);

/// The events, changed and added to so that the hall is in these states. What no event can bring about (called, stale,
/// lost, the time of before_opening) is left to who draws.
std::vector<hall::Event> with_states(std::vector<hall::Event> events, const std::set<std::string>& states,
                                     const hall::Hall& hall);

/// One event a line, as the wire has them. The error names the line.
Result<std::vector<hall::Event>> read_events(const std::filesystem::path& file);

/// A morning that this hall could have: one call of each agency.
std::vector<hall::Event> sample_morning(const hall::Hall& hall);

}  // namespace panggil::display
