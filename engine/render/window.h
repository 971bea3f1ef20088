#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "render/presenter.h"
#include "render/sdl.h"
#include "render/x_server.h"

namespace panggil::render {

/// SDL's video for as long as it lives; its sound is begun and ended apart.
class Video {
public:
    static Result<Video> begin();
    Video(Video&& other) noexcept : begun_(std::exchange(other.begun_, false)) {}
    Video& operator=(Video&&) = delete;
    ~Video();

private:
    Video() = default;
    bool begun_{true};
};

/// A window on one screen, without cursor and frame, and what happens to it.
class Window {
public:
    static Result<Window> open(const ScreenOptions& options);

    SDL_Window& sdl() const { return *window_; }

    /// Puts it on its screen, once nothing puts another window of the system's in its place any more, as SDL does for a
    /// GPU's renderer.
    void show();

    Size size() const;
    double refresh_hz() const;
    int connection_fd() const { return x_ ? x_->connection_fd() : -1; }

    /// As Presenter::pump. Leaves the events of sound devices where they are.
    std::vector<WindowEvent> pump();

    /// As Presenter has them. `rect` in the window's pixels; none where only the picture itself can be asked, as in a
    /// window among others, over which anything may lie.
    bool has_other_screens() const { return screens() != screens_at_first_; }
    std::optional<Result<Picture>> read_shown(const Rect& rect) const;

    /// An error once the window system is no more.
    Result<void> stands() const;

private:
    Window(Video video, WindowPtr window, bool whole);
    std::string screens() const;

    Video video_;
    WindowPtr window_;
    std::unique_ptr<XServer> x_;  // null elsewhere
    bool whole_;                  // it has its screen for itself
    Size last_size_;
    std::string screens_at_first_;
};

}  // namespace panggil::render
