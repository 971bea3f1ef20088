#include "display/look.h"

#include <algorithm>
#include <cstdlib>

namespace panggil::display {

namespace {

constexpr int kStride = 37;  // from one visit of a part to the next, in rows

bool differs(render::Color a, render::Color b) {
    const int most = std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
    return most > Look::kStrong;
}

}  // namespace

void Look::presented(const std::vector<render::Rect>& rects, Instant now) {
    std::erase_if(fresh_, [&](const auto& one) { return now - one.first > kSettles; });
    for (const render::Rect& rect : rects) fresh_.emplace_back(now, rect);
}

render::Rect Look::row() const {
    const int height = std::max(1, size_.h / kParts);
    const int width = std::max(1, size_.w / kQuarters);
    const int visit = count_ / kParts;
    const int y = count_ % kParts * height + visit * kStride % height;
    const int quarter = (visit + visit / height) % kQuarters;  // another one when a row's turn comes again
    return {std::min(quarter * width, size_.w - width), std::min(y, size_.h - 1), width, 1};
}

bool Look::is_fresh(int x, Instant now) const {
    const render::Rect row = this->row();
    return std::any_of(fresh_.begin(), fresh_.end(), [&](const auto& one) {
        return now - one.first <= kSettles && one.second.contains(row.x + x, row.y);
    });
}

bool Look::same(const render::Picture& shown, const render::Picture& wanted, Instant now) const {
    if (shown.size != wanted.size) return false;
    int looked_at = 0;
    int wrong = 0;
    for (int x = 0; x < shown.size.w; ++x) {
        if (is_fresh(x, now)) continue;
        ++looked_at;
        wrong += differs(shown.at(x, 0), wanted.at(x, 0)) ? 1 : 0;
    }
    return wrong <= kFew * looked_at;
}

}  // namespace panggil::display
