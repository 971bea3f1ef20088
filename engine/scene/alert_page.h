#pragma once

#include <string>

#include "layout/theme.h"
#include "render/text.h"
#include "scene/arrange.h"
#include "scene/display_list.h"

namespace panggil::scene {

/// The sheet that an alert's picture is composed on, in canvas units: of a screen's shorter side at least 1080, of its
/// longer side at least 1920. What it is given outlives it.
class AlertPage {
public:
    static constexpr double kStep = 1.12;              ///< From one baseline to the next, as a share of the size.
    static constexpr const char* kOwnStyle = "alert";  ///< What checks call its texts.

    AlertPage(const layout::Theme& theme, render::Typesetter& typesetter, render::Size screen);

    bool upright() const { return upright_; }
    double width() const { return width_; }
    double height() const { return height_; }
    double margin() const { return upright_ ? 72 : 96; }
    double room() const { return width_ - 2 * margin(); }  ///< Between the margins.
    const Frame& frame() const { return frame_; }

    /// The theme's colours of alerts; the engine's own where those can't be read.
    const Paint& ground() const { return ground_; }
    const Paint& ink() const { return ink_; }

    double lines_high(const layout::Style& style, int lines) const;  ///< From the first capitals to the last baseline.
    double wide(const layout::Style& style, const std::string& text) const;

    void fill(const Box& box, const Paint& paint);
    void ring(const Box& box, const Paint& paint);

    /// At the top of the box, as large as it takes: from the style's size to its smallest, in as many lines as stand in
    /// its height. Gives how high it is.
    double set(const std::string& text, const layout::Style& style, const Box& box, const Paint& paint);

    /// On one line, as it is.
    void put(const std::string& line, const layout::Style& style, double x, double baseline, const Paint& paint);

    DisplayList& list() { return list_; }

private:
    const layout::Theme& theme_;
    bool upright_;
    double width_;
    double height_;
    Frame frame_;
    Measure measure_;
    Paint ground_{layout::Token::alert, {}};
    Paint ink_{layout::Token::alert_ink, {}};
    DisplayList list_;
};

/// The smallest text there is, as everywhere.
inline constexpr double kSmallestText = 30.5;

inline layout::Style bold(double size, double smallest = kSmallestText) {
    return {size, 700, size < smallest ? size : smallest, {}};
}
inline layout::Style semibold(double size, double smallest = kSmallestText) {
    return {size, 600, size < smallest ? size : smallest, {}};
}

/// Large letters stand this much of their size further left, so that all lines begin on one line for the eye.
inline constexpr double kHang = 0.04;

}  // namespace panggil::scene
