#pragma once

#include <array>
#include <span>
#include <string>

#include "layout/theme.h"
#include "render/canvas.h"
#include "scene/display_list.h"
#include "scene/picture_source.h"
#include "scene/slides.h"

namespace panggil::scene {

/// The colours of one cell at one moment: from one look on the way to another.
class Colors {
public:
    static constexpr std::size_t kMostLooks = 8;

    /// `theme` outlives it. A look that it doesn't have is its plain colours.
    explicit Colors(const layout::Theme& theme, const std::string& look = "");

    /// Another look over those before: 0 none of it, 1 nothing else. At most kMostLooks.
    void lay(const std::string& look, double share);

    /// Transparent where the look says `none`.
    render::Color of(const Paint& paint) const;

    double alpha{1};  ///< Of everything.

private:
    struct Layer {
        const layout::Look* look{nullptr};
        double share{1};
    };

    const layout::Look* named(const std::string& look) const;
    render::Color of_looks(const Paint& paint) const;

    const layout::Theme& theme_;
    std::array<Layer, kMostLooks> layers_{};
    std::size_t count_{0};
};

/// How a list is drawn at one moment.
struct Pose {
    Instant now{};
    Seconds since{Seconds::max()};  ///< Since the texts that are on their way began to come.
    int dx{0};                      ///< Everything is shifted, in device pixels.
    int dy{0};
    const Slides* slides{nullptr};         ///< Which pictures slideshows show; null: none.
    const PictureSource* videos{nullptr};  ///< Null: no video has a picture.
};

/// The largest part of `rect` that one of the marks covers, so that nothing of what lies below is to be seen there.
render::Rect covered(std::span<const Mark> list, const Colors& colors, const Pose& pose, const render::Rect& rect);

/// Draws the marks that touch the canvas' clip.
void paint(render::Canvas& canvas, std::span<const Mark> list, const Colors& colors, const Pose& pose = {});

}  // namespace panggil::scene
