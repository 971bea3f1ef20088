#pragma once

#include <memory>
#include <string>

#include "hall/board.h"
#include "render/fonts.h"
#include "render/presenter.h"
#include "scene/scene.h"

namespace panggil::mutations {

/// A screen in memory on which one design after another is hung up, in the middle of a morning, as a save does it.
class Stage {
public:
    /// `good` is what hangs there before each of the others.
    Stage(scene::Design good, std::shared_ptr<const hall::Hall> hall, render::Size size);

    /// Puts `design` in the place of the good one, draws it, and takes it back. What is wrong with that, in words;
    /// empty: something was to be seen at each moment.
    std::string hang_up(const scene::Design& design);

    /// The good design in another hall, from the beginning on.
    std::string move_to(std::shared_ptr<const hall::Hall> hall);

private:
    void begin();
    void pass(int frames);
    bool shows_something();

    scene::Design good_;
    std::shared_ptr<const hall::Hall> hall_;
    render::Size size_;
    render::Fonts fonts_{"assets/fonts"};
    std::unique_ptr<render::Typesetter> typesetter_;
    std::unique_ptr<render::Presenter> presenter_;
    scene::Pictures pictures_;
    scene::Moment moment_;

    // Of one hall; begun anew with it.
    std::unique_ptr<scene::Words> words_;
    std::unique_ptr<hall::Board> board_;
    std::unique_ptr<scene::Scene> scene_;
};

}  // namespace panggil::mutations
