#include "render/damage.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace panggil::render {

namespace {

constexpr std::int64_t kPass = 16'384;  // pixels that can be drawn in the time of one more pass over the scene
constexpr std::size_t kMost = 8;

// Pixels that only a common rectangle would draw.
std::int64_t waste(const Rect& a, const Rect& b) {
    return united(a, b).area() - a.area() - b.area() + intersection(a, b).area();
}

bool better_as_one(const Rect& a, const Rect& b) { return !intersection(a, b).empty() || waste(a, b) <= kPass; }

// Where in `rects` the one stands that `rect` joins at the least waste.
std::size_t nearest(const std::vector<Rect>& rects, const Rect& rect) {
    std::size_t best = 0;
    auto least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (waste(rects[i], rect) >= least) continue;
        least = waste(rects[i], rect);
        best = i;
    }
    return best;
}

}  // namespace

void Damage::add(const Rect& rect) {
    Rect grows = intersection(rect, bounds_);
    if (grows.empty()) return;
    while (true) {
        auto joined =
            std::find_if(rects_.begin(), rects_.end(), [&](const Rect& r) { return better_as_one(r, grows); });
        if (joined == rects_.end() && rects_.size() >= kMost) {
            joined = rects_.begin() + static_cast<std::ptrdiff_t>(nearest(rects_, grows));
        }
        if (joined == rects_.end()) break;
        grows = united(*joined, grows);
        rects_.erase(joined);
    }
    rects_.push_back(grows);
}

void Damage::take(std::vector<Rect>& into) {
    into.clear();
    std::swap(into, rects_);
}

}  // namespace panggil::render
