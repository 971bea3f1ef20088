#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/physical.h"
#include "layout/motion.h"

namespace panggil::layout {

// clang-format off
/// A colour of the theme by its name, so that a new look is one file.
enum class Token {
    background, surface, line, ink, ink_soft, sign, sign_ink, call, call_ink, priority, priority_ink, alert, alert_ink,
    bar,   ///< The agency's own colour, where it has one.
    fill,  ///< What is behind a highlighted area; `none` in the theme's own colours.
    none   ///< Nothing is drawn.
};
// clang-format on
inline constexpr std::size_t kTokens = static_cast<std::size_t>(Token::none) + 1;

/// "ink_soft"; none for any other word.
std::optional<Token> token_named(std::string_view name);
std::string_view name_of(Token token);

struct Rgb {
    std::uint8_t r{0};
    std::uint8_t g{0};
    std::uint8_t b{0};

    friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// As WCAG 2.2 has it: 1 is none, 21 is black on white.
double contrast(const Rgb& a, const Rgb& b);

inline constexpr double kSmallest = 30.5;   ///< The smallest text there is, where nothing else is said.
inline constexpr ArcMinutes kReadable{16};  ///< Of cap height: the least that ISO 9241-303 takes for reading.

/// A role of text.
struct Style {
    double size{31};                   ///< Canvas units; the capitals are about 0.72 of it.
    int weight{600};                   ///< 100 to 900.
    std::optional<double> smallest{};  ///< What is too wide is shrunk to this, not below.
    std::string family{};              ///< Empty: the theme's.
    std::optional<Metres> from{};      ///< From how far it must be readable.
    ArcMinutes angle{kReadable};       ///< And how large its capitals must look from there.

    /// The least size, in canvas units. Where only `from` is written, who knows the screen has worked `smallest` out.
    double floor() const { return std::min(size, smallest.value_or(kSmallest)); }

    friend bool operator==(const Style&, const Style&) = default;
};

/// The styles that the engine itself draws with, whatever a layout says.
inline constexpr const char* kNeededStyles[] = {"label", "running", "caption"};

/// Of an announcement in the hero's place, for layouts and themes that say nothing about it.
inline constexpr const char* kAnnouncementStyle = "announcement";
inline const Style kAnnouncement{168, 700, 34, {}};

/// What a state does to the colours: `sign: call` draws signs in the colour of calls.
using Look = std::map<Token, Token>;

/// The shadow of an item below which its ground lies. Lengths are canvas units.
struct Shadow {
    double y{4};      ///< How far it lies below the item.
    double blur{16};  ///< How far its edge spreads out.
    Rgb color{0, 0, 0};
    double opacity{0.35};

    friend bool operator==(const Shadow&, const Shadow&) = default;
};

/// How a hall looks: tokens only, so that a layout says what stands where, and a theme how it looks.
struct Theme {
    std::map<Token, Rgb> colors;
    std::map<std::string, Style> styles;
    std::map<std::string, Look> looks;  ///< By state: called, newest, priority, priority_newest, closed.
    std::string family{"Lato"};
    std::map<std::string, double, std::less<>> space;                               ///< Lengths that layouts name.
    std::map<std::string, double, std::less<>> radii{{"small", 6}, {"large", 10}};  ///< Both are always there.
    std::map<std::string, Shadow, std::less<>> shadows;
    double line_width{2};
    double outline{0};  ///< Around hero, strip and signs: the high-contrast theme's. Then nothing has a shadow.
    bool bars{true};    ///< Agencies' colours are shown.
    Motion called{Seconds{0.4}, Easing::ease_out};
    Motion ended{Seconds{1.2}, Easing::ease_out};
    Motion number{Seconds{0.2}, Easing::linear};
    Motion strip{Seconds{0.2}, Easing::linear};
    TextChange change{};  ///< Of texts that say nothing else, in templates.
    bool calm{false};     ///< All of these are fades of one length, and whatever else a layout says fades so too.

    /// Of corners, by name; 0 for one that isn't there.
    double radius(std::string_view name = "small") const;
};

}  // namespace panggil::layout
