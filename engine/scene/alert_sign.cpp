#include "scene/alert_sign.h"

#include <cmath>

#include "scene/arrange.h"

namespace panggil::scene {

namespace {

using layout::Rgb;
using render::Shape;

constexpr Rgb kGreen{0x00, 0x71, 0x3A};
constexpr Rgb kYellow{0xFF, 0xC6, 0x00};
constexpr Rgb kBlack{0x00, 0x00, 0x00};
constexpr Rgb kWhite{0xFF, 0xFF, 0xFF};

// Signs are drawn on a square of this many units.
constexpr double kSide = 112;
constexpr double kCorner = 4;

// The door's frame, and the man: head, trunk, both legs, both arms.
const Shape kRunningMan{kSide,
                        {{{{62, 9}, {103, 9}, {103, 103}, {68, 103}, {68, 97}, {97, 97}, {97, 15}, {62, 15}}, 0},
                         {{{58, 29}}, 8},
                         {{{50, 43}, {40, 65}}, 4.5},
                         {{{40, 65}, {55, 75}}, 4.5},
                         {{{55, 75}, {49, 97}}, 4.5},
                         {{{40, 65}, {32, 82}}, 4.5},
                         {{{32, 82}, {14, 82}}, 4.5},
                         {{{50, 43}, {64, 54}}, 3.5},
                         {{{64, 54}, {76, 50}}, 3.5},
                         {{{50, 43}, {32, 45}}, 3.5},
                         {{{32, 45}, {24, 58}}, 3.5}}};

const Shape kCross{kSide,
                   {{{{44, 18}, {68, 18}, {68, 94}, {44, 94}}, 0}, {{{18, 44}, {94, 44}, {94, 68}, {18, 68}}, 0}}};

const Shape kTriangle{kSide, {{{{56, 18}, {99, 93}, {13, 93}}, 10}}};
const Shape kInnerTriangle{kSide, {{{{56, 18}, {99, 93}, {13, 93}}, 2}}};
const Shape kExclamation{kSide, {{{{53, 41}, {59, 41}, {57, 63}, {55, 63}}, 3}, {{{56, 80}}, 6}}};

struct Square {
    int x;
    int y;
    int side;
    DisplayList& list;

    void ground(Rgb color) const {
        const auto corner = static_cast<int>(std::lround(side * kCorner / kSide));
        list.push_back(FillMark{{x, y, side, side}, corner, {layout::Token::none, color}});
    }
    void shape(const Shape& shape, Rgb color) const {
        list.push_back(ShapeMark{&shape, x, y, side, {layout::Token::none, color}});
    }
};

}  // namespace

void draw_sign(AlertSign sign, double x, double y, double side, const Frame& frame, DisplayList& list) {
    const render::Rect place = to_pixels({x, y, side, side}, frame);
    const Square square{place.x, place.y, std::min(place.w, place.h), list};
    switch (sign) {
        case AlertSign::exit:
            square.ground(kGreen);
            square.shape(kRunningMan, kWhite);
            break;
        case AlertSign::first_aid:
            square.ground(kGreen);
            square.shape(kCross, kWhite);
            break;
        case AlertSign::warning:
            square.shape(kTriangle, kBlack);
            square.shape(kInnerTriangle, kYellow);
            square.shape(kExclamation, kBlack);
            break;
    }
}

}  // namespace panggil::scene
