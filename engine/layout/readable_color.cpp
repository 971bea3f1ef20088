#include "layout/readable_color.h"

#include <algorithm>
#include <cmath>

namespace panggil::layout {

namespace {

// OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020; the matrices are those of CSS Color 4.
struct Lab {
    double l, a, b;
};

double to_linear(double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double from_linear(double value) {
    return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

Lab lab_of(const Rgb& color) {
    const double r = to_linear(color.r / 255.0);
    const double g = to_linear(color.g / 255.0);
    const double b = to_linear(color.b / 255.0);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

// None where no screen can show it.
std::optional<Rgb> rgb_of(const Lab& lab) {
    const auto cubed = [](double value) { return value * value * value; };
    const double l = cubed(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
    const double m = cubed(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
    const double s = cubed(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
    const double channels[] = {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                               -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                               -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
    std::uint8_t bytes[3];
    for (int i = 0; i < 3; ++i) {
        constexpr double kSlack = 0.002;  // rounding
        if (channels[i] < -kSlack || channels[i] > 1 + kSlack) return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(std::lround(255 * from_linear(std::clamp(channels[i], 0.0, 1.0))));
    }
    return Rgb{bytes[0], bytes[1], bytes[2]};
}

// At the edges of what a screen shows, the colour is paler.
Rgb shown_at(Lab lab, double lightness) {
    lab.l = lightness;
    constexpr double kPaler = 0.97;
    for (int i = 0; i < 200; ++i) {
        if (const auto color = rgb_of(lab)) return *color;
        lab.a *= kPaler;
        lab.b *= kPaler;
    }
    return lightness > 0.5 ? Rgb{255, 255, 255} : Rgb{0, 0, 0};
}

}  // namespace

std::optional<Rgb> readable_color(const Rgb& ink, const std::vector<Rgb>& grounds, double least) {
    constexpr int kSteps = 500;
    const Lab lab = lab_of(ink);
    const auto readable = [&](const Rgb& color) {
        return std::all_of(grounds.begin(), grounds.end(),
                           [&](const Rgb& ground) { return contrast(color, ground) >= least; });
    };
    for (int step = 0; step <= kSteps; ++step) {
        const double away = double{1} * step / kSteps;
        for (const double lightness : {lab.l + away, lab.l - away}) {
            if (lightness < 0 || lightness > 1) continue;
            if (const Rgb color = shown_at(lab, lightness); readable(color)) return color;
        }
    }
    return std::nullopt;
}

}  // namespace panggil::layout
