#include "render/presenter.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/log.h"
#include "render/gpu_presenter.h"
#include "render/surface_presenter.h"
#include "render/window.h"

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
    const bool try_gpu = options.kind == PresenterKind::gpu || (options.kind == PresenterKind::automatic && has_gpu());
    if (try_gpu) {
        const bool emulated_is_good = options.kind == PresenterKind::gpu;
        auto presenter = make_gpu_presenter(options, typesetter, emulated_is_good);
        if (presenter || options.kind == PresenterKind::gpu) return presenter;
        log::info("the GPU isn't used, the window's own memory is; reason={}", presenter.error().message);
    }
    return make_surface_presenter(options, typesetter);
}

}  // namespace panggil::render
