#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "hall/hall.h"

namespace panggil::wire {

/// RFC 3339 in UTC with milliseconds: `2026-11-24T02:41:07.250Z`.
std::string to_rfc3339(WallTime time);

/// Takes any offset and fraction; none for anything that isn't RFC 3339. Cut to milliseconds.
std::optional<WallTime> from_rfc3339(std::string_view text);

std::string to_hh_mm(hall::TimeOfDay time);                        ///< `13:05`
std::optional<hall::TimeOfDay> from_hh_mm(std::string_view text);  ///< `13:05` and `9:05`, to 23:59.
bool is_date(std::string_view text);                               ///< `2026-11-24`, a day that exists.

}  // namespace panggil::wire
