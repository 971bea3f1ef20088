#include "render/surface_presenter.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "render/pixels.h"
#include "render/window.h"

namespace panggil::render {

namespace {

// The software renderer draws into the window's own memory, which stays as it is between frames.
class SurfacePresenter final : public Presenter {
public:
    SurfacePresenter(Window window, Typesetter& typesetter) : window_(std::move(window)), typesetter_(typesetter) {}

    Result<void> take_surface() {
        canvas_.reset();
        renderer_.reset();
        surface_ = SDL_GetWindowSurface(&window_.sdl());
        if (surface_ == nullptr)
            return fail(fmt::format("the window gives no memory to draw into: {}", SDL_GetError()));
        renderer_.reset(SDL_CreateSoftwareRenderer(surface_));
        if (!renderer_) return fail(fmt::format("nothing can be drawn: {}", SDL_GetError()));
        canvas_.emplace(*renderer_, size(), typesetter_);
        return {};
    }

    Size size() const override { return {surface_->w, surface_->h}; }
    const char* name() const override { return "surface"; }
    double refresh_hz() const override { return window_.refresh_hz(); }
    Canvas& canvas() override { return *canvas_; }
    int connection_fd() const override { return window_.connection_fd(); }

    Result<void> present(const std::vector<Rect>& damage, const Draw& draw) override {
        canvas_->draw_damage(damage, draw);
        rects_.clear();
        for (const Rect& rect : damage) rects_.push_back(sdl(rect));
        if (rects_.empty()) return {};
        if (SDL_UpdateWindowSurfaceRects(&window_.sdl(), rects_.data(), static_cast<int>(rects_.size())) == 0)
            return {};
        return fail(fmt::format("the picture didn't arrive: {}", SDL_GetError()));
    }

    std::vector<WindowEvent> pump() override {
        auto events = window_.pump();
        for (WindowEvent& event : events) {
            if (event == WindowEvent::resized && !take_surface()) event = WindowEvent::lost;
        }
        return events;
    }

    Result<Picture> read_picture() override { return picture_of(*surface_); }

private:
    Window window_;
    Typesetter& typesetter_;
    SDL_Surface* surface_{nullptr};  // the window's
    RendererPtr renderer_;
    std::optional<Canvas> canvas_;
    std::vector<SDL_Rect> rects_;
};

}  // namespace

Result<std::unique_ptr<Presenter>> make_surface_presenter(const ScreenOptions& options, Typesetter& typesetter) {
    auto window = Window::open(options);
    if (!window) return tl::unexpected(window.error());
    // By default SDL puts even a window's memory through OpenGL: 102 instead of 16 MiB and three times the CPU on a
    // machine without a GPU. X11 alone has shared memory to offer; the others have no way but a texture.
    if (std::string_view(SDL_GetCurrentVideoDriver()) == "x11") SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    auto presenter = std::make_unique<SurfacePresenter>(std::move(*window), typesetter);
    if (const auto taken = presenter->take_surface(); !taken) return tl::unexpected(taken.error());
    return presenter;
}

}  // namespace panggil::render
