#include "render/letter_pairs.h"

#include <cmath>

#include "catch.h"

using namespace panggil::render;

namespace {

const TextStyle kNumber{"Lato", 700, 77.5};

}  // namespace

TEST_CASE("what is between two letters is known for each style by itself", "[text]") {
    LetterPairs pairs;
    CHECK(std::isnan(pairs.at(kNumber, 'A', '0')));
    pairs.at(kNumber, 'A', '0') = 41.25F;
    pairs.at(kNumber, 'A', LetterPairs::kNone) = 47.5F;
    CHECK(pairs.at(kNumber, 'A', '0') == 41.25F);
    CHECK(pairs.at(kNumber, 'A', LetterPairs::kNone) == 47.5F);
    for (const char* other : {"A1", "B0", "0A", "Z9", "9Z", "ZZ"})
        CHECK(std::isnan(pairs.at(kNumber, other[0], other[1])));
    CHECK(std::isnan(pairs.at({"Lato", 600, 77.5}, 'A', '0')));
    CHECK(std::isnan(pairs.at({"Lato", 700, 77.625}, 'A', '0')));
    CHECK(pairs.at({"Lato", 700, 77.51}, 'A', '0') == 41.25F);  // drawn alike: sizes are kept to eighths
    pairs.forget();
    CHECK(std::isnan(pairs.at(kNumber, 'A', '0')));
}

TEST_CASE("a style that is used again and again stays, however many come and go", "[text]") {
    LetterPairs pairs;
    pairs.at(kNumber, '0', '0') = 40;
    for (int size = 1; size < 200; ++size) {
        pairs.at({"Lato", 400, static_cast<double>(size)}, '0', '0') = 1;
        REQUIRE(pairs.at(kNumber, '0', '0') == 40);
    }
    CHECK(std::isnan(pairs.at({"Lato", 400, 1}, '0', '0')));
}
