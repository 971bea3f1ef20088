#include <fmt/format.h>

#include <utility>

#include "render/pixels.h"
#include "render/presenter.h"
#include "render/sdl.h"

namespace panggil::render {

namespace {

class Offscreen final : public Presenter {
public:
    Offscreen(SurfacePtr surface, RendererPtr renderer, Typesetter& typesetter)
        : surface_(std::move(surface)),
          renderer_(std::move(renderer)),
          canvas_(*renderer_, size(), typesetter, surface_.get()) {}

    Size size() const override { return {surface_->w, surface_->h}; }
    const char* name() const override { return "offscreen"; }
    double refresh_hz() const override { return 60.0; }
    Canvas& canvas() override { return canvas_; }
    int connection_fd() const override { return -1; }

    Result<void> present(const std::vector<Rect>& damage, const Draw& draw) override {
        canvas_.draw_damage(damage, draw);
        return {};
    }

    std::vector<WindowEvent> pump() override { return {}; }
    Result<Picture> read_picture() override { return picture_of(*surface_); }
    Result<Picture> read_shown(const Rect& rect) override { return part_of(*surface_, rect); }
    bool has_other_screens() const override { return false; }

private:
    SurfacePtr surface_;
    RendererPtr renderer_;
    Canvas canvas_;
};

}  // namespace

namespace {

struct Memory {
    SurfacePtr surface;
    RendererPtr renderer;
};

Result<Memory> memory_of(Size size) {
    SurfacePtr surface(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888));
    if (!surface) return fail(fmt::format("there is no memory for a picture of {}x{}", size.w, size.h));
    RendererPtr renderer(SDL_CreateSoftwareRenderer(surface.get()));
    if (!renderer) return fail(fmt::format("nothing can be drawn: {}", SDL_GetError()));
    return Memory{std::move(surface), std::move(renderer)};
}

}  // namespace

Result<std::unique_ptr<Presenter>> make_offscreen(Size size, Typesetter& typesetter) {
    auto memory = memory_of(size);
    if (!memory) return tl::unexpected(memory.error());
    return std::make_unique<Offscreen>(std::move(memory->surface), std::move(memory->renderer), typesetter);
}

Result<Picture> draw_part(Canvas& whole, const Rect& rect, const Draw& draw) {
    auto memory = memory_of({rect.w, rect.h});
    if (!memory) return tl::unexpected(memory.error());
    Canvas canvas(whole, *memory->renderer, *memory->surface, rect);
    canvas.draw_damage({rect}, draw);
    return picture_of(*memory->surface);
}

}  // namespace panggil::render
