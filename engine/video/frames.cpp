#include "video/frames.h"

#include <atomic>
#include <cstdlib>
#include <new>
#include <utility>

namespace panggil::video {

namespace {

constexpr std::size_t kAligned = 64;  // bytes
constexpr int kRow = kAligned / sizeof(std::uint32_t);

std::uint64_t next_stream() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace

void Buffer::Free::operator()(std::uint32_t* pixels) const { std::free(pixels); }

void Buffer::fit(render::Size size) {
    size_ = size;
    stride_ = (size.w + kRow - 1) / kRow * kRow;
    const std::size_t needed = static_cast<std::size_t>(stride_) * static_cast<std::size_t>(size.h);
    if (needed <= capacity_) return;
    pixels_.reset(static_cast<std::uint32_t*>(std::aligned_alloc(kAligned, needed * sizeof(std::uint32_t))));
    if (!pixels_) throw std::bad_alloc();
    capacity_ = needed;
}

Frames::Frames() { front_frame_.stream = next_stream(); }

void Frames::publish() {
    const std::lock_guard held(exchange_);
    std::swap(back_, ready_);
    fresh_ = true;
}

bool Frames::take() {
    {
        const std::lock_guard held(exchange_);
        if (!fresh_) return false;
        fresh_ = false;
        std::swap(front_, ready_);
    }
    front_frame_.size = front_->size();
    front_frame_.stride = front_->stride();
    front_frame_.pixels = front_->pixels();
    ++front_frame_.number;
    return true;
}

}  // namespace panggil::video
