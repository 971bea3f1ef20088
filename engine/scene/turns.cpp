#include "scene/turns.h"

#include <algorithm>

namespace panggil::scene {

using layout::Item;
using layout::Kind;

std::optional<std::size_t> first_from(const Item& item, std::size_t begin, const Context& context) {
    const auto& pages = item.container.items;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::size_t page = (begin + i) % pages.size();
        if (context.holds(pages[page].shell.when)) return page;
    }
    return std::nullopt;
}

namespace {

std::chrono::nanoseconds time_of(const Item& playlist, std::size_t page) {
    return ticks(playlist.container.items[page].shell.turn);
}

}  // namespace

Turns::Turns(const layout::Layout& layout) {
    for (const Item& item : layout.items) take_playlists(item, false);
    for (const auto& [name, item] : layout.templates) take_playlists(item, true);
}

void Turns::take_playlists(const Item& item, bool in_template) {
    if (item.kind == Kind::playlist && item.container.items.size() > 1) all_.push_back({&item, in_template});
    for (const Item& child : item.container.items) take_playlists(child, in_template);
}

// In a template another one may hold in each panel, so all of them have their time.
std::size_t Turns::next_page(const Turn& turn, const Context& screen) const {
    const std::size_t next = (turn.page + 1) % turn.playlist->container.items.size();
    return turn.in_template ? next : first_from(*turn.playlist, next, screen).value_or(turn.page);
}

bool Turns::go_on(Turn& turn, const Context& screen, Instant now) const {
    const std::size_t before = turn.page;
    if (!turn.in_template) turn.page = first_from(*turn.playlist, turn.page, screen).value_or(turn.page);
    if (!turn.since || turn.page != before) {
        turn.since = now;
        return turn.page != before;
    }
    const Instant end = *turn.since + time_of(*turn.playlist, turn.page);
    if (now < end) return false;
    turn.page = next_page(turn, screen);
    // After a long sleep it goes on from now, and doesn't make up for what nobody saw.
    turn.since = now - end < time_of(*turn.playlist, turn.page) ? end : now;
    return turn.page != before;
}

bool Turns::advance(const Context& screen, Instant now) {
    bool turned = false;
    for (Turn& turn : all_) turned |= go_on(turn, screen, now);
    return turned;
}

std::optional<Instant> Turns::next_due() const {
    std::optional<Instant> due;
    for (const Turn& turn : all_) {
        if (!turn.since) continue;
        const Instant end = *turn.since + time_of(*turn.playlist, turn.page);
        due = due ? std::min(*due, end) : end;
    }
    return due;
}

std::optional<std::size_t> Turns::page(const Item& item, const Context& context) const {
    const auto turn = std::find_if(all_.begin(), all_.end(), [&](const Turn& t) { return t.playlist == &item; });
    return first_from(item, turn == all_.end() ? 0 : turn->page, context);
}

}  // namespace panggil::scene
