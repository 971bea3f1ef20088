#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string_view>

/// Places on a picture, in device pixels: x to the right, y downwards, from the top left corner.
namespace panggil::render {

struct Size {
    int w{0};
    int h{0};

    friend bool operator==(const Size&, const Size&) = default;
};

/// Half open: covers x to x + w - 1. Nothing where w or h isn't positive.
struct Rect {
    int x{0};
    int y{0};
    int w{0};
    int h{0};

    int right() const { return x + w; }
    int bottom() const { return y + h; }
    bool empty() const { return w <= 0 || h <= 0; }
    std::int64_t area() const { return empty() ? 0 : std::int64_t{w} * h; }
    bool contains(int px, int py) const { return px >= x && py >= y && px < right() && py < bottom(); }
    bool contains(const Rect& other) const;  ///< An empty one is in every rectangle.

    friend bool operator==(const Rect&, const Rect&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Rect& rect);
};

Rect intersection(const Rect& a, const Rect& b);  ///< Rect{} where they don't meet.
Rect united(const Rect& a, const Rect& b);        ///< The least that holds both; an empty one adds nothing.
Rect grown(const Rect& rect, int by);             ///< On all four sides; a negative `by` shrinks.

/// What a rectangle with round corners is sure to cover of `rect`. The radius is at most half of its shorter side.
Rect covered(const Rect& round, int radius, const Rect& rect);

/// Not premultiplied.
struct Color {
    std::uint8_t r{0};
    std::uint8_t g{0};
    std::uint8_t b{0};
    std::uint8_t a{255};

    /// "FFC629", "#FFC629" or with alpha "FFC62980"; none for anything else.
    static std::optional<Color> parse(std::string_view hex);

    /// The same colour, `alpha` (0 to 1) times as opaque.
    Color faded(double alpha) const;

    friend bool operator==(const Color&, const Color&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Color& color);  ///< FFC629FF
};

/// From a (t = 0) to b (t = 1), each channel by itself; t outside is taken as its nearest end.
Color mix(Color a, Color b, double t);

/// Where the shadow of `rect` is to be seen, `down` pixels below it and spread out by `blur`.
inline Rect shadow_of(const Rect& rect, int blur, int down) {
    return {rect.x - blur, rect.y + down - blur, rect.w + 2 * blur, rect.h + 2 * blur};
}

}  // namespace panggil::render
