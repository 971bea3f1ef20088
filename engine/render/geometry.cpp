#include "render/geometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace panggil::render {

bool Rect::contains(const Rect& other) const { return other.empty() || intersection(*this, other) == other; }

std::ostream& operator<<(std::ostream& out, const Rect& rect) {
    return out << rect.w << 'x' << rect.h << " at " << rect.x << ',' << rect.y;
}

Rect intersection(const Rect& a, const Rect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    const Rect both{x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
    return both.empty() ? Rect{} : both;
}

Rect united(const Rect& a, const Rect& b) {
    if (a.empty()) return b.empty() ? Rect{} : b;
    if (b.empty()) return a;
    const int x = std::min(a.x, b.x);
    const int y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Rect grown(const Rect& rect, int by) { return {rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by}; }

Rect covered(const Rect& round, int radius, const Rect& rect) {
    const int r = std::clamp(radius, 0, std::max(0, std::min(round.w, round.h) / 2));
    const Rect across = intersection({round.x, round.y + r, round.w, round.h - 2 * r}, rect);
    const Rect down = intersection({round.x + r, round.y, round.w - 2 * r, round.h}, rect);
    return across.area() >= down.area() ? across : down;
}

std::optional<Color> Color::parse(std::string_view hex) {
    if (hex.starts_with('#')) hex.remove_prefix(1);
    if (hex.size() != 6 && hex.size() != 8) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    if (error != std::errc{} || end != hex.data() + hex.size()) return std::nullopt;
    if (hex.size() == 6) value = value << 8 | 0xFF;
    const auto byte = [value](int shift) { return static_cast<std::uint8_t>(value >> shift); };
    return Color{byte(24), byte(16), byte(8), byte(0)};
}

Color Color::faded(double alpha) const {
    return {r, g, b, static_cast<std::uint8_t>(std::lround(a * std::clamp(alpha, 0.0, 1.0)))};
}

std::ostream& operator<<(std::ostream& out, const Color& color) {
    return out << fmt::format("{:02X}{:02X}{:02X}{:02X}", color.r, color.g, color.b, color.a);
}

Color mix(Color a, Color b, double t) {
    t = std::clamp(t, 0.0, 1.0);
    const auto channel = [t](int from, int to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * t));
    };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

}  // namespace panggil::render
