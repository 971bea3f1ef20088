#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "layout/condition.h"
#include "layout/length.h"
#include "layout/states.h"
#include "layout/text_template.h"
#include "layout/theme.h"

namespace panggil::layout {

// clang-format off
/// What an item is. Its first key in YAML.
enum class Kind {
    row, column, stack, grid,             // containers
    first_that_applies, playlist,         // one of their items
    text, sign, shape, space,             // leaves
    image, slideshow, video, qr,          // leaves, too
    now_serving, recent_calls, missed_calls, agencies, counters, waiting,  // what follows the board, through a template
    running_text
};
// clang-format on

enum class Align { start, center, end, between };
enum class Fit { shrink, wrap, shorter, ellipsis, scroll };
enum class Reading { down, across };
enum class PictureFit { contain, cover };  ///< With room left over at two sides, or cut off at two sides.
enum class Order { board, name };          ///< As hall.yaml has them, or by their short names.

// Lengths are canvas units unless said otherwise. Each group of fields has a table of its own (item_table.cpp).

inline constexpr const char* kSquare = "square";
inline constexpr const char* kRound = "round";  ///< Half of its shorter side.

/// What every item can have.
struct Shell {
    std::optional<Length> width;
    std::optional<Length> height;  ///< A text's own height is its cap height: top of the capitals to the baseline.
    std::optional<double> weight;  ///< Its share of what is left along its row or column, as a width of so many fr.
    std::optional<Length> min;     ///< Along its row or column; never a fraction.
    std::optional<Length> max;
    Sides pad;
    std::string fill;             ///< A token's name or "<agency.color>"; empty: none.
    std::string border;           ///< The colour of a line along the inside of its edge; empty: none.
    std::string radius{kSquare};  ///< Of its corners: kSquare, kRound, or one of the theme's radii.
    std::string shadow;           ///< One of the theme's, where it has a fill; empty: none.
    bool line{false};             ///< A hairline above it, in the middle of the gap.
    Condition when;
    Seconds turn{10};  ///< `for:` how long a playlist shows it.
    std::string name;  ///< Given by `name:`, so that others can change or remove it; or empty.
};

inline constexpr int kLinesThatFit = 0;  ///< Of `fill`: as many as stand in the text's height.
inline constexpr int kUsualLines = 2;    ///< Of `wrap` without a number.

struct Wording {
    TextTemplate text;
    std::string style{"label"};
    Token ink{Token::ink};
    Align align{Align::start};
    std::vector<Fit> fit{Fit::shrink, Fit::shorter, Fit::ellipsis};
    int lines{kUsualLines};  ///< The most that `wrap` makes, or kLinesThatFit: as large as its height allows.
    std::optional<TextChange> change{};  ///< None: as the state says, else the theme.
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

/// Of a calm theme, whatever a layout says.
inline constexpr Transition kCalmFade{Transition::Kind::fade, kCalm.duration};

/// Of playlist and first_that_applies.
struct Switching {
    Transition transition;
};

struct Image {
    std::string file;  ///< Below assets/, or kAgencyLogo.
    PictureFit fit{PictureFit::contain};
    double opacity{1};
};
inline constexpr const char* kAgencyLogo = "<agency.logo>";

struct Slideshow {
    std::vector<std::string> pictures;  ///< Files or folders below assets/.
    Seconds every{10};
    PictureFit fit{PictureFit::cover};
    Transition transition;

    friend bool operator==(const Slideshow&, const Slideshow&) = default;
};

/// Whose calls are shown. Both empty: those of the screen's zone.
struct CallsOf {
    std::string agency;
    std::string counter;  ///< Of that agency; empty: all of its counters.

    friend bool operator==(const CallsOf&, const CallsOf&) = default;
};

struct NowServing {
    CallsOf of;
    std::string panel;
    Seconds hold{7};  ///< The least time a call stands out, from its first word; the next call's voice cuts it.
};

/// Of calls before the newest, and of those that were missed.
struct RecentCalls {
    int count{3};
    CallsOf of;
    std::string panel;
};

/// How panels stand side by side. A panel is scaled to its place, from the size that its template says.
struct PanelGrid {
    int columns{0};  ///< 0: as many as make the panels largest.
    double column_gap{12};
    double gap{6};
    Reading read{Reading::down};
    bool first_line{false};  ///< A hairline above the first row too.
};

/// How panels that don't fit at a size that can be read turn.
struct Pages {
    enum class JumpTo { called, none };

    double smallest{0};              ///< The least share of their template's size; 0: all stand on one page.
    Seconds every{10};               ///< How long a page stands.
    JumpTo jump_to{JumpTo::called};  ///< The page of a panel whose call is spoken is shown while that stands out.
};

struct Agencies {
    std::vector<std::string> only;    ///< The ids to show, in this order; empty: all.
    std::vector<std::string> except;  ///< The ids not to show.
    std::string zone;                 ///< Only the agencies whose calls are spoken there; empty: all.
    Order order{Order::board};
    std::string panel;
    std::string key;  ///< The template for the cell after the last panel, where there is one.
    PanelGrid grid;
    Pages pages;
};

struct Counters {
    std::string agency;  ///< An id, or kThisAgency.
    std::string panel;
    PanelGrid grid;
};
inline constexpr const char* kThisAgency = "<agency>";  ///< Within an agency's panel: that one.

/// How many wait. Either a template shows it, or a text of its own.
struct WaitingLine {
    std::string agency;  ///< Empty: all agencies together.
    TextTemplate text{{"", "waiting", "", ""}};
    std::string panel;  ///< Empty: `text` alone, an item of its own in Item::container.
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
    Place place{};     ///< Where it is written.
    std::string name;  ///< Of its letter in `areas`, or of a template; else empty.
    Shell shell;
    Container container;  ///< Its items also of grid, first_that_applies and playlist.
    Grid grid;
    Switching switching;
    Wording wording;  ///< Of text and sign, qr and waiting.
    Image image;
    Slideshow slideshow;
    NowServing now_serving;
    RecentCalls recent_calls;
    Agencies agencies;
    Counters counters;
    WaitingLine waiting;
    RunningText running_text;
    Video video;
    std::vector<State> states{};  ///< Of a template's own item; default_states() stand behind them.
    bool own_caption{false};      ///< The words that are spoken stand here, so no running text shows them.
    bool own_connection{false};   ///< The mark of a silent hub stands here, so none stands in the corner.
};

}  // namespace panggil::layout
