#include "display/source_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace panggil::display {

namespace {

struct Rules {
    const hall::Board& board;
    std::string_view today;
    bool announcing;

    std::string operator()(const hall::DayOpened& what) const { return of_today("day.opened", what.date); }
    std::string operator()(const hall::DayClosed& what) const { return of_today("day.closed", what.date); }
    std::string operator()(const hall::AnnouncementStarted& what) const {
        if (announcing) return "a publisher's announcement.started can't end the call that is being spoken here";
        const auto& calls = board.state().calls;
        const bool known =
            std::any_of(calls.begin(), calls.end(), [&](const hall::Call& c) { return c.id == what.of; });
        return known ? ""
                     : fmt::format("announcement.started is of '{}', which is no call on this board", what.of.text());
    }
    template <class Other>
    std::string operator()(const Other&) const {
        return "";
    }

private:
    std::string of_today(std::string_view type, const std::string& date) const {
        return date == today ? "" : fmt::format("{} is of {}, but today is {}", type, date, today);
    }
};

}  // namespace

std::string why_not_from_a_source(const hall::Event& event, const hall::Board& board, std::string_view today,
                                  bool announcing) {
    return std::visit(Rules{board, today, announcing}, event.what);
}

}  // namespace panggil::display
