#pragma once

#include <memory>
#include <vector>

#include "render/presenter.h"

/// A picture in memory to draw on, for tests.
namespace panggil::render {

inline constexpr Color kNight{10, 24, 38};
inline constexpr Color kWhite{255, 255, 255};

struct Drawing {
    explicit Drawing(Size size)
        : typesetter(std::move(Typesetter::open(fonts).value())),
          presenter(std::move(make_offscreen(size, *typesetter).value())) {
        draw([](Canvas&) {});
    }

    /// Draws all anew on the night's ground.
    template <class Work>
    Picture draw(Work work) {
        const Size size = presenter->size();
        return draw_in({{0, 0, size.w, size.h}}, work);
    }

    template <class Work>
    Picture draw_in(const std::vector<Rect>& damage, Work work) {
        const auto all = [&](Canvas& canvas, const Rect& rect) {
            canvas.fill(rect, kNight);
            work(canvas);
        };
        REQUIRE(presenter->present(damage, all));
        return presenter->read_picture().value();
    }

    Fonts fonts;
    std::unique_ptr<Typesetter> typesetter;
    std::unique_ptr<Presenter> presenter;
};

/// The least rectangle that holds every pixel that isn't of the ground.
inline Rect inked(const Picture& picture, Color ground = kNight) {
    Rect all;
    for (int y = 0; y < picture.size.h; ++y) {
        for (int x = 0; x < picture.size.w; ++x) {
            if (picture.at(x, y) != ground) all = united(all, {x, y, 1, 1});
        }
    }
    return all;
}

}  // namespace panggil::render
