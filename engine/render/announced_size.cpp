#include <cstddef>
#include <string_view>

#include "render/pixels.h"

namespace panggil::render {

namespace {

// Numbers in a file, 0 beyond its end.
struct Bytes {
    std::string_view text;

    int byte(std::size_t at) const { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }
    int big16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
    int big32(std::size_t at) const { return (big16(at) & 0x7FFF) << 16 | big16(at + 2); }
    int little16(std::size_t at) const { return byte(at) | byte(at + 1) << 8; }
    int little24(std::size_t at) const { return little16(at) | byte(at + 2) << 16; }
};

Size of_png(const Bytes& file) { return {file.big32(16), file.big32(20)}; }

// Goes from segment to segment until the one that begins the frame.
Size of_jpg(const Bytes& file) {
    for (std::size_t at = 2; file.byte(at) == 0xFF; at += 2 + static_cast<std::size_t>(file.big16(at + 2))) {
        const int marker = file.byte(at + 1);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) return {file.big16(at + 7), file.big16(at + 5)};
    }
    return {};
}

Size of_webp(const Bytes& file) {
    const auto kind = file.text.substr(12, 4);
    if (kind == "VP8X") return {file.little24(24) + 1, file.little24(27) + 1};
    if (kind == "VP8 ") return {file.little16(26) & 0x3FFF, file.little16(28) & 0x3FFF};
    if (kind != "VP8L") return {};
    const int bits = file.little24(21);
    return {(bits & 0x3FFF) + 1, (bits >> 14 | (file.byte(24) & 0xF) << 10) + 1};
}

}  // namespace

Size announced_size(const std::string& bytes) {
    using namespace std::string_view_literals;
    const Bytes file{bytes};
    if (file.text.starts_with("\x89PNG\r\n\x1a\n"sv)) return of_png(file);
    if (file.text.starts_with("\xFF\xD8\xFF"sv)) return of_jpg(file);
    if (file.text.size() > 30 && file.text.starts_with("RIFF"sv) && file.text.substr(8, 4) == "WEBP"sv)
        return of_webp(file);
    return {};
}

}  // namespace panggil::render
