#include "render/surface_presenter.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "render/pixels.h"
#include "render/rotation.h"
#include "render/sdl.h"
#include "render/window.h"

namespace panggil::render {

namespace {

Rows rows_of(SDL_Surface& surface) { return {static_cast<std::uint32_t*>(surface.pixels), surface.pitch / 4}; }

// The software renderer draws into the window's own memory, which stays as it is between frames; on a screen that hangs
// on its side, into memory beside it, from where it is turned.
class SurfacePresenter final : public Presenter {
public:
    SurfacePresenter(Window window, int rotation, Typesetter& typesetter)
        : window_(std::move(window)), rotation_(rotation), typesetter_(typesetter) {}

    Result<void> take_surface() {
        canvas_.reset();
        renderer_.reset();
        surface_ = SDL_GetWindowSurface(&window_.sdl());
        if (surface_ == nullptr) {
            return fail(fmt::format("the window gives no memory to draw into: {}", SDL_GetError()));
        }
        upright_.reset();
        if (rotation_ != 0) {
            const Size size = turned({surface_->w, surface_->h}, rotation_);
            upright_.reset(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, surface_->format->format));
            if (!upright_ || surface_->format->BytesPerPixel != 4)
                return fail("there is no memory to turn the picture in");
        }
        renderer_.reset(SDL_CreateSoftwareRenderer(&picture()));
        if (!renderer_) return fail(fmt::format("nothing can be drawn: {}", SDL_GetError()));
        canvas_.emplace(*renderer_, size(), typesetter_, &picture());
        return {};
    }

    Size size() const override { return {picture().w, picture().h}; }
    const char* name() const override { return "surface"; }
    double refresh_hz() const override { return window_.refresh_hz(); }
    Canvas& canvas() override { return *canvas_; }
    int connection_fd() const override { return window_.connection_fd(); }

    Result<void> present(const std::vector<Rect>& damage, const Draw& draw) override {
        canvas_->draw_damage(damage, draw);
        rects_.clear();
        for (const Rect& rect : damage) {
            if (upright_) copy_turned(rows_of(*upright_), size(), rect, rotation_, rows_of(*surface_));
            rects_.push_back(sdl(turned(rect, size(), rotation_)));
        }
        const int failed = rects_.empty() ? SDL_UpdateWindowSurface(&window_.sdl())
                                          : SDL_UpdateWindowSurfaceRects(&window_.sdl(), rects_.data(),
                                                                         static_cast<int>(rects_.size()));
        if (failed != 0) return fail(fmt::format("the picture didn't arrive: {}", SDL_GetError()));
        return window_.stands();
    }

    std::vector<WindowEvent> pump() override {
        auto events = window_.pump();
        for (WindowEvent& event : events) {
            if (event == WindowEvent::resized && !take_surface()) event = WindowEvent::lost;
        }
        return events;
    }

    Result<Picture> read_picture() override { return picture_of(picture()); }

    Result<Picture> read_shown(const Rect& rect) override {
        auto shown = window_.read_shown(turned(rect, size(), rotation_));
        if (!shown) return part_of(picture(), rect);
        if (!*shown) return tl::unexpected(shown->error());
        return turned_back(**shown, rotation_);
    }

    bool has_other_screens() const override { return window_.has_other_screens(); }

private:
    SDL_Surface& picture() const { return upright_ ? *upright_ : *surface_; }

    Window window_;
    int rotation_;
    Typesetter& typesetter_;
    SDL_Surface* surface_{nullptr};  // the window's
    SurfacePtr upright_;             // where the screen hangs on its side
    RendererPtr renderer_;
    std::optional<Canvas> canvas_;
    std::vector<SDL_Rect> rects_;
};

}  // namespace

Result<std::unique_ptr<Presenter>> make_surface_presenter(const ScreenOptions& options, Typesetter& typesetter) {
    auto window = Window::open(options);
    if (!window) return tl::unexpected(window.error());
    window->show();
    // By default SDL puts even a window's memory through OpenGL: 102 instead of 16 MiB and three times the CPU on a
    // machine without a GPU. X11 alone has shared memory to offer; the others have no way but a texture.
    if (std::string_view(SDL_GetCurrentVideoDriver()) == "x11") SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    auto presenter = std::make_unique<SurfacePresenter>(std::move(*window), options.rotation, typesetter);
    if (const auto taken = presenter->take_surface(); !taken) return tl::unexpected(taken.error());
    return presenter;
}

}  // namespace panggil::render
