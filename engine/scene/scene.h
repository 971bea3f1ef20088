#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hall/board.h"
#include "render/canvas.h"
#include "render/damage.h"
#include "scene/cell.h"
#include "scene/design.h"
#include "scene/note.h"
#include "scene/pages.h"
#include "scene/picture_source.h"
#include "scene/pictures.h"
#include "scene/slides.h"
#include "scene/strip.h"
#include "scene/turns.h"

namespace panggil::scene {

/// The board as a picture: cells that are kept, marked where they change, and drawn again only there. While an alert
/// stands in its zone, the alert's own picture and nothing else.
/// It never reads a clock: every call brings its Moment. Owner's thread.
class Scene {
public:
    /// `typesetter`, `words` and `pictures` outlive it; without `pictures` their places stay empty. `size` is the
    /// picture's, in device pixels: the layout's variant for it is taken, and its canvas scaled to fit into it, in the
    /// middle.
    Scene(Design design, const hall::Hall& hall, render::Size size, hall::ZoneId zone, render::Typesetter& typesetter,
          const Words& words, Pictures* pictures = nullptr);

    /// The board has taken in what `changes` says. It is arranged by show_called and advance: once, however much has
    /// come since.
    void apply(const hall::Board& board, const hall::Changes& changes, const Moment& moment);

    /// Arranges the panels that have changed, and nothing else: a number that is called stands in its panel before
    /// anything else is brought up to it.
    void show_called(const hall::Board& board, const Moment& moment);

    /// Another board altogether (a snapshot), or anything else that may touch every cell.
    void refresh(const hall::Board& board, const Moment& moment);

    /// Another design takes its place between two frames. What has the same name in both goes on as it is: a hold in
    /// progress, a panel that rises or settles, a running text where it is. Any size of canvas; the screen's is kept.
    void set_design(Design design, const hall::Board& board, const Moment& moment);

    /// The screen has another size. `design` is the whole one, since another variant of it may be for this size. What
    /// is on its way goes on as in set_design.
    void set_size(render::Size size, Design design, const hall::Board& board, const Moment& moment);

    /// Words for the staff, over the picture until they are taken away by none. An alert has the screen for itself.
    void show_note(std::optional<Note> note);

    /// The hub answers, or is silent.
    void set_link(const hall::Board& board, const Link& link, const Moment& moment);

    /// Pictures have come that it asked for.
    void show_pictures(const hall::Board& board, const Moment& moment);

    /// Goes on to this moment: what was applied, animations, clocks, what has run out. Marks what changed.
    void advance(const hall::Board& board, const Moment& moment);

    /// The screen should be drawn again as soon as it can take a picture.
    bool moving(Instant now) const;

    /// When advance() has something to do next, while nothing moves.
    Instant next_due(const Moment& moment) const;

    render::Damage& damage() { return damage_; }

    /// Draws everything that touches `rect`; the canvas' clip is set to it.
    void draw(render::Canvas& canvas, const render::Rect& rect) const;

    /// Another canvas draws from now on: nothing is in its cache.
    void forget_prepared();

    /// Draws something that is to be seen soon into the canvas' cache, while there is time. False: there is nothing.
    bool prepare_next(render::Canvas& canvas, const hall::Hall& hall);

    /// Where the agency's panel stands; empty where it has none. For tests and checks.
    render::Rect panel_of(const hall::AgencyId& agency) const;

    /// Every text that is to be seen but the strip's, with its style, for checks.
    void for_each_text(const std::function<void(const TextMark&)>& visit) const;

    /// The strips' own.
    void for_each_strip_text(const std::function<void(const TextMark&)>& visit) const;

    /// Where its videos' pictures come from; null: nowhere. It outlives the scene or is taken away before.
    void show_videos_of(const PictureSource* videos) { videos_ = videos; }

    /// The videos that are to be seen now: none under an alert, and none whose `when` doesn't hold.
    void for_each_video(const std::function<void(const VideoMark&)>& visit) const;

    const Design& design() const { return design_; }

    render::Size size() const { return size_; }

private:
    static constexpr std::size_t kMostPrepared = 24;  // styles

    // One letter of the picture, and what of it is drawn by cells of their own.
    struct Area {
        const layout::Item* item;
        Box box;
        std::vector<Placed> placed{};
    };

    struct PlacedStrip {
        std::size_t area;
        Placed from;
        std::unique_ptr<Strip> strip;
    };

    // What was applied and isn't arranged yet.
    struct News {
        bool hero{false};
        bool recent{false};
        bool called{false};
        bool messages{false};
        std::vector<hall::AgencyId> panels{};
        bool panels_shown{false};  // those are arranged, what else follows them isn't

