#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "render/canvas.h"
#include "scene/animation.h"
#include "scene/arrange.h"
#include "scene/view.h"

namespace panggil::scene {

/// The strip at the foot: its texts one after another, the caption of what is spoken, and the connection's mark.
/// A text that fits stands still; a longer one runs from its beginning to its end, a caption too. Text and caption
/// cross by fading, one after the other. Owner's thread.
class Strip {
public:
    /// What it is given by reference outlives it.
    Strip(const layout::RunningText& rules, const Box& box, const Frame& frame, const layout::Theme& theme,
          render::Typesetter& typesetter);

    /// What it should show from now on: the standing texts, and the caption while something is spoken (or empty).
    /// `stale` is what stands beside the mark of a hub that is silent; none: it answers. Says whether the picture
    /// changes.
    bool show(std::vector<std::string> texts, const std::string& caption, bool priority,
              const std::optional<std::string>& stale, const Measure& measure, Instant now);

    /// Goes on to what is due. Says whether the picture changes.
    bool advance(const Measure& measure, Instant now);

    /// The strip of a layout that was changed: it stands where that one stood, in its text and its running.
    void go_on_from(const Strip& before, const Measure& measure, Instant now);

    bool moving(Instant now) const;                      ///< A frame is due as soon as the screen can take one.
    std::optional<Instant> next_due(Instant now) const;  ///< What comes next while nothing moves; none: nothing.

    const render::Rect& pixels() const { return pixels_; }

    /// The largest part of `rect` of which nothing below is to be seen.
    render::Rect covered(const render::Rect& rect) const;

    /// What advance() changed: of a text that runs, its rows alone.
    const render::Rect& changed() const { return changed_; }

    /// Draws a piece of what will run into the canvas' cache, so that no frame waits for it. False: there is none left.
    bool prepare_next(render::Canvas& canvas);
    void forget_prepared() { prepared_ = 0; }

    void draw(render::Canvas& canvas, Instant now) const;

    /// Its texts as they are drawn then, for checks. They name no item.
    void for_each_text(Instant now, const std::function<void(const TextMark&)>& visit) const;

private:
    struct Line {
        std::string said;               ///< All of it.
        std::vector<std::string> rows;  ///< More than one for a caption that was wrapped.
        double size{0};                 ///< Canvas units.
        double overhang{0};             ///< How much longer than the room it is, in canvas units.
        bool caption{false};
        bool priority{false};

        friend bool operator==(const Line&, const Line&) = default;
    };

    void choose(const Measure& measure);
    Line fitted(const std::string& said, bool caption, bool priority, const Measure& measure) const;
    void prepare_to_draw();
    double shifted(Instant now) const;
    bool go_on(const Measure& measure, Instant now);
    render::Rect running_rows() const;
    const char* style_of(bool caption) const;
    void begin(Line line, Instant now);
    Box text_box() const;
    Box line_box() const;
    std::vector<TextMark> rows(Instant now) const;
    TextMark link_words() const;
    Seconds run_time(const Line& line) const;
    void draw_line(render::Canvas& canvas, Instant now) const;
    void draw_voice(render::Canvas& canvas, render::Color color) const;
    void draw_link(render::Canvas& canvas) const;
    render::TextStyle text_style(const std::string& style, double size) const;
    render::Color color(layout::Token token) const;
    int pixels(double length) const;

    const layout::RunningText& rules_;
    const layout::Theme& theme_;
    render::Typesetter& typesetter_;
    Box box_;
    Frame frame_;
    render::Rect pixels_;
    std::vector<std::string> texts_;
    std::size_t turn_{0};
    std::string caption_;
    bool priority_{false};
    std::optional<std::string> stale_;
    double stale_width_{0};
    Line wanted_;                  // what should stand there
    Line line_;                    // what stands there, or fades out
    std::vector<TextMark> marks_;  // its rows
    render::RunningText running_;
    std::size_t prepared_{0};  // pieces of it,
    render::Ink ink_{};        // and where their ink falls
    Crossing alpha_{0};
    bool crossing_{false};  // in the last picture
    bool moved_{false};     // the same
    render::Rect changed_{};
    Instant since_{};  // when line_ began to come
};

}  // namespace panggil::scene
