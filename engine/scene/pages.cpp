#include "scene/pages.h"

namespace panggil::scene {

bool Pages::advance(std::optional<std::size_t> called, Instant now) {
    if (count_ < 2) return false;
    const std::size_t before = shown_;
    const bool stays = called && rules_.jump_to == layout::Pages::JumpTo::called;
    if (stays) {
        shown_ = *called;
    } else if (begun_ && now >= due_) {
        shown_ = (shown_ + 1) % count_;
    }
    if (stays || !begun_ || now >= due_) due_ = now + ticks(rules_.every);
    begun_ = true;
    return shown_ != before;
}

void Pages::go_on_from(const Pages& before) {
    if (before.count_ != count_) return;
    shown_ = before.shown_;
    due_ = before.due_;
    begun_ = before.begun_;
}

}  // namespace panggil::scene
