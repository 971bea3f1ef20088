#include "scene/stance.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace panggil::scene {

using layout::Move;
using layout::Property;

namespace {

constexpr std::size_t index(Property property) { return static_cast<std::size_t>(property); }

void take_first(std::array<const Move*, layout::kProperties>& taken, const std::vector<Move>& moves) {
    for (const Move& move : moves) {
        const Move*& place = taken[index(move.property)];
        if (!place) place = &move;
    }
}

bool looks_the_same(const Wanted& a, const Wanted& b) { return a.look == b.look && a.comes == b.comes; }

// Where the property stands, once it is there. In a calm theme nothing leaves its place.
double goal_of(const Wanted& wanted, Property property, const layout::Theme& theme) {
    const Move* move = wanted.comes[index(property)];
    const bool stays = theme.calm && property != Property::opacity;
    return move && move->to && !stays ? *move->to : layout::at_rest(property);
}

// How it goes, and when; without a motion at once.
struct Way {
    layout::Motion motion{};
    Seconds delay{0};
};

Way way_of(const Move* move, const layout::Motion& of_colors, const layout::Theme& theme, std::size_t nth) {
    if (!move) return {};
    const bool is_color = move->property == Property::color;
    if (theme.calm) return is_color || move->property == Property::opacity ? Way{layout::kCalm} : Way{};
    constexpr Seconds kLongest{5};
    layout::Motion motion = is_color && !move->duration ? of_colors : layout::kUsual;
    motion.duration = move->duration.value_or(motion.duration);
    motion.easing = move->easing.value_or(motion.easing);
    return {motion, std::min(kLongest, move->delay + move->stagger * static_cast<double>(nth))};
}

}  // namespace

Wanted wanted_of(const std::vector<layout::State>& own, const std::vector<layout::State>& usual,
                 const Context& context) {
    Wanted wanted;
    const std::string* look = nullptr;
    for (const auto* states : {&own, &usual}) {
        for (const layout::State& state : *states) {
            if (!context.holds(state.when)) continue;
            if (!look && state.look) look = &*state.look;
            if (!wanted.badge && state.badge) wanted.badge = &*state.badge;
            if (!wanted.changes && state.changes) wanted.changes = &*state.changes;
            take_first(wanted.comes, state.comes);
            take_first(wanted.goes, state.goes);
        }
    }
    if (look) wanted.look = *look;
    return wanted;
}

void Stance::settle(const Wanted& wanted, const layout::Theme& theme) {
    *this = {};
    course_.goal = wanted;
    course_.layers.front().look = wanted.look;
    for (const Property property : {Property::opacity, Property::x, Property::y}) {
        course_.ways[index(property)] = Crossing(goal_of(wanted, property, theme));
    }
}

bool Stance::has_to_wait(Instant now) const { return course_.begun && now - *course_.begun < kBreath; }

bool Stance::go(const Wanted& wanted, const layout::Theme& theme, std::size_t nth, Instant now) {
    const bool unseen = course_.begun == now;
    if (unseen) course_ = before_;
    waits_.reset();
    if (looks_the_same(wanted, course_.goal)) {
        course_.goal = wanted;
        return unseen;
    }
    if (has_to_wait(now)) {
        waits_ = wanted;
        return unseen;
    }
    begin(wanted, theme, nth, now);
    return true;
}

bool Stance::advance(const layout::Theme& theme, std::size_t nth, Instant now) {
    if (!waits_ || has_to_wait(now)) return false;
    begin(*std::exchange(waits_, std::nullopt), theme, nth, now);
    return true;
}

// Colours and opacity that change together go together, and then the opacity begins where it is: so the cell gets
// brighter and darker, or darker and brighter, and no more.
void Stance::begin(const Wanted& wanted, const layout::Theme& theme, std::size_t nth, Instant now) {
    before_ = course_;
    const bool crosses = cross(wanted, theme, nth, now);
    for (const Property property : {Property::opacity, Property::x, Property::y}) {
        const std::size_t i = index(property);
        const Move* comes = wanted.comes[i];
        if (comes == course_.goal.comes[i]) continue;
        const bool is_opacity = property == Property::opacity;
        const bool together = is_opacity && crosses;
        const Move* how = comes ? comes : course_.goal.goes[i];
        if (together) how = wanted.comes[0] ? wanted.comes[0] : course_.goal.goes[0];
        const Way way = way_of(how, wanted.comes[0] ? theme.called : theme.ended, theme, nth);
        const bool stays = theme.calm && !is_opacity;
        if (comes && comes->from && !together && !stays) course_.ways[i] = Crossing(*comes->from);
        course_.ways[i].go(goal_of(wanted, property, theme), now, way.motion, ticks(way.delay));
    }
    course_.goal = wanted;
    course_.begun = now;
}

// Says whether the colours take some time.
bool Stance::cross(const Wanted& wanted, const layout::Theme& theme, std::size_t nth, Instant now) {
    if (wanted.look == course_.goal.look) return false;
    constexpr std::size_t kMost = Colors::kMostLooks - 1;
    const double share = course_.color.at(now);
    if (share >= 1) course_.layers.erase(course_.layers.begin(), course_.layers.end() - 1);
    if (course_.layers.size() >= kMost) course_.layers.erase(course_.layers.begin());
    course_.layers.back().share = share;
    course_.layers.push_back({wanted.look, 1});
    const Move* comes = wanted.comes[0];
    const Way way = way_of(comes ? comes : course_.goal.goes[0], comes ? theme.called : theme.ended, theme, nth);
    course_.color = Crossing(0);
    course_.color.go(1, now, way.motion, ticks(way.delay));
    return course_.color.moving(now);
}

bool Stance::go_on_from(const Stance& before) {
    const auto ends_alike = [&](Property property) { return way(property).goal() == before.way(property).goal(); };
    if (before.waits_ || before.course_.goal.look != course_.goal.look || !ends_alike(Property::opacity) ||
        !ends_alike(Property::x) || !ends_alike(Property::y))
        return false;
    course_.begun = before.course_.begun;
    course_.layers = before.course_.layers;
    course_.color = before.course_.color;
    course_.ways = before.course_.ways;
    before_ = course_;
    return true;
}

const Crossing& Stance::way(Property property) const { return course_.ways[index(property)]; }

bool Stance::moving(Instant now) const {
    return course_.color.moving(now) ||
           std::any_of(course_.ways.begin(), course_.ways.end(), [&](const Crossing& way) { return way.moving(now); });
}

std::optional<Instant> Stance::begins() const {
    if (!waits_) return std::nullopt;
    return course_.begun ? *course_.begun + ticks(kBreath) : Instant{};
}

Colors Stance::colors(const layout::Theme& theme, Instant now) const {
    Colors colors(theme, course_.layers.front().look);
    for (std::size_t i = 1; i < course_.layers.size(); ++i) {
        const bool is_last = i + 1 == course_.layers.size();
        colors.lay(course_.layers[i].look, is_last ? course_.color.at(now) : course_.layers[i].share);
    }
    colors.alpha = way(Property::opacity).at(now);
    return colors;
}

int Stance::shift_x(const Frame& frame, Instant now) const {
    return static_cast<int>(std::lround(way(Property::x).at(now) * frame.scale));
}

int Stance::shift_y(const Frame& frame, Instant now) const {
    return static_cast<int>(std::lround(way(Property::y).at(now) * frame.scale));
}

}  // namespace panggil::scene
