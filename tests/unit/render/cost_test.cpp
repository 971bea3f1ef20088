#include "render/cost.h"

#include "catch.h"
#include "drawing.h"

using namespace panggil;
using namespace panggil::render;

namespace {

constexpr Seconds ms(double count) { return Seconds{count / 1000}; }

// How presenters are made and measured in a test: by what is said of them.
struct Machine {
    Result<std::unique_ptr<Presenter>> better() {
        const auto make = [this](const char* kind, bool there) -> Result<std::unique_ptr<Presenter>> {
            if (!there) return fail("there is none");
            made.push_back(kind);
            return make_offscreen({8, 8}, *drawing.typesetter);
        };
        return make_better([&] { return make("gpu", has_gpu); }, [&] { return make("surface", has_surface); },
                           [this](Presenter&) { return made.back() == "gpu" ? gpu : surface; });
    }

    Drawing drawing{{8, 8}};
    bool has_gpu{true};
    bool has_surface{true};
    Cost gpu{ms(1), ms(16)};
    Cost surface{ms(4), ms(5)};
    std::vector<std::string> made{};
};

}  // namespace

TEST_CASE("who keeps the screen's pace is better, then who leaves more of the processor", "[cost]") {
    CHECK(is_better({ms(1), ms(16)}, {ms(4), ms(5)}, 60));
    CHECK_FALSE(is_better({ms(1), ms(40)}, {ms(4), ms(5)}, 60));  // an old GPU's driver
    CHECK_FALSE(is_better({ms(9), ms(16)}, {ms(4), ms(5)}, 60));
    CHECK(is_better({ms(30), ms(60)}, {ms(50), ms(50)}, 60));
}

TEST_CASE("both ways to draw are measured, and the better one is left", "[cost]") {
    Machine machine;
    SECTION("the GPU") {
        REQUIRE(machine.better());
        CHECK(machine.made == std::vector<std::string>{"gpu", "surface", "gpu"});
    }
    SECTION("the window's own memory") {
        machine.gpu.cpu = ms(12);
        REQUIRE(machine.better());
        CHECK(machine.made == std::vector<std::string>{"gpu", "surface"});
    }
    SECTION("nothing is measured where there is no GPU") {
        machine.has_gpu = false;
        REQUIRE(machine.better());
        CHECK(machine.made == std::vector<std::string>{"surface"});
    }
    SECTION("the GPU where it is the only way") {
        machine.has_surface = false;
        REQUIRE(machine.better());
        CHECK(machine.made == std::vector<std::string>{"gpu", "gpu"});
    }
}

TEST_CASE("what a frame costs can be measured anywhere", "[cost]") {
    Drawing drawing({320, 180});
    const Cost cost = cost_of(*drawing.presenter);
    CHECK(cost.cpu > Seconds{0});
    CHECK(cost.wall < Seconds{1});
}
