#include "render/presenter.h"

#include <filesystem>

#include "render/cost.h"
#include "render/gpu_presenter.h"
#include "render/surface_presenter.h"

namespace panggil::render {

namespace {

// Asked before OpenGL is touched: without a GPU, Mesa's emulation would stay in memory with 80 MB.
bool has_gpu() {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error)) {
        if (entry.path().filename().string().starts_with("renderD")) return true;
    }
    return false;
}

}  // namespace

Result<std::unique_ptr<Presenter>> make_presenter(const ScreenOptions& options, Typesetter& typesetter) {
    const auto surface = [&] { return make_surface_presenter(options, typesetter); };
    if (options.kind == PresenterKind::gpu) return make_gpu_presenter(options, typesetter, true);
    if (options.kind == PresenterKind::surface || !has_gpu()) return surface();
    return make_better([&] { return make_gpu_presenter(options, typesetter, false); }, surface, cost_of);
}

}  // namespace panggil::render
