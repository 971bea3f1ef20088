#include "display/videos.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/log.h"
#include "scene/picture_fit.h"

namespace panggil::display {

namespace {

// A small machine decodes two of them at once, and no layout needs more.
constexpr std::size_t kMostPlayers = 4;

constexpr std::chrono::seconds kKeepHidden{60};
constexpr std::chrono::seconds kLookAgain{1};

constexpr int kStepsPerSecond = 50;
constexpr std::chrono::nanoseconds kStep{1'000'000'000 / kStepsPerSecond};

// Twice the volume sounds about twice as loud, as with the voice.
double amplitude(int volume) {
    const double part = std::clamp(volume, 0, 100) / 100.0;
    return part * part;
}

}  // namespace

Videos::Videos(Settings settings)
    : settings_(std::move(settings)),
      envelope_({settings_.ducking.to, settings_.ducking.down, settings_.ducking.up}, kStepsPerSecond) {}

void Videos::follow(const scene::Scene* scene, double hz, Instant now) {
    marks_.clear();
    if (scene) scene->for_each_video([this](const scene::VideoMark& mark) { marks_.push_back(mark); });
    const bool same = marks_ == last_marks_ && (hz == hz_ || marks_.empty());
    if (!same) {
        std::swap(marks_, last_marks_);
        assign(hz, now);
    }
    let_go(now);
}

// A player to each place: the one that it has, else one of the same video that nobody needs any more, else a new one.
void Videos::assign(double hz, Instant now) {
    hz_ = hz;
    std::vector<bool> were_shown;
    for (const auto& one : playing_) {
        were_shown.push_back(one->shown);
        one->shown = false;
    }
    players_.assign(last_marks_.size(), nullptr);
    for (const bool of_another_size : {false, true}) {
        for (std::size_t i = 0; i < last_marks_.size(); ++i) {
            const scene::VideoMark& mark = last_marks_[i];
            if (players_[i]) continue;
            players_[i] = find(mark, of_another_size);
            if (!players_[i] && of_another_size) players_[i] = begin(*mark.video);
            if (!players_[i]) continue;
            players_[i]->shown = true;
            players_[i]->room = {mark.rect.w, mark.rect.h};
        }
    }
    for (std::size_t i = 0; i < playing_.size(); ++i) {
        Playing& one = *playing_[i];
        if (one.shown) one.player.show(one.room, hz);
        if (one.shown || i >= were_shown.size() || !were_shown[i]) continue;
        one.player.hide();
        one.hidden_since = now;
    }
    set_loudness();
}

Videos::Playing* Videos::find(const scene::VideoMark& mark, bool of_another_size) {
    const render::Size room{mark.rect.w, mark.rect.h};
    for (const auto& one : playing_) {
        if (one->video != *mark.video) continue;
        if (one->room == room || (of_another_size && !one->shown)) return one.get();
    }
    return nullptr;
}

Videos::Playing* Videos::begin(const layout::Video& video) {
    if (playing_.size() >= kMostPlayers) {
        if (!std::exchange(said_too_many_, true))
            log::warn("more than {} videos are not shown at once; left_out={}", kMostPlayers, video.sources.front());
        return nullptr;
    }
    video::Options options{{video.sources.begin(), video.sources.end()},
                           settings_.assets,
                           video.mute || settings_.mute,
                           video.loop,
                           scene::drawn(video.fit)};
    playing_.push_back(std::make_unique<Playing>(Playing{video, {}, video::Player(std::move(options))}));
    return playing_.back().get();
}

void Videos::let_go(Instant now) {
    std::erase_if(leaving_, [](const auto& one) { return one->player.ended(); });
    due_ = leaving_.empty() ? Instant::max() : now + kLookAgain;
    for (auto& one : playing_) {
        if (one->shown) continue;
        if (now < one->hidden_since + kKeepHidden) {
            due_ = std::min(due_, one->hidden_since + kKeepHidden);
            continue;
        }
        one->player.end();
        leaving_.push_back(std::move(one));
        due_ = now + kLookAgain;
    }
    std::erase(playing_, nullptr);
}

void Videos::take_frames(render::Damage& damage) {
    for (const auto& one : playing_) {
        one->player.clear_wake();
        const render::Size before = one->player.frame().size;
        if (!one->shown || !one->player.take_frame()) continue;
        for (std::size_t i = 0; i < players_.size(); ++i) {
            if (players_[i] != one.get()) continue;
            damage.add(place_of(last_marks_[i], one->player.frame().size));
            if (before != one->player.frame().size) damage.add(last_marks_[i].rect);
        }
    }
}

bool Videos::any_sound() const {
    return std::any_of(playing_.begin(), playing_.end(),
                       [&](const auto& one) { return !one->video.mute && !settings_.mute; });
}

void Videos::duck(bool somebody_speaks, Instant now) {
    const auto steps = std::min<std::int64_t>((now - stepped_at_) / kStep, 60 * kStepsPerSecond);
    const bool turned = std::exchange(spoken_, somebody_speaks) != somebody_speaks;
    if (turned) stepped_at_ = now;
    if (steps <= 0 || turned) return;
    stepped_at_ = now;
    const float before = envelope_.factor();
    envelope_.skip(steps, spoken_);
    if (envelope_.factor() != before) set_loudness();
}

void Videos::set_loudness() {
    for (const auto& one : playing_) {
        one->player.set_loudness(amplitude(settings_.volume) * amplitude(one->video.volume) *
                                 static_cast<double>(envelope_.factor()));
    }
}

Instant Videos::next_due() const {
    const bool settled = spoken_ ? envelope_.frames_down() == 0 : envelope_.factor() >= 1.0f;
    return settled || !any_sound() ? due_ : std::min(due_, stepped_at_ + kStep);
}

void Videos::add_fds(std::vector<int>& fds) const {
    for (const auto& one : playing_) {
        if (one->shown) fds.push_back(one->player.wake_fd());
    }
}

render::Frame Videos::picture(const scene::VideoMark& mark) const {
    const auto found = std::find(last_marks_.begin(), last_marks_.end(), mark);
    if (found == last_marks_.end()) return {};
    const Playing* one = players_[static_cast<std::size_t>(found - last_marks_.begin())];
    return one ? one->player.frame() : render::Frame{};
}

}  // namespace panggil::display
