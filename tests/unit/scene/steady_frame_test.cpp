#include "allocations.h"
#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

// A hall on a screen that is really drawn, 60 times a second.
struct Cinema : HallOnScreen {
    std::unique_ptr<render::Presenter> presenter{render::make_offscreen(size, *typesetter).value()};
    std::vector<render::Rect> rects;
    long pixels{0};  // drawn in the last picture

    void frame() {
        now += std::chrono::nanoseconds(16'666'667);
        scene->advance(board, moment());
        scene->damage().take(rects);
        pixels = 0;
        for (const render::Rect& rect : rects) pixels += rect.area();
        if (rects.empty()) return;
        REQUIRE(presenter->present(rects, [this](render::Canvas& c, const render::Rect& r) { scene->draw(c, r); }));
    }
    void frames(int number) {
        for (int i = 0; i < number; ++i) frame();
    }
    long allocated_in(int number) {
        const long before = allocations();
        frames(number);
        return allocations() - before;
    }
    void run_a_text() {
        std::string text;
        for (int i = 0; i < 40; ++i) text += "Bawa KTP dan KK asli, antrean daring dibuka pukul 07.00. ";
        happens(hall::MessagePosted{hall::MessageId{"m1"}, text, {}, {}});
        frames(150);  // it has come, and rested
        while (scene->prepare_next(presenter->canvas(), *hall)) {
        }
        frames(60);
    }
};

}  // namespace

TEST_CASE("a running text allocates nothing while it runs", "[steady]") {
    Cinema cinema;
    cinema.run_a_text();
    REQUIRE(cinema.scene->moving(cinema.now));
    CHECK(cinema.allocated_in(600) == 0);
    CHECK(cinema.scene->moving(cinema.now));
}

TEST_CASE("a running text costs its rows, not the strip and not the screen", "[steady]") {
    Cinema cinema;
    cinema.run_a_text();
    cinema.frame();
    CHECK(cinema.pixels > 0);
    CHECK(cinema.pixels < 1920 * 60);
}

TEST_CASE("a number that was never shown is drawn without an allocation", "[steady]") {
    Cinema cinema;
    cinema.calls("disdukcapil", "A001", "3");
    cinema.frames(60);
    while (cinema.scene->prepare_next(cinema.presenter->canvas(), *cinema.hall)) {
    }
    cinema.calls("disdukcapil", "A010", "3");  // its letters were drawn, it was not
    cinema.calls("disdukcapil", "A237", "3");
    CHECK(cinema.allocated_in(1) == 0);
}

TEST_CASE("the frames of a call's highlight allocate nothing", "[steady]") {
    Cinema cinema;
    cinema.calls("disdukcapil", "A001", "3");
    cinema.starts_to_speak("disdukcapil", "A001", "n1");
    cinema.frames(2);  // its texts are drawn for the first time
    REQUIRE(cinema.scene->moving(cinema.now));
    CHECK(cinema.allocated_in(15) == 0);
}
