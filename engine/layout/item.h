#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "layout/condition.h"
#include "layout/length.h"
#include "layout/text_template.h"
#include "layout/theme.h"

namespace panggil::layout {

// clang-format off
/// What an item is. Its first key in YAML.
enum class Kind {
    row, column, stack, grid,             // containers
    first_that_applies, playlist,         // one of their items
    text, sign, shape, space,             // leaves
    now_serving, recent_calls, agencies,  // what follows the board, through a template
    running_text
};
// clang-format on

enum class Align { start, center, end, between };
enum class Corners { square, small, large, round };
enum class Fit { shrink, wrap, shorter, ellipsis };
enum class Reading { down, across };

// Lengths are canvas units unless said otherwise. Each group of fields has a table of its own (item_table.cpp).

/// What every item can have.
struct Shell {
    std::optional<Length> width;
    std::optional<Length> height;  ///< A text's own height is its cap height: top of the capitals to the baseline.
    std::optional<double> weight;  ///< Its share of what is left along its row or column, as a width of so many fr.
    std::optional<Length> min;     ///< Along its row or column; never a fraction.
    std::optional<Length> max;
    Sides pad;
    std::string fill;    ///< A token's name or "<agency.color>"; empty: none.
    std::string border;  ///< The colour of a line along the inside of its edge; empty: none.
    Corners corners{Corners::square};
    bool line{false};  ///< A hairline above it, in the middle of the gap.
    Condition when;
    Seconds turn{10};  ///< `for:` how long a playlist shows it.
    std::string name;  ///< Given by `name:`, so that others can change or remove it; or empty.
};

inline constexpr int kLinesThatFit = 0;  ///< As many as stand in the text's height.

struct Wording {
    TextTemplate text;
    std::string style{"label"};
    Token ink{Token::ink};
    Align align{Align::start};
    std::vector<Fit> fit{Fit::shrink, Fit::shorter, Fit::ellipsis};
    int lines{1};  ///< The most lines that `wrap` makes, or kLinesThatFit.
};

struct Item;

struct Container {
    std::vector<Item> items;
    double gap{0};
    Align justify{Align::start};  ///< Along its direction.
    Align align{Align::start};    ///< Across it.
};

/// What stands in columns and rows. Without either, as many columns as rows.
struct Grid {
    std::vector<Length> columns;
    std::vector<Length> rows;
    std::optional<double> column_gap;  ///< Without: as `gap`.
    Reading read{Reading::across};
};

/// How one picture takes the place of another.
struct Transition {
    enum class Kind { cut, fade, slide };

    Kind kind{Kind::fade};
    Seconds duration{0.4};

    friend bool operator==(const Transition&, const Transition&) = default;
};

/// Of playlist and first_that_applies.
struct Switching {
    Transition transition;
};

struct NowServing {
    std::string panel;
    Seconds hold{7};  ///< The least time a call stands out, from its first word; the next call's voice cuts it.
};

struct RecentCalls {
    int count{3};
    std::string panel;
};

struct Agencies {
    std::vector<std::string> only;  ///< The ids to show, in this order; empty: all.
    std::string zone;               ///< Only the agencies whose calls are spoken there; empty: all.
    std::string panel;
    std::string key;  ///< The template for the cell after the last panel, where there is one.
    int columns{0};   ///< 0: as many as make the panels largest.
    double column_gap{12};
    double gap{6};
    Reading read{Reading::down};
    bool first_line{false};  ///< A hairline above the first row too.
};

struct RunningText {
    double speed{90};                                 ///< Of a text longer than the strip, in canvas units a second.
    Seconds stand{8};                                 ///< How long a text stands before the next one.
    int caption_lines{1};                             ///< The most lines of a caption.
    TextTemplate stale{{"", "stale_since", "", ""}};  ///< What stands beside it while the hub is silent.
};

/// One item of a layout and all below it: what it is, and the fields that its kind has. A plain value.
struct Item {
    Kind kind{Kind::space};
    Place place{};     ///< Where it is written.
    std::string name;  ///< Of its letter in `areas`, or of a template; else empty.
    Shell shell;
    Container container;  ///< Its items also of grid, first_that_applies and playlist.
    Grid grid;
    Switching switching;
    Wording wording;  ///< Of text and sign.
    NowServing now_serving;
    RecentCalls recent_calls;
    Agencies agencies;
    RunningText running_text;
};

}  // namespace panggil::layout
