#pragma once

#include "render/presenter.h"

namespace panggil::render {

Result<std::unique_ptr<Presenter>> make_surface_presenter(const ScreenOptions& options, Typesetter& typesetter);

}  // namespace panggil::render
