#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "render/presenter.h"
#include "render/sdl.h"

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
    Size size() const;
    double refresh_hz() const;
    int connection_fd() const;

    /// As Presenter::pump. Leaves the events of sound devices where they are.
    std::vector<WindowEvent> pump();

private:
    Window(Video video, WindowPtr window, Size size)
        : video_(std::move(video)), window_(std::move(window)), last_size_(size) {}

    Video video_;
    WindowPtr window_;
    Size last_size_;
};

}  // namespace panggil::render
