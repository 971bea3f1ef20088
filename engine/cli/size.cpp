#include "cli/size.h"

#include <fmt/format.h>

#include <charconv>

namespace panggil::cli {

Result<render::Size> size_of(const std::string& text) {
    render::Size size;
    const char* end = text.data() + text.size();
    const auto [w_end, w_error] = std::from_chars(text.data(), end, size.w);
    const bool crossed = w_error == std::errc() && w_end != end && *w_end == 'x';
    const auto [h_end, h_error] = std::from_chars(crossed ? w_end + 1 : end, end, size.h);
    const bool good = crossed && h_error == std::errc() && h_end == end;
    if (!good || size.w < 16 || size.h < 16 || size.w > 16384 || size.h > 16384) {
        return fail(fmt::format("a size is like 1920x1080, from 16x16 to 16384x16384, not '{}'", text));
    }
    return size;
}

}  // namespace panggil::cli
