#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace panggil::layout {

/// Days of the week as bits, from Monday; and one for the hall's holidays, whatever weekday they are.
using Days = std::uint8_t;
inline constexpr Days kHolidays = 0x80;
inline constexpr Days kWeekend = 0x60;

/// A span of the day in minutes after midnight, `to` itself outside; over midnight where `from` is the later one.
struct DaySpan {
    int from{0};
    int to{0};

    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// What the wall clock and the hall's hours say now, in the hall's time zone.
struct Today {
    int weekday{0};  ///< 0 is Monday.
    int minute{0};   ///< After midnight.
    bool holiday{false};
    bool hall_open{true};
};

/// `when:` of an item: shown while one of its lines holds. `called and priority`, `not stale`, `friday
/// and 11.30-13.00`. No line at all: always.
struct Condition {
    /// Either a state, or days, or hours.
    struct Term {
        std::string state;
        bool wanted{true};
        Days days{0};
        std::optional<DaySpan> hours{};

        friend bool operator==(const Term&, const Term&) = default;
    };
    using Line = std::vector<Term>;  ///< All of them must hold.
    std::vector<Line> any_of;

    /// `states` are the words that hold now. Without `today` (the clock isn't known) a term of days, of hours or of the
    /// hall's hours holds neither with nor without `not`.
    bool holds(const std::set<std::string>& states, const std::optional<Today>& today = {}) const;

    /// Whether it asks for nothing but the screen's shape.
    bool goes_by_shape_alone() const;

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// What a screen of this size (in any unit) is: `landscape`, `portrait` or `square`; `wide` besides.
std::set<std::string> shapes_of(double width, double height);

/// A word of the engine's, and what it means; the manual's table is made from here.
struct StateWord {
    std::string_view name;
    std::string_view says;
};
const std::vector<StateWord>& state_words();

/// One line: words joined by `and`, each may have `not` before it.
Result<Condition::Line> parse_condition(std::string_view line);

/// `friday`, `jumat`, `monday-thursday`, `weekend`, `holiday`; nothing for any other word.
std::optional<Days> parse_days(std::string_view word);

/// `11.30-13.00`, also with colons; nothing for any other word.
std::optional<DaySpan> parse_span(std::string_view word);

/// Those words that a screen's shape has.
const std::vector<std::string>& shape_words();

}  // namespace panggil::layout
