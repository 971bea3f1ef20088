#include "layout/condition.h"

#include <algorithm>

namespace panggil::layout {

namespace {

bool by_hall_hours(const std::string& state) { return state == "hall_open" || state == "hall_closed"; }

bool on_days(Days days, const Today& today) {
    const bool weekday = (days >> today.weekday & 1) != 0;
    return weekday || (today.holiday && (days & kHolidays) != 0);
}

bool within(const DaySpan& span, int minute) {
    if (span.from < span.to) return span.from <= minute && minute < span.to;
    return span.from <= minute || minute < span.to;
}

bool says_the_clock(const Condition::Term& term, const Today& today) {
    if (term.hours) return within(*term.hours, today.minute);
    if (term.days != 0) return on_days(term.days, today);
    return today.hall_open == (term.state == "hall_open");
}

bool holds_one(const Condition::Term& term, const std::set<std::string>& states, const std::optional<Today>& today) {
    const bool by_clock = term.hours || term.days != 0 || by_hall_hours(term.state);
    if (by_clock) return today && says_the_clock(term, *today) == term.wanted;
    if (term.state == "connected") return states.contains("stale") != term.wanted;
    if (term.state == "clock_unknown") return !today == term.wanted;
    return states.contains(term.state) == term.wanted;
}

}  // namespace

bool Condition::holds(const std::set<std::string>& states, const std::optional<Today>& today) const {
    return any_of.empty() || std::any_of(any_of.begin(), any_of.end(), [&](const Line& all) {
               return std::all_of(all.begin(), all.end(),
                                  [&](const Term& term) { return holds_one(term, states, today); });
           });
}

bool Condition::goes_by_shape_alone() const {
    const auto& shapes = shape_words();
    return std::all_of(any_of.begin(), any_of.end(), [&](const Line& all) {
        return std::all_of(all.begin(), all.end(), [&](const Term& term) {
            return std::find(shapes.begin(), shapes.end(), term.state) != shapes.end();
        });
    });
}

std::set<std::string> shapes_of(double width, double height) {
    constexpr double kNearlySquare = 1.1;
    constexpr double kWide = 2;
    const double ratio = width / height;
    if (ratio >= kWide) return {"landscape", "wide"};
    if (ratio > kNearlySquare) return {"landscape"};
    return {ratio * kNearlySquare < 1 ? "portrait" : "square"};
}

}  // namespace panggil::layout
