#include "render/easing.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace panggil::render {

namespace {

// One coordinate of the curve, whose ends are 0 and 1.
double bezier(double p1, double p2, double u) {
    const double v = 1.0 - u;
    return 3.0 * v * v * u * p1 + 3.0 * v * u * u * p2 + u * u * u;
}

// "cubic-bezier(.2, 0, 0, 1)" without its name: the four numbers.
std::optional<std::array<double, 4>> four_numbers(std::string_view text) {
    std::array<double, 4> numbers{};
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto skip = [&](std::string_view what) {
        while (at != end && what.find(*at) != what.npos) ++at;
    };
    for (double& number : numbers) {
        skip(" ,");
        const auto [rest, error] = std::from_chars(at, end, number);
        if (error != std::errc{}) return std::nullopt;
        at = rest;
    }
    skip(" ");
    if (at != end) return std::nullopt;
    return numbers;
}

constexpr std::array<std::pair<std::string_view, Easing>, 5> kNamed{{
    {"linear", kLinear},
    {"ease", {0.25, 0.1, 0.25, 1.0}},
    {"ease-in", {0.42, 0.0, 1.0, 1.0}},
    {"ease-out", {0.0, 0.0, 0.58, 1.0}},
    {"ease-in-out", kInAndOut},
}};

}  // namespace

double eased(const Easing& easing, double t) {
    if (!(t > 0.0)) return 0.0;
    if (t >= 1.0) return 1.0;
    if (easing == kLinear) return t;
    // Halving is slower than Newton's method and can't miss; 40 steps are exact to 1e-12 in a microsecond.
    double low = 0.0;
    double high = 1.0;
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2.0;
        (bezier(easing.x1, easing.x2, middle) < t ? low : high) = middle;
    }
    return bezier(easing.y1, easing.y2, (low + high) / 2.0);
}

std::optional<Easing> parse_easing(std::string_view text) {
    for (const auto& [name, easing] : kNamed) {
        if (text == name) return easing;
    }
    constexpr std::string_view kBezier = "cubic-bezier(";
    if (!text.starts_with(kBezier) || !text.ends_with(')')) return std::nullopt;
    const auto numbers = four_numbers(text.substr(kBezier.size(), text.size() - kBezier.size() - 1));
    if (!numbers) return std::nullopt;
    const auto [x1, y1, x2, y2] = *numbers;
    if (x1 < 0.0 || x1 > 1.0 || x2 < 0.0 || x2 > 1.0) return std::nullopt;
    return Easing{x1, y1, x2, y2};
}

}  // namespace panggil::render
