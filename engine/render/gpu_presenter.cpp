#include "render/gpu_presenter.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "render/rotation.h"
#include "render/window.h"

namespace panggil::render {

namespace {

// The name that OpenGL gives to what draws; empty where SDL draws by something else.
std::string gl_renderer() {
    constexpr unsigned kGlRenderer = 0x1F01;
    using GetString = const unsigned char* (*)(unsigned);
    const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const unsigned char* name = get_string != nullptr ? get_string(kGlRenderer) : nullptr;
    return name != nullptr ? reinterpret_cast<const char*>(name) : "";
}

bool emulated(const std::string& name) {
    for (const char* software : {"llvmpipe", "softpipe", "swrast", "SWR"}) {
        if (name.find(software) != std::string::npos) return true;
    }
    return false;
}

// Draws into a texture that is kept, since what a GPU's window holds after a flip is anybody's guess.
class GpuPresenter final : public Presenter {
public:
    GpuPresenter(Window window, int rotation, RendererPtr renderer, Typesetter& typesetter)
        : window_(std::move(window)), rotation_(rotation), renderer_(std::move(renderer)), typesetter_(typesetter) {}

    Result<void> make_picture() {
        canvas_.reset();
        SDL_GetRendererOutputSize(renderer_.get(), &screen_.w, &screen_.h);
        size_ = turned(screen_, rotation_);
        picture_.reset(
            SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET, size_.w, size_.h));
        if (!picture_) return fail(fmt::format("the GPU keeps no picture: {}", SDL_GetError()));
        SDL_SetTextureBlendMode(picture_.get(), SDL_BLENDMODE_NONE);
        canvas_.emplace(*renderer_, size_, typesetter_);
        return {};
    }

    Size size() const override { return size_; }
    const char* name() const override { return "gpu"; }
    double refresh_hz() const override { return window_.refresh_hz(); }
    Canvas& canvas() override { return *canvas_; }
    int connection_fd() const override { return window_.connection_fd(); }

    Result<void> present(const std::vector<Rect>& damage, const Draw& draw) override {
        if (SDL_SetRenderTarget(renderer_.get(), picture_.get()) != 0) {
            return fail(fmt::format("the GPU's picture is gone: {}", SDL_GetError()));
        }
        canvas_->draw_damage(damage, draw);
        SDL_SetRenderTarget(renderer_.get(), nullptr);
        // Turned about its middle, which is the screen's.
        const SDL_Rect middle{(screen_.w - size_.w) / 2, (screen_.h - size_.h) / 2, size_.w, size_.h};
        SDL_RenderCopyEx(renderer_.get(), picture_.get(), nullptr, &middle, rotation_, nullptr, SDL_FLIP_NONE);
        SDL_RenderPresent(renderer_.get());
        return window_.stands();
    }

    std::vector<WindowEvent> pump() override {
        auto events = window_.pump();
        for (WindowEvent& event : events) {
            const bool gone = event == WindowEvent::resized || event == WindowEvent::lost;
            if (gone && !make_picture()) event = WindowEvent::lost;
        }
        return events;
    }

    Result<Picture> read_picture() override { return read({0, 0, size_.w, size_.h}); }

    Result<Picture> read_shown(const Rect& rect) override {
        auto shown = window_.read_shown(turned(rect, size_, rotation_));
        if (!shown) return read(rect);
        if (!*shown) return tl::unexpected(shown->error());
        return turned_back(**shown, rotation_);
    }

    bool has_other_screens() const override { return window_.has_other_screens(); }

private:
    Result<Picture> read(const Rect& rect) {
        Picture picture{{rect.w, rect.h}, {}};
        picture.pixels.resize(static_cast<std::size_t>(rect.w) * static_cast<std::size_t>(rect.h));
        const SDL_Rect area = sdl(rect);
        SDL_SetRenderTarget(renderer_.get(), picture_.get());
        const int read =
            SDL_RenderReadPixels(renderer_.get(), &area, SDL_PIXELFORMAT_ARGB8888, picture.pixels.data(), rect.w * 4);
        SDL_SetRenderTarget(renderer_.get(), nullptr);
        if (read != 0) return fail(fmt::format("the GPU gives no picture back: {}", SDL_GetError()));
        return picture;
    }

    Window window_;
    int rotation_;
    RendererPtr renderer_;
    Typesetter& typesetter_;
    Size screen_{};
    Size size_{};  // of the picture, upright
    TexturePtr picture_;
    std::optional<Canvas> canvas_;
};

}  // namespace

Result<std::unique_ptr<Presenter>> make_gpu_presenter(const ScreenOptions& options, Typesetter& typesetter,
                                                      bool emulated_is_good) {
    auto window = Window::open(options);
    if (!window) return tl::unexpected(window.error());
    constexpr Uint32 kFlags = SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE;
    RendererPtr renderer(SDL_CreateRenderer(&window->sdl(), -1, kFlags));
    SDL_RendererInfo info{};
    if (!renderer || SDL_GetRendererInfo(renderer.get(), &info) != 0 || (info.flags & SDL_RENDERER_ACCELERATED) == 0) {
        return fail(fmt::format("there is no GPU that SDL can draw with: {}", SDL_GetError()));
    }
    if (const std::string name = gl_renderer(); !emulated_is_good && emulated(name)) {
        return fail(fmt::format("the GPU is emulated ({})", name));
    }
    window->show();
    auto presenter =
        std::make_unique<GpuPresenter>(std::move(*window), options.rotation, std::move(renderer), typesetter);
    if (const auto made = presenter->make_picture(); !made) return tl::unexpected(made.error());
    return presenter;
}

}  // namespace panggil::render
