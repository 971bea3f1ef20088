#include "display/screen.h"

#include <filesystem>
#include <fstream>

#include "catch.h"

using namespace panggil;

namespace {

constexpr Instant kNow{std::chrono::hours(1)};

// A layout whose hero stands for three seconds, and on an upright screen for eleven.
scene::Design design(double upright = 11) {
    const auto file = std::filesystem::temp_directory_path() / "panggil-screen-that-holds.yaml";
    std::ofstream(file) << "layout: 1\ncanvas: 1000x500\nareas: H\ncolumns: [1fr]\nrows: [1fr]\n"
                           "H: {now_serving: newest, panel: hero, hold: 3 s}\ntemplates: {hero: {text: <ticket>}}\n"
                           "variants: {upright: {when: portrait, H: {hold: "
                        << upright << " s}}}\n";
    auto read = display::load_design(file, ".", {});
    std::filesystem::remove(file);
    REQUIRE(read);
    return *std::move(read);
}

struct AnyLife final : display::Life {
    void lives(Instant) override {}
    Seconds beat() const override { return Seconds{5}; }
    void begin_anew() override {}
    bool was_begun_anew() const override { return false; }
};

struct OnScreen {
    ManualClock clock{WallTime{}};
    AnyLife life;
    std::shared_ptr<const hall::Hall> hall{std::make_shared<hall::Hall>()};
    hall::Board board{hall};
    display::Screen screen;

    explicit OnScreen(render::Size size)
        : screen({{}, size, {}}, design(), hall, hall::ZoneId{"hall"}, "assets/fonts", {}, clock, life) {}
};

}  // namespace

TEST_CASE("how long a call stands is what the layout says for the screen that hangs here", "[screen]") {
    OnScreen across({960, 540});
    OnScreen upright({540, 960});
    REQUIRE(across.screen.open(across.board, {kNow}));
    REQUIRE(upright.screen.open(upright.board, {kNow}));
    CHECK(across.screen.hold() == Seconds{3});
    CHECK(upright.screen.hold() == Seconds{11});
    upright.screen.set_design(design(5), nullptr, upright.board, {kNow});
    CHECK(upright.screen.hold() == Seconds{5});
}

TEST_CASE("while there is no TV a call stands as the layout itself says", "[screen]") {
    const OnScreen nowhere({540, 960});
    CHECK(nowhere.screen.hold() == Seconds{3});
}
