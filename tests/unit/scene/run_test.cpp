#include "scene/run.h"

#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

// 120 pixels more than its place, at 60 in a second: it stands 2 s, runs 2 s, stands 2 s, and fades 0.3 s twice.
Run a_run() {
    Run run;
    run.way = 120;
    run.speed = 60;
    run.since = Instant{std::chrono::hours(1)};
    return run;
}

Instant after(double seconds) { return Instant{std::chrono::hours(1)} + ticks(Seconds{seconds}); }

std::string running(const std::string& fit, const std::string& more = "") {
    return layout_of("{column: [{text: Dinas Kependudukan dan Pencatatan Sipil Kabupaten Perigo Agung Raya, fit: " +
                     fit + ", style: name" + more + "}]}");
}

render::Rect all_of(const std::vector<render::Rect>& rects) {
    render::Rect all;
    for (const render::Rect& rect : rects) all = united(all, rect);
    return all;
}

}  // namespace

TEST_CASE("a text that runs stands at both ends, and begins anew by fading", "[run]") {
    const Run run = a_run();
    CHECK(run.shift(after(1.9)) == 0);
    CHECK(run.shift(after(3)) == Approx(60));
    CHECK(run.shift(after(4)) == Approx(120));
    CHECK(run.shift(after(6)) == Approx(120));
    CHECK(run.alpha(after(5.9)) == 1);
    CHECK(run.alpha(after(6.15)) == Approx(0.5));
    CHECK(run.shift(after(6.29)) == Approx(120));
    CHECK(run.shift(after(6.31)) == 0);  // while nothing of it is seen
    CHECK(run.alpha(after(6.45)) == Approx(0.5));
    CHECK(run.alpha(after(6.6)) == 1);
    CHECK(run.shift(after(6.6 + 3)) == Approx(60));
}

TEST_CASE("while it stands nothing moves, and the next move is known", "[run]") {
    const Run run = a_run();
    CHECK_FALSE(run.moving(after(1)));
    CHECK(run.next_due(after(1)) == after(2));
    CHECK(run.moving(after(2.01)));
    CHECK(run.moving(after(3.99)));
    CHECK_FALSE(run.moving(after(4.01)));
    CHECK(run.next_due(after(4.5)) == after(6));
    CHECK(run.moving(after(6.3)));
}

TEST_CASE("a text too long for its place runs through it, and draws no more than its own line again", "[run][scene]") {
    HallOnScreen morning(running("[shrink, scroll]"));  // it has stood for two seconds
    const render::Picture before = morning.picture();
    CHECK(morning.scene->moving(morning.now));
    morning.redrawn();
    morning.pass(0.5);
    CHECK(morning.scene->moving(morning.now));
    const render::Rect drawn = all_of(morning.redrawn());
    CHECK(drawn.h < 100);
    CHECK(drawn.w == 800);
    CHECK(morning.picture().pixels != before.pixels);
}

TEST_CASE("in a calm theme nothing runs: what is too long is cut, and a check is told so", "[run][scene]") {
    HallOnScreen morning(running("scroll"));
    HallOnScreen calm(running("scroll"), kHall, HallOnScreen::kMorning, "perigo-agung");
    layout::Theme theme = *calm.scene->design().theme;
    theme.calm = true;
    Design design = calm.scene->design();
    design.theme = std::make_shared<const layout::Theme>(theme);
    calm.scene->set_design(design, calm.board, calm.moment());
    const auto told = [](const HallOnScreen& hall) {
        Fitting found;
        hall.scene->for_each_text([&](const TextMark& mark) { found = mark.fitting; });
        return found;
    };
    CHECK(told(morning).runs);
    CHECK_FALSE(told(morning).cut);
    CHECK_FALSE(told(calm).runs);
    CHECK(told(calm).cut);
    calm.settle();
    calm.pass(5);
    CHECK(calm.redrawn().empty());
}

TEST_CASE("a saved layout lets a text run on from where it is", "[run][scene]") {
    HallOnScreen morning(running("scroll"));
    morning.pass(1);
    const render::Picture before = morning.picture();
    morning.scene->set_design(morning.scene->design(), morning.board, morning.moment());
    CHECK(morning.picture().pixels == before.pixels);
}

TEST_CASE("a text that isn't shown doesn't keep the screen awake", "[run][scene]") {
    HallOnScreen morning(running("scroll", ", when: called"));
    for (int i = 0; i < 40; ++i) {
        morning.pass(0.1);
        CHECK_FALSE(morning.scene->moving(morning.now));
    }
}
