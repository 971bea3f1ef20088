#include "display/worst.h"

#include <fmt/format.h>

#include <algorithm>

namespace panggil::display {

namespace {

struct Widths {
    const render::TextStyle& style;
    render::Typesetter& typesetter;

    double of(const std::string& text) const { return typesetter.width(style, text); }

    // 888, or what is wider in this font.
    int number(int digits) const {
        int widest = 8;
        for (int digit = 1; digit <= 9; ++digit) {
            if (of(std::to_string(digit)) > of(std::to_string(widest))) widest = digit;
        }
        int number = 0;
        for (int i = 0; i < digits; ++i) number = number * 10 + widest;
        return number;
    }

    const hall::CounterId& counter(const hall::Agency& agency) const {
        return *std::max_element(agency.counters.begin(), agency.counters.end(),
                                 [&](const auto& a, const auto& b) { return of(a.text) < of(b.text); });
    }
};

using Events = std::vector<hall::Event>;

// One call of each agency; `priority` visitors have tickets of their own, where the hall prints such.
Events calls(const hall::Hall& hall, const Widths& widths, bool priority) {
    std::vector<const hall::Agency*> agencies;
    for (const hall::Agency& agency : hall.agencies) {
        if (!agency.counters.empty()) agencies.push_back(&agency);
    }
    std::stable_sort(agencies.begin(), agencies.end(), [&](const hall::Agency* a, const hall::Agency* b) {
        return widths.of(a->short_name()) < widths.of(b->short_name());
    });
    Events events;
    for (const hall::Agency* agency : agencies) {
        const bool own = priority && !agency->priority_prefix.empty();
        const int digits = own ? hall.priority_digits : hall.ticket_digits;
        hall::TicketCalled called{
            agency->id,
            hall::Ticket::numbered(own ? agency->priority_prefix : agency->prefix, widths.number(digits), digits),
            widths.counter(*agency)};
        if (priority) called.priority = "lansia";
        events.push_back({called, hall::EventId(fmt::format("worst-{}", events.size()))});
    }
    return events;
}

// The open day of a year whose date is the widest, at the same time of day.
WallTime longest_date(const hall::Hall& hall, const scene::Words& words, const Widths& widths, WallTime from) {
    constexpr int kYear = 366;
    WallTime longest = from;
    double most = 0;
    for (int day = 0; day < kYear; ++day) {
        const WallTime at = from + std::chrono::days(day);
        if (!hall.hours_on(words.day(at)).open) continue;
        const double width = widths.of(words.time("EEEE, d MMMM yyyy", at));
        if (width <= most) continue;
        most = width;
        longest = at;
    }
    return longest;
}

// Breaks of which nobody said until when.
Events without_end(Events events) {
    for (hall::Event& event : events) {
        if (auto* changed = std::get_if<hall::CounterChanged>(&event.what)) changed->until.reset();
    }
    return events;
}

}  // namespace

std::vector<WorstCase> worst_cases(const hall::Hall& hall, const Still& usual, const scene::Words& words,
                                   const render::TextStyle& style, render::Typesetter& typesetter) {
    const Widths widths{style, typesetter};
    const Events all = calls(hall, widths, false);
    const Events priority = calls(hall, widths, true);
    std::vector<WorstCase> cases;
    const auto add = [&](const char* name, const Events& events, std::set<std::string> states) {
        WorstCase& one = cases.emplace_back(WorstCase{name, usual});
        one.still.events = events;
        one.still.states = std::move(states);
        one.still.at = longest_date(hall, words, widths, usual.at);
    };
    add("rest", all, {});
    add("called", all, {"called"});
    add("priority", priority, {"called"});
    add("priority at rest", priority, {});
    add("recalled", all, {"called", "recalled"});
    add("open", all, {"open"});
    add("break", all, {"break"});
    add("break without an end", without_end(with_states(all, {"break"}, hall)), {});
    add("closed", all, {"closed"});
    add("stale", all, {"stale"});
    add("lost", all, {"lost"});
    add("announcement", all, {"announcement"});
    add("empty", {}, {});
    add("before_opening", {}, {"before_opening"});
    add("alert", all, {"alert"});
    add("drill", all, {"drill"});
    return cases;
}

}  // namespace panggil::display
