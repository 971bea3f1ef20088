#include "scene/own_items.h"

#include <algorithm>

namespace panggil::scene {

namespace {

using layout::Item;
using layout::Kind;

Item make_connection() {
    Item ring;
    ring.kind = Kind::shape;
    ring.shell.border = "ink";
    ring.shell.radius = layout::kRound;
    ring.shell.width = ring.shell.height = layout::Length{18};
    Item since;
    since.kind = Kind::text;
    since.wording.text = {{"", "stale_since", "", ""}};
    Item mark;
    mark.kind = Kind::row;
    mark.container = {{ring, since}, 14, layout::Align::end, layout::Align::center};
    mark.shell.pad = {0, 16, 0, 16};
    mark.shell.fill = "surface";
    mark.shell.radius = "small";
    mark.shell.when.any_of = {{{"stale", true}}};
    return mark;
}

Item make_announcement() {
    Item label;
    label.kind = Kind::text;
    label.wording.text = {{"Pengumuman", "", "", ""}};
    label.wording.ink = layout::Token::ink_soft;
    Item words;
    words.kind = Kind::sign;
    words.wording.text = {{"", "announcement", "", ""}};
    words.wording.style = layout::kAnnouncementStyle;
    words.wording.lines = layout::kLinesThatFit;
    words.shell.height = layout::Length{1, layout::Length::Unit::fraction};
    Item column;
    column.kind = Kind::column;
    column.container = {{label, words}, 28, layout::Align::start, layout::Align::start};
    column.shell.pad = {28, 28, 28, 28};
    column.shell.fill = "surface";
    column.shell.radius = "large";
    return column;
}

bool is_said(const layout::Condition::Term& term) { return term.wanted && term.state == "announcement"; }

// What may be hidden with a part of the layout doesn't count.
bool always_shows_connection(const Item& item) {
    if (item.own_connection) return true;
    const bool plain = item.kind == Kind::row || item.kind == Kind::column || item.kind == Kind::stack;
    const auto& items = item.container.items;
    return plain && item.shell.when.any_of.empty() && std::any_of(items.begin(), items.end(), always_shows_connection);
}

bool shows_caption(const Item& item) {
    return item.own_caption || std::any_of(item.container.items.begin(), item.container.items.end(), shows_caption);
}

}  // namespace

const Item& own_connection() {
    static const Item kItem = make_connection();
    return kItem;
}

const Item& own_announcement() {
    static const Item kItem = make_announcement();
    return kItem;
}

bool has_own_connection(const layout::Layout& layout) {
    return std::any_of(layout.items.begin(), layout.items.end(), [&](const Item& item) {
        const auto drawn = [&](const std::string& line) { return line.find(item.name) != std::string::npos; };
        return always_shows_connection(item) && std::any_of(layout.areas.begin(), layout.areas.end(), drawn);
    });
}

bool has_own_caption(const layout::Layout& layout) {
    return std::any_of(layout.items.begin(), layout.items.end(), shows_caption);
}

bool knows_announcements(const Item& item) {
    for (const auto& all : item.shell.when.any_of) {
        if (std::any_of(all.begin(), all.end(), is_said)) return true;
    }
    for (const layout::TextPart& part : item.wording.text) {
        if (part.binding == "announcement") return true;
    }
    return std::any_of(item.container.items.begin(), item.container.items.end(), knows_announcements);
}

}  // namespace panggil::scene
