#include <cstdlib>

#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;
using render::Rect;

// The tolerance: of the whole picture, and of each row that has ink, so many pixels may differ by more than kStrong of
// 255 in a channel. GPUs round the edges of letters and corners as they like. A display compares rows by the same
// (display/look.h).
namespace {

constexpr int kStrong = 24;
constexpr double kFew = 0.005;

int difference(render::Color a, render::Color b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

// The share of strongly different pixels in the row where it is largest.
double worst_row(const render::Picture& a, const render::Picture& b) {
    int most = 0;
    for (int y = 0; y < a.size.h; ++y) {
        int strong = 0;
        for (int x = 0; x < a.size.w; ++x) strong += difference(a.at(x, y), b.at(x, y)) > kStrong ? 1 : 0;
        most = std::max(most, strong);
    }
    return static_cast<double>(most) / a.size.w;
}

// By Mesa's emulation, in a window that nobody sees.
struct WindowOnAGpu {
    WindowOnAGpu() { ::setenv("SDL_VIDEODRIVER", "offscreen", 1); }
    ~WindowOnAGpu() { ::unsetenv("SDL_VIDEODRIVER"); }
};

}  // namespace

TEST_CASE("a GPU and the window's own memory give the same picture of a call", "[scene]") {
    const WindowOnAGpu window;
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(0.15);  // colours and letters on their way
    auto gpu = render::make_presenter({.kind = render::PresenterKind::gpu, .windowed = hall.size}, *hall.typesetter);
    REQUIRE(gpu);
    const Rect all{0, 0, hall.size.w, hall.size.h};
    REQUIRE((*gpu)->present({all}, [&](render::Canvas& canvas, const Rect& rect) { hall.scene->draw(canvas, rect); }));
    const auto drawn = (*gpu)->read_picture().value();
    REQUIRE(drawn.size == hall.size);
    CHECK(worst_row(drawn, hall.picture()) <= kFew);
    const auto row = (*gpu)->read_shown({0, 300, hall.size.w, 1}).value();
    CHECK(row.at(200, 0) == drawn.at(200, 300));
}
