#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "config/displays_config.h"
#include "render/damage.h"
#include "scene/picture_source.h"
#include "scene/scene.h"
#include "sound/ducking.h"
#include "video/player.h"

namespace panggil::display {

/// The players of what a screen shows. A video that isn't to be seen stands still, and after a minute its memory is
/// given back. Goes on while scenes and screens come and go: the same video in the same layout, or in the next one, is
/// the same player. Owner's thread; nothing here waits.
class Videos final : public scene::PictureSource {
public:
    struct Settings {
        std::filesystem::path assets;
        bool mute{false};  ///< Whatever a layout says.
        int volume{100};   ///< The screen's own, in percent.
        config::Ducking ducking{};
    };

    explicit Videos(Settings settings);

    /// Plays what is to be seen in `scene`, at most `hz` pictures a second; null: nothing. Call it whenever that may
    /// have changed; it costs little where it hasn't.
    void follow(const scene::Scene* scene, double hz, Instant now);

    /// Takes the pictures that have come since, and marks where they stand.
    void take_frames(render::Damage& damage);

    /// Somebody speaks in this zone, or no longer: the videos' own sound goes down and comes back.
    void duck(bool somebody_speaks, Instant now);

    /// When to call follow() and duck() next, without anything else happening.
    Instant next_due() const;

    /// Descriptors that are readable when pictures have come.
    void add_fds(std::vector<int>& fds) const;

    render::Frame picture(const scene::VideoMark& mark) const override;

private:
    struct Playing {
        layout::Video video;
        render::Size room;
        video::Player player;
        bool shown{false};
        Instant hidden_since{};
    };

    void assign(double hz, Instant now);
    Playing* find(const scene::VideoMark& mark, bool of_another_size);
    Playing* begin(const layout::Video& video);
    void let_go(Instant now);
    void set_loudness();
    bool any_sound() const;

    Settings settings_;
    std::vector<scene::VideoMark> marks_;       // to be seen now
    std::vector<scene::VideoMark> last_marks_;  // as they were assigned; both kept, so that nothing is allocated
    std::vector<Playing*> players_;             // of last_marks_, one each; null where there are too many
    double hz_{0};
    std::vector<std::unique_ptr<Playing>> playing_;
    std::vector<std::unique_ptr<Playing>> leaving_;
    sound::DuckingEnvelope envelope_;
    bool spoken_{false};
    Instant stepped_at_{};
    Instant due_{Instant::max()};
    bool said_too_many_{false};
};

}  // namespace panggil::display
