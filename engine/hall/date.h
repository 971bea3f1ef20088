#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace panggil::hall {

/// The weekday of YYYY-MM-DD, 0 for Monday to 6 for Sunday; none for anything that is no day of the calendar.
std::optional<std::size_t> weekday_of(std::string_view date);

}  // namespace panggil::hall
