#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "layout/condition.h"
#include "layout/length.h"
#include "layout/text_template.h"
#include "layout/theme.h"

namespace panggil::layout {

/// What an item is. Containers hold items; repeaters show a template once for each agency or call.
enum class Kind {
    row, column, stack,                      // containers
    text, sign, shape, space,                // leaves
    now_serving, recent_calls, agencies,     // what follows the board
    running_text
};

enum class Align { start, center, end, between };

enum class Fit { shrink, wrap, shorter, ellipsis };

/// One item of a layout and all below it. Lengths in canvas units. A plain value.
struct Item {
    Kind kind{Kind::space};
    std::string name;  ///< Of its place in `areas`, or empty.

    // The box. A text's own height is its cap height: top of the capitals to the baseline.
    std::optional<Length> width;
    std::optional<Length> height;
    Sides pad;
    double gap{0};
    Align along{Align::start};   ///< `justify`: of a container's items along its direction.
    Align across{Align::start};  ///< `align`: of a container's items across it; of a text in its width.
    std::string fill;            ///< A token's name or "<agency.color>"; empty: none.
    std::string radius;          ///< "", "small", "large"
    bool line_above{false};      ///< A hairline along the top edge, in the middle of the gap above.
    Condition when;

    // Leaves.
    TextTemplate text;
    std::string style{"label"};
    Token ink{Token::ink};
    std::vector<Fit> fit{Fit::shrink, Fit::shorter, Fit::ellipsis};
    int lines{1};                ///< The most lines that `wrap` may make.

    // Containers, and the items that now_serving shows.
    std::vector<Item> items;

    // Repeaters.
    std::string panel;              ///< The template's name.
    std::string key;                ///< agencies: the template for the cell after the last panel, if there is one.
    std::vector<std::string> only;  ///< agencies: the ids to show, in this order; empty: all.
    int columns{0};                 ///< agencies; 0: as many as make the panels largest.
    bool down{true};                ///< agencies: read downwards, else across.
    double column_gap{12};          ///< agencies
    bool first_line{false};         ///< agencies: a hairline above the first row too.
    int count{3};                   ///< recent_calls
    Seconds hold{7};                ///< now_serving: the least time a call stands out.
    double speed{90};               ///< running_text: of a text longer than the strip, in canvas units a second.
    Seconds stand{8};               ///< running_text: how long a text stands before the next one.
    int caption_lines{1};           ///< running_text: the most lines of a caption.
    TextTemplate stale;             ///< running_text: what stands beside it while the hub is silent.
};

/// One screen, as its YAML file says.
struct Layout {
    std::string title;
    CanvasSize canvas;
    std::string theme{"perigo-agung"};
    std::vector<Item> items;                 ///< The areas, each with its rectangle's name.
    std::map<std::string, Item> templates;

    // areas: rows of letters, and the size of each column and row.
    std::vector<std::string> areas;          ///< "HD", "PD", ...: one letter a column.
    std::vector<Length> columns;
    std::vector<Length> rows;
    double column_gap{0};
    double row_gap{0};
    Sides margin;
};

}  // namespace panggil::layout
