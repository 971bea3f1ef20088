#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "layout/condition.h"
#include "layout/length.h"
#include "layout/text_template.h"
#include "layout/theme.h"

namespace panggil::layout {

// clang-format off
/// What an item is. Its first key in YAML.
enum class Kind {
    row, column, stack,                   // containers
    text, sign, shape, space, video,      // leaves
    now_serving, recent_calls, agencies,  // what follows the board, through a template
    running_text
};
// clang-format on

enum class Align { start, center, end, between };
enum class Corners { square, small, large, round };
enum class Fit { shrink, wrap, shorter, ellipsis };
enum class Reading { down, across };
enum class PictureFit { contain, cover };  ///< With room left over at two sides, or cut off at two sides.

// Lengths are canvas units unless said otherwise. Each group of fields has a table of its own (item_table.cpp).

/// What every item can have.
struct Shell {
    std::optional<Length> width;
    std::optional<Length> height;  ///< A text's own height is its cap height: top of the capitals to the baseline.
    Sides pad;
    std::string fill;    ///< A token's name or "<agency.color>"; empty: none.
    std::string border;  ///< The colour of a line along the inside of its edge; empty: none.
    Corners corners{Corners::square};
    bool line{false};  ///< A hairline above it, in the middle of the gap.
    Condition when;
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

/// The endings by which files are taken for videos.
inline constexpr std::array<std::string_view, 10> kVideoEndings{".mp4", ".m4v", ".mov", ".mkv",  ".webm",
                                                                ".ogv", ".avi", ".mpg", ".mpeg", ".ts"};

/// A video, or several one after another.
struct Video {
    std::vector<std::string> sources;  ///< Files or folders below assets/.
    bool mute{true};
    int volume{100};  ///< Percent, besides the screen's own.
    bool loop{true};  ///< False: once, then the last picture stays.
    PictureFit fit{PictureFit::contain};

    friend bool operator==(const Video&, const Video&) = default;
};

/// One item of a layout and all below it: what it is, and the fields that its kind has. A plain value.
struct Item {
    Kind kind{Kind::space};
    std::string name;  ///< Of its letter in `areas`, or of a template; else empty.
    Shell shell;
    Container container;
    Wording wording;  ///< Of text and sign.
    NowServing now_serving;
    RecentCalls recent_calls;
    Agencies agencies;
    RunningText running_text;
    Video video;
};

}  // namespace panggil::layout
