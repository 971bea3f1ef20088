#pragma once

#include <utility>
#include <vector>

#include "base/clock.h"
#include "render/picture.h"

namespace panggil::display {

/// Where a screen is looked at, and whether it shows there what it was given. A quarter of a row of pixels a look,
/// since it is drawn once more for that; they wander, so that each twelfth of the picture is seen once in twelve looks,
/// and all of it in time.
class Look {
public:
    /// Of all pixels of a row so many may differ by more than kStrong in a channel: GPUs round edges as they like.
    static constexpr int kStrong = 24;
    static constexpr double kFew = 0.005;

    /// What was drawn just now may not stand there yet, and isn't looked at.
    static constexpr std::chrono::milliseconds kSettles{500};

    static constexpr int kParts = 12;
    static constexpr int kQuarters = 4;

    explicit Look(render::Size size) : size_(size) {}

    void presented(const std::vector<render::Rect>& rects, Instant now);

    render::Rect row() const;
    void next() { ++count_; }

    /// Both are pictures of row().
    bool same(const render::Picture& shown, const render::Picture& wanted, Instant now) const;

private:
    bool is_fresh(int x, Instant now) const;

    render::Size size_;
    int count_{0};
    std::vector<std::pair<Instant, render::Rect>> fresh_;
};

}  // namespace panggil::display
