#pragma once

#include <cstdint>

#include "render/geometry.h"

namespace panggil::render {

/// One picture of a source that goes on, such as a video. Opaque: the highest byte of a pixel means nothing, the others
/// are red, green and blue. Borrowed: whoever gives it says how long its pixels stay.
struct Frame {
    Size size{};
    int stride{0};  ///< Pixels from one row to the next.
    const std::uint32_t* pixels{nullptr};
    std::uint64_t stream{0};  ///< Which source it is from.
    std::uint64_t number{0};  ///< Grows with each picture of the source: the same number is the same picture.

    bool empty() const { return pixels == nullptr || size.w <= 0 || size.h <= 0; }
};

}  // namespace panggil::render
