#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>

#include "render/frame.h"

namespace panggil::video {

/// Where the pixels of one frame lie. Rows begin at 64 bytes, as libmpv likes them.
class Buffer {
public:
    /// Takes new memory only for a frame that is larger than all before.
    void fit(render::Size size);

    render::Size size() const { return size_; }
    int stride() const { return stride_; }  ///< In pixels.
    std::uint32_t* pixels() const { return pixels_.get(); }

private:
    struct Free {
        void operator()(std::uint32_t* pixels) const;
    };

    render::Size size_{};
    int stride_{0};
    std::size_t capacity_{0};
    std::unique_ptr<std::uint32_t[], Free> pixels_;
};

/// Three buffers that change hands: one is written, one waits, one is shown. Nobody waits for the other, and a frame
/// that nobody took before the next is dropped. Two threads.
class Frames {
public:
    Frames();

    Buffer& back() { return *back_; }  ///< The writer's.
    void publish();                    ///< The writer: what is in back() is the newest. An empty one shows nothing.

    bool take();                                                 ///< The reader: false where nothing came since.
    const render::Frame& front() const { return front_frame_; }  ///< The reader's; stays until take() is true.

private:
    std::mutex exchange_;  // held for a swap of pointers
    Buffer buffers_[3];
    Buffer* back_{&buffers_[0]};
    Buffer* ready_{&buffers_[1]};
    Buffer* front_{&buffers_[2]};
    bool fresh_{false};
    render::Frame front_frame_;
};

}  // namespace panggil::video