        bool any() const { return hero || recent || called || messages || !panels.empty(); }
        bool has_panel(const hall::AgencyId& agency) const;
        void add_panel(const hall::AgencyId& agency);
    };

    // Letters that have been drawn into the canvas' cache.
    struct Prepared {
        render::TextStyle style;
        std::string letters{};
    };

    // The largest part of a rectangle that one cell or strip covers. Where it is all of it, drawing begins with this
    // cell; behind the last one it is a strip, which lies upon all of them.
    struct Cover {
        std::size_t cell{0};
        render::Rect part{};
    };

    struct Pager {
        const layout::Item* of;
        Pages pages;
        render::Rect pixels;
    };

    void measure_design();
    void place_everything(const hall::Hall& hall);
    bool show_alert(const hall::Board& board);
    void place_areas(const hall::Hall& hall);
    void place_cells(std::size_t area, const Context& context, const hall::Hall& hall, Instant now);
    layout::Transition transition_of(const Placed& placed) const;
    void take_away(std::size_t area, const Placed& placed, bool turns, Instant now);
    void bring(std::size_t area, const Placed& placed, bool turns, const hall::Hall& hall, Instant now);
    void sort_cells(std::size_t area);
    void place_anew(const View& view);
    void place_one(const Placed& placed, const hall::Hall& hall);
    void place_repeater(const Placed& placed, const hall::Hall& hall);
    void place_hero(const Placed& placed);
    void place_calls(const Placed& placed, Source source);
    void place_connection();
    void place_agencies(const Placed& placed, const hall::Hall& hall);
    void place_inside(const Cell& panel, const hall::Hall& hall);
    void place_within(const Placed& placed, const Cell& panel, const hall::Hall& hall);
    void place_counters(const Placed& placed, const Cell& panel, const hall::Hall& hall);
    void place_waiting(const Placed& placed, const Cell& panel);
    const layout::Item* template_named(const std::string& name) const;

    void note(const hall::Changes& changes, bool hero);
    bool is_touched(const Cell& cell) const;
    void show_news(const hall::Board& board, const Moment& moment);
    View view(const hall::Board& board, const Moment& moment) const;
    Context context_of(const Cell& cell, const View& view) const;
    bool has_hero() const;
    bool is_hidden(const Cell& cell) const;  // it stands on a page that isn't shown
    void damage(const Cell& cell, const render::Rect& stood, Instant now);
    void show(Cell& cell, DisplayList list, std::vector<PageSpan> pages, Instant now);
    std::optional<std::size_t> called_page(const Pager& pager) const;
    bool is_placed(const Pager& pager) const;
    void turn_pages(const hall::Board& board, const Moment& moment);
    void advance_slides(Instant now);
    void show_caption(const View& now);
    void bring_to(Cell& cell, Instant now);
    void rebuild(Cell& cell, const View& view);
    void rebuild_if(const View& view, const std::function<bool(const Cell&)>& which);
    void rebuild_strips(const View& view);
    bool runs(const Cell& cell, Instant now) const;
    DisplayList with_a_number(const Cell& cell, const hall::Hall& hall) const;
    bool prepare_letter(render::Canvas& canvas, const TextMark& number);
    bool prepare_letter(render::Canvas& canvas, const DisplayList& list);
    std::string* prepared_letters(const render::TextStyle& style);
    Cover cover_of(const render::Rect& rect) const;
    render::Rect covered_by(const Cell& cell, const render::Rect& rect) const;
    Pose pose_of(const Cell& cell) const;
    void draw_cell(render::Canvas& canvas, const Cell& cell) const;

    Design design_;
    render::Size size_;
    hall::ZoneId zone_;
    render::Typesetter& typesetter_;
    const Words& words_;
    Pictures* pictures_;
    Measure measure_;
    Frame frame_;
    std::vector<Cell> cells_;
    std::vector<Pager> pagers_;
    std::vector<Pager> left_pagers_;  // of the design before this one
    Slides slides_;
    std::vector<Area> areas_;
    std::vector<PlacedStrip> strips_;
    Turns turns_;
    Design left_{};                       // of what is leaving since before set_design
    bool shown_{false};                   // cells have been built: what comes from now on comes by its transition
    std::optional<DisplayList> alert_{};  // has the whole screen; the cells wait below, as they were when it came
    Link link_;
    Spotlight spotlight_;
    News news_;
    std::string caption_;
    std::optional<Note> note_{};
    DisplayList note_list_{};  // empty where there is none
    render::Damage damage_;
    const PictureSource* videos_{nullptr};
    std::optional<std::int64_t> minute_{};  // the wall clock's minute that the cells show
    bool lost_{false};
    Instant drawn_at_{};
    std::vector<Prepared> prepared_{};
    std::size_t cells_prepared_{0};  // for their first number
};

}  // namespace panggil::scene
