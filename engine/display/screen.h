#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "display/damage_tint.h"
#include "display/design.h"
#include "display/figures.h"
#include "display/inspection.h"
#include "display/life.h"
#include "display/pace.h"
#include "display/videos.h"
#include "render/frame_clock.h"
#include "render/presenter.h"
#include "scene/scene.h"

namespace panggil::display {

struct ScreenSettings {
    render::ScreenOptions window;
    std::optional<render::Size> offscreen{};  ///< Draws into memory; no window.
    std::filesystem::path picture{};          ///< Offscreen: written here every few seconds, where it has changed.
    bool show_damage{false};                  ///< Tints what is redrawn.
};

/// Opens a screen; a test has its own. As render::make_presenter, which it is where nothing else is said.
using OpenScreen =
    std::function<Result<std::unique_ptr<render::Presenter>>(const render::ScreenOptions&, render::Typesetter&)>;

/// A scene and the presenter that brings it to a TV. No TV is a state, not a failure: it is tried again, and board and
/// scene go on meanwhile. Owner's thread.
class Screen {
public:
    /// `clock` and `life` outlive it.
    Screen(ScreenSettings settings, scene::Design design, std::shared_ptr<const hall::Hall> hall, hall::ZoneId zone,
           const std::filesystem::path& fonts, Videos::Settings videos, const Clock& clock, Life& life,
           OpenScreen open_screen = render::make_presenter);
    ~Screen();

    /// Fonts are there, and offscreen memory; a missing TV is no error.
    Result<void> open(const hall::Board& board, const scene::Moment& moment);

    /// Null until there was a TV; it tells how large the picture is.
    scene::Scene* scene() { return scene_.get(); }

    /// Looks after the window: events, a TV that went or came. True once somebody closed the window. `is_told`:
    /// something came from connection_fd().
    bool pump(const hall::Board& board, const scene::Moment& moment, bool is_told);

    /// Another design from the next frame on; and the fonts, where their files have changed.
    void set_design(scene::Design design, std::unique_ptr<render::Fonts> fonts, const hall::Board& board,
                    const scene::Moment& moment);

    /// As scene::Scene has it; kept for the next scene, too.
    void show_note(std::optional<scene::Note> note);

    /// The connection mark; kept for the next scene, too.
    void show_link(const scene::Link& link, const hall::Board& board, const scene::Moment& moment);

    /// Draws what changed, if the screen can take a picture now.
    void draw(const hall::Board& board, const scene::Moment& moment);

    /// The panels whose numbers have been called, and what else is marked already. The rest is left to draw.
    void draw_called(const hall::Board& board, const scene::Moment& moment);

    /// What it can do without: for a quiet moment.
    void give_memory_back() { typesetter_->forget_letters(); }

    /// When to call pump and draw next.
    Instant next_due(const scene::Moment& moment) const;

    /// Something moves: another frame is due soon.
    bool is_moving() const { return frame_due_ != Instant::max(); }

    /// A frame is due and nothing else: draw is enough, pump can wait.
    bool only_draws(Instant now) const;

    /// The least time that a call stands out, as the layout says for the screen that hangs here; while there is no TV,
    /// as for the last one.
    Seconds hold() const { return scene::hold_of(scene_ ? scene_->design() : design_); }

    Videos& videos() { return videos_; }

    /// Descriptors to sleep on until a video's picture has come: none while something else moves, since the next frame
    /// looks after them anyway.
    void add_video_fds(std::vector<int>& fds) const;

    /// Shows what was loaded meanwhile of its pictures.
    void take_pictures(const hall::Board& board, const scene::Moment& moment);

    /// The loop slept in between; for who asks why a frame came late.
    void slept(Instant from, Instant until) { pace_.slept(from, until); }

    const Figures& figures() const { return figures_; }

    int pictures_fd() const { return pictures_.loaded_fd(); }
    int connection_fd() const { return presenter_ ? presenter_->connection_fd() : -1; }

private:
    void make_scene(const hall::Board& board, const scene::Moment& moment);
    void fit_scene(const hall::Board& board, const scene::Moment& moment);
    bool make_presenter(const hall::Board& board, const scene::Moment& moment);
    Result<std::unique_ptr<render::Presenter>> open_presenter();
    void lose_screen(const std::string& reason, const hall::Board& board, const scene::Moment& moment);
    void lose_presenter();
    void take(render::WindowEvent event, const hall::Board& board, const scene::Moment& moment);
    bool other_screens_stand(Instant now);
    bool present(const hall::Board& board, const scene::Moment& moment);
    bool present_again(const hall::Board& board, const scene::Moment& moment);
    bool has_arrived(const Result<void>& shown, const hall::Board& board, const scene::Moment& moment);
    bool inspect(const hall::Board& board, const scene::Moment& moment);
    bool is_inspected() const { return !settings_.show_damage && !settings_.offscreen; }
    void write_picture(Instant now);

    ScreenSettings settings_;
    const Clock& clock_;
    Life& life_;
    OpenScreen open_screen_;
    scene::Design design_;
    std::shared_ptr<const hall::Hall> hall_;
    hall::ZoneId zone_;
    render::Fonts fonts_;
    std::unique_ptr<render::Typesetter> typesetter_;
    scene::Words words_;
    scene::Pictures pictures_;
    Videos videos_;
    std::unique_ptr<render::Presenter> presenter_;
    std::unique_ptr<scene::Scene> scene_;
    render::FrameClock frames_{60};
    Pace pace_;
    Figures figures_;
    Inspection inspection_;
    DamageTint tint_;
    std::vector<render::Rect> rects_;  // kept, so that a frame allocates nothing
    scene::Link link_;
    std::optional<scene::Note> note_;
    std::optional<render::PresenterKind> measured_{};  // the better one, by the last time that both were tried
    std::chrono::nanoseconds beat_;
    Instant present_due_{};
    Instant settled_at_{Instant::max()};  // when a hotplug has settled; max: there is none
    Instant frame_due_{};
    bool was_asked_{true};  // the window system: what it had to tell came together with its answer
    bool prepares_{false};  // texts that will be needed soon: there are more of them
    Instant retry_{};
    Instant pump_due_{};
    Instant picture_due_{};
    bool picture_changed_{true};
    bool said_no_screen_{false};
};

}  // namespace panggil::display
