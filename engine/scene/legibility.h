#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/physical.h"
#include "layout/text_template.h"
#include "layout/theme.h"
#include "render/picture.h"
#include "render/text.h"
#include "scene/scene.h"

namespace panggil::scene {

/// What one item of a layout shows at its worst, over all that was looked at: a panel that stands on the screen 23
/// times is one.
struct TextKind {
    Place place{};                   ///< Of the item; without a file: the engine's own.
    layout::TextTemplate written{};  ///< As the layout has it; empty for a strip's.
    layout::Style style{};
    std::string style_name{};
    std::string text{};  ///< The one that is drawn smallest; of several the widest.
    double cap_mm{0};    ///< How high its capitals are.
    std::optional<int>
        fits{};  ///< As many letters like those of `text` stand there unshrunk; none: it grows with them.
    bool shrunk{false};
    bool shorter{false};                 ///< A shorter name had to do.
    bool runs{false};                    ///< Longer than its place, and moved through it.
    std::string cut{};                   ///< A text whose end is missing; empty: none.
    double contrast{0};                  ///< The least that was seen; 0: it wasn't measured.
    std::string faint{};                 ///< The state in which that was seen.
    std::vector<std::string> missing{};  ///< Letters that no font has.
    std::string lacks{};                 ///< A text with one of them.
};

/// What a screen asks of its texts.
struct Demands {
    Metres distance{8};  ///< From where those look who are farthest away.
    ArcMinutes angle{layout::kReadable};
    double contrast{4.5};
};

/// From how far it is readable: under the angle that its style asks for, else under the screen's.
Metres readable_from(double cap_mm, const layout::Style& style, const Demands& demands);

bool too_small(double cap_mm, const layout::Style& style, const Demands& demands);  ///< From where it must be readable.
bool too_small(const TextKind& kind, const Demands& demands);  ///< The engine's own texts have sizes of their own.
bool too_faint(const TextKind& kind, const Demands& demands);

/// Looks at one scene after another and keeps the worst of each kind of text. What it is given outlives it.
class LegibilityCheck {
public:
    LegibilityCheck(render::Typesetter& typesetter, double mm_per_pixel) : typesetter_(typesetter), mm_(mm_per_pixel) {}

    /// The sizes of all texts that stand on it now.
    void look(const Scene& scene);

    /// Their contrast too: `drawn` is its picture, `ground` the same without texts, `state` what holds in it.
    void look(const Scene& scene, const std::string& state, const render::Picture& drawn,
              const render::Picture& ground);

    /// In the order of the file; last the engine's own.
    std::vector<TextKind> found() const;

private:
    TextKind& take(const TextMark& mark, const layout::Theme& theme);
    std::optional<int> letters_that_fit(const TextMark& mark) const;
    std::optional<double> contrast_of(const TextMark& mark, const render::Picture& drawn,
                                      const render::Picture& ground) const;

    render::Typesetter& typesetter_;
    double mm_;
    std::vector<TextKind> kinds_;
};

}  // namespace panggil::scene
