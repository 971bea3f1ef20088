#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "layout/theme.h"
#include "mall.h"
#include "render/fonts.h"
#include "render/presenter.h"
#include "scene/scene.h"
#include "scene/words.h"

namespace panggil::bench {

/// The shipped landscape layout, as a screen of this size shows it, drawn into memory.
struct Stage {
    static constexpr WallTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} +
                                       std::chrono::hours(2)};

    explicit Stage(int agencies, render::Size size = {1920, 1080})
        : hall(hall_of(agencies)),
          typesetter(must(render::Typesetter::open(fonts))),
          presenter(must(render::make_offscreen(size, *typesetter))),
          words(*hall),
          board(hall),
          scene(design(), *hall, size, hall::ZoneId{"hall"}, *typesetter, words) {
        scene.refresh(board, moment());
        settle();
    }

    static scene::Design design() {
        const auto layout = must(layout::load_layout("layouts/hall-landscape.yaml", {nullptr, "assets/themes"}));
        const auto theme = must(layout::load_theme("assets/themes", layout.theme));
        return {std::make_shared<const layout::Layout>(layout), std::make_shared<const layout::Theme>(theme)};
    }

    scene::Moment moment() const { return {now, kMorning, true}; }

    /// What comes has come, and everything was drawn once.
    void settle() {
        now += std::chrono::seconds(5);
        scene.advance(board, moment());
        scene.damage().add_everything();
        draw();
    }

    void happens(const hall::Event& event) { scene.apply(board, board.apply(event), moment()); }

    /// As a display's loop does it. Returns how many pixels were drawn.
    long draw() {
        scene.advance(board, moment());
        scene.damage().take(rects);
        long pixels = 0;
        for (const render::Rect& rect : rects) pixels += static_cast<long>(rect.w) * rect.h;
        must(presenter->present(
            rects, [this](render::Canvas& canvas, const render::Rect& rect) { scene.draw(canvas, rect); }));
        return pixels;
    }

    std::shared_ptr<const hall::Hall> hall;
    render::Fonts fonts;
    std::unique_ptr<render::Typesetter> typesetter;
    std::unique_ptr<render::Presenter> presenter;
    scene::Words words;
    hall::Board board;
    scene::Scene scene;
    Instant now{std::chrono::hours(1)};
    std::vector<render::Rect> rects;
};

}  // namespace panggil::bench
