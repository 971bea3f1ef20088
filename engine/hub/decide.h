#pragma once

#include <string>
#include <vector>

#include "base/uuid.h"
#include "hall/board.h"
#include "wire/answer.h"
#include "wire/request.h"

namespace panggil::hub {

/// What happens, in order; or why nothing does, in the words of the people at the counters.
using Decision = tl::expected<std::vector<hall::Event>, wire::Refusal>;

/// Decides what a command makes happen on this board. Changes nothing and asks no clock: `today` is the date in the
/// hall's time zone, YYYY-MM-DD. The events have no sequence, epoch or time yet, and no id but those that a display
/// reported with one.
///
/// The first command of another day opens that day; an announcement does so too. A `today` before the board's day is a
/// clock that is wrong: then the board's day goes on.
Decision decide(const hall::Board& board, const wire::Command& command, const std::string& today, Uuids& uuids);

/// Has a day begun that the board doesn't know yet?
bool is_another_day(const hall::Board& board, const std::string& today);

}  // namespace panggil::hub
