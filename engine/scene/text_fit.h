#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/layout.h"

namespace panggil::scene {

/// How text is measured: advance width in canvas units of `text` in this style at `size`. Passed in, so that fitting is
/// tested without a font.
struct Measure {
    std::function<double(const layout::Style& style, double size, const std::string& text)> width;
    std::function<double(const layout::Style& style, double size)> cap_height;
};

struct FittedText {
    double size{0};
    std::vector<std::string> lines{};
    double width{0};   ///< Of the widest line.
    bool cut{false};   ///< Nothing fitted: the end is missing.
    bool runs{false};  ///< Nothing fitted: it is all there, and wider than its place.

    friend bool operator==(const FittedText&, const FittedText&) = default;
};

/// The distance of two baselines as a share of the size.
inline constexpr double kLineStep = 1.18;

/// Makes a text fit into `width`: as it is, else by the steps of `wording.fit` in their order, each together with those
/// before it. `shrink`: not below the style's smallest; `wrap`: into at most `wording.lines`; `shorter`: the next of
/// `texts`, which say the same in fewer letters; `ellipsis`: what doesn't fit is cut; `scroll`: all of it stands in
/// one line, to be moved through its place. Where none helps, it runs over.
FittedText fit_text(const std::vector<std::string>& texts, const layout::Wording& wording, const layout::Style& style,
                    double width, const Measure& measure);

}  // namespace panggil::scene
