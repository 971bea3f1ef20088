#pragma once

#include <functional>
#include <memory>

#include "base/clock.h"
#include "render/presenter.h"

namespace panggil::render {

/// What a frame costs on a presenter: a whole board, the most that a call ever draws.
struct Cost {
    Seconds cpu;   ///< Of all threads of this program, those of the GPU's driver too.
    Seconds wall;  ///< From its beginning until the next one may begin.
};

/// Shows a few frames and takes the middle one. Leaves the picture as it is then: draw everything afterwards.
Cost cost_of(Presenter& presenter);

/// Who keeps the screen's pace is better than who doesn't; else who leaves more of the processor to others.
bool is_better(const Cost& a, const Cost& b, double hz);

using MakePresenter = std::function<Result<std::unique_ptr<Presenter>>()>;

/// Makes the first and, where that can be had, the second, and keeps the better one. Never two at a time.
Result<std::unique_ptr<Presenter>> make_better(const MakePresenter& gpu, const MakePresenter& surface,
                                               const std::function<Cost(Presenter&)>& measure);

}  // namespace panggil::render
