#include "render/measured.h"

#include "catch.h"

using namespace panggil::render;

namespace {

const TextStyle kLabel{"Lato", 600, 31.0};

std::string nth(int n) { return "teks " + std::to_string(n); }

}  // namespace

TEST_CASE("what was measured is known, by style, words and what was measured", "[text]") {
    Measured measured(500);
    CHECK(measured.keep(kLabel, "Samsat", Measured::width, 93.5) == 93.5);
    REQUIRE(measured.find(kLabel, "Samsat", Measured::width));
    CHECK(*measured.find(kLabel, "Samsat", Measured::width) == 93.5);
    CHECK_FALSE(measured.find(kLabel, "Samsat", Measured::cap_height));
    CHECK_FALSE(measured.find(kLabel, "Samsa", Measured::width));
    CHECK_FALSE(measured.find({"Lato", 600, 31.125}, "Samsat", Measured::width));
    measured.forget();
    CHECK_FALSE(measured.find(kLabel, "Samsat", Measured::width));
}

TEST_CASE("what is asked for again and again is kept, what nobody asks for is forgotten", "[text]") {
    Measured measured(500);
    measured.keep(kLabel, "always there", Measured::width, 1);
    measured.keep(kLabel, "once", Measured::width, 2);
    for (int n = 0; n < 5000; ++n) {
        measured.keep(kLabel, nth(n), Measured::width, n);
        REQUIRE(measured.find(kLabel, "always there", Measured::width));
    }
    CHECK(*measured.find(kLabel, "always there", Measured::width) == 1);
    CHECK(*measured.find(kLabel, nth(4999), Measured::width) == 4999);
    CHECK_FALSE(measured.find(kLabel, "once", Measured::width));
}
