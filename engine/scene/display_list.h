#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "layout/item.h"
#include "layout/theme.h"
#include "render/geometry.h"
#include "render/picture.h"
#include "render/shape.h"
#include "render/text.h"
#include "scene/run.h"

namespace panggil::scene {

/// A colour by its name in the theme, so that a state can cross from one look to another without arranging anew.
struct Paint {
    layout::Token token{layout::Token::ink};
    std::optional<layout::Rgb> own{};  ///< Instead of the token's, where no state maps it: an agency's, a sign's.

    friend bool operator==(const Paint&, const Paint&) = default;
};

struct FillMark {
    render::Rect rect;
    int radius{0};
    Paint paint;
    int outline{0};  ///< Not 0: only a line of this width along the inside of its edge.

    friend bool operator==(const FillMark&, const FillMark&) = default;
};

/// What an item with a fill throws upon what is behind it. It comes and goes with the fill.
struct ShadowMark {
    render::Rect rect;  ///< The item's own.
    int radius{0};
    int blur{0};
    int down{0};
    layout::Rgb color{};
    double opacity{0};
    Paint fill;

    friend bool operator==(const ShadowMark&, const ShadowMark&) = default;
};

/// A pictogram in a square.
struct ShapeMark {
    const render::Shape* shape{nullptr};  ///< Outlives every canvas.
    int x{0};
    int y{0};
    int side{0};
    Paint paint;

    friend bool operator==(const ShapeMark&, const ShapeMark&) = default;
};

/// How a text came into its place; for checks, no part of what it looks like.
struct Fitting {
    const layout::Item* item{nullptr};  ///< Whose text it is; null: the engine's own. Lives as long as the layout.
    std::string style{};                ///< A style's name in the theme.
    std::string whole{};                ///< All of the text, in its longest wording.
    double room{0};                     ///< The width that it may take, in device pixels.
    double full_size{0};                ///< Its style's size, in device pixels.
    bool shorter{false};                ///< A shorter name stands there.
    bool cut{false};
    bool runs{false};  ///< Longer than its place, and shown by moving through it.
};

/// One letter of a text that changes letter by letter: where it stands, and where the one before stood.
struct LetterChange {
    /// Device pixels, half open; empty where there is none.
    struct Span {
        int begin{0};
        int end{0};

        friend bool operator==(const Span&, const Span&) = default;
    };

    Span now{};
    Span before{};
    bool stays{false};
};

/// How a text comes into its place.
struct Coming {
    layout::TextChange how{};  ///< With duration and easing.
    std::string before{};      ///< What stood there; empty: nothing that looked alike.
    double before_x{0};
    std::vector<LetterChange> letters{};  ///< Of what changes letter by letter.
};

struct TextMark {
    render::TextStyle style;
    std::string text;
    double x{0};      ///< Where the pen begins.
    int baseline{0};  ///< The first row below the capitals.
    Paint paint{};
    Fitting fitting{};
    std::optional<layout::TextChange> change{};  ///< How it comes when it is new; none: at once.
    std::shared_ptr<const Coming> coming{};      ///< Not null: it is on its way, or has come with the last event.
    std::shared_ptr<Run> run{};                  ///< Longer than its place: it runs through it. Null: it stands.

    /// Whether they look the same when they have come to rest.
    friend bool operator==(const TextMark& a, const TextMark& b) {
        return a.style == b.style && a.text == b.text && a.x == b.x && a.baseline == b.baseline && a.paint == b.paint &&
               same_way(a.run, b.run);
    }

private:
    static bool same_way(const std::shared_ptr<Run>& a, const std::shared_ptr<Run>& b) {
        return !a == !b && (!a || a->way == b->way);
    }
};

/// A picture in its place. Where it came from (a file, a slide) makes no difference here.
struct ImageMark {
    render::Rect rect;
    render::PicturePtr picture{};  ///< Null: it isn't there yet, and nothing is drawn.
    render::PictureFit fit{render::PictureFit::contain};
    double opacity{1};

    friend bool operator==(const ImageMark&, const ImageMark&) = default;
};

/// Where a slideshow stands. Which of its pictures that is now, Slides says.
struct SlidesMark {
    render::Rect rect;
    const layout::Slideshow* rules{nullptr};

    friend bool operator==(const SlidesMark&, const SlidesMark&) = default;
};

/// Where a video runs. Its frames come from a PictureSource.
struct VideoMark {
    render::Rect rect;
    const layout::Video* video{nullptr};

    friend bool operator==(const VideoMark&, const VideoMark&) = default;
};

using Mark = std::variant<FillMark, ShadowMark, ShapeMark, TextMark, ImageMark, SlidesMark, VideoMark>;

/// What one cell draws, from back to front, in device pixels.
using DisplayList = std::vector<Mark>;

/// The least rectangle around `bounds`, all fills and shadows; everything else stands within one of these.
render::Rect bounds_of(const DisplayList& list, render::Rect bounds);

/// The same around what letters may lean out of `bounds`.
render::Rect reach_of(const DisplayList& list, render::Rect bounds, render::Typesetter& typesetter);

/// Where two lists differ, if in texts that stand and in fills alone; none where something else differs too.
std::optional<render::Rect> changed_part(const DisplayList& before, const DisplayList& now,
                                         render::Typesetter& typesetter);

/// The texts that run begin to stand at this moment. Says whether there is one.
bool begin_running(DisplayList& list, render::Typesetter& typesetter, Instant now);

/// Those that ran before go on from where they are.
void go_on_running(DisplayList& now, const DisplayList& before);

/// Each text that runs.
template <class Visit>
void for_each_run(const DisplayList& list, const Visit& visit) {
    for (const Mark& mark : list) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text && text->run) visit(*text->run);
    }
}

}  // namespace panggil::scene
