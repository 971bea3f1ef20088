#include "palette.h"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace panggil::pictures {

namespace {

constexpr std::size_t kMostColors = 256;

int part(std::uint32_t color, int shift) { return static_cast<int>(color >> shift & 0xFF); }

int distance(std::uint32_t a, std::uint32_t b) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) most = std::max(most, std::abs(part(a, shift) - part(b, shift)));
    return most;
}

// Those met most often first, and none that is nearer than `apart` to one before it: so no colour is further away.
std::vector<std::uint32_t> chosen(const std::vector<std::uint32_t>& ranked, int apart) {
    std::vector<std::uint32_t> colors;
    for (const std::uint32_t color : ranked) {
        const auto near = [&](std::uint32_t other) { return distance(color, other) < apart; };
        if (std::none_of(colors.begin(), colors.end(), near)) colors.push_back(color);
        if (colors.size() > kMostColors) break;
    }
    return colors;
}

std::vector<std::uint32_t> palette_of(const render::Picture& picture) {
    std::map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t pixel : picture.pixels) ++counts[pixel];
    std::vector<std::pair<std::uint32_t, std::size_t>> pairs(counts.begin(), counts.end());
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::uint32_t> ranked;
    for (const auto& [color, count] : pairs) ranked.push_back(color);
    for (int apart = 4;; apart += 2) {
        auto colors = chosen(ranked, apart);
        if (colors.size() <= kMostColors) return colors;
    }
}

png_byte nearest(std::uint32_t color, const std::vector<std::uint32_t>& colors) {
    const auto least = std::min_element(colors.begin(), colors.end(), [&](std::uint32_t a, std::uint32_t b) {
        return distance(color, a) < distance(color, b);
    });
    return static_cast<png_byte>(least - colors.begin());
}

}  // namespace

Result<void> save_small(const render::Picture& picture, const std::filesystem::path& path) {
    const auto colors = palette_of(picture);
    std::unordered_map<std::uint32_t, png_byte> index;
    std::vector<png_byte> pixels;
    for (const std::uint32_t pixel : picture.pixels) {
        const auto [at, is_new] = index.try_emplace(pixel, png_byte{0});
        if (is_new) at->second = nearest(pixel, colors);
        pixels.push_back(at->second);
    }
    std::vector<png_byte> map;
    for (const std::uint32_t color : colors) {
        for (const int shift : {16, 8, 0}) map.push_back(static_cast<png_byte>(part(color, shift)));
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.size.w);
    image.height = static_cast<png_uint_32>(picture.size.h);
    image.format = PNG_FORMAT_RGB_COLORMAP;
    image.colormap_entries = static_cast<png_uint_32>(colors.size());
    if (png_image_write_to_file(&image, path.c_str(), 0, pixels.data(), 0, map.data()) != 0) return {};
    return fail(image.message, {path.string()});
}

}  // namespace panggil::pictures
