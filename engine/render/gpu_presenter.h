#pragma once

#include "render/presenter.h"

namespace panggil::render {

/// An error where there is no GPU, and where it is emulated unless `emulated_is_good`.
Result<std::unique_ptr<Presenter>> make_gpu_presenter(const ScreenOptions& options, Typesetter& typesetter,
                                                      bool emulated_is_good);

}  // namespace panggil::render
