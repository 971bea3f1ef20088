#include "base/late_library.h"

#include "catch.h"

using panggil::LateLibrary;

TEST_CASE("a library that isn't installed is no failure, only not there", "[library]") {
    LateLibrary library("libpanggil-has-no-such.so.9");
    CHECK_FALSE(library.is_there());
}

TEST_CASE("what a library has is taken, what it lacks is named", "[library]") {
    LateLibrary library("libm.so.6");
    REQUIRE(library.is_there());
    double (*root)(double) = nullptr;
    library.take("sqrt", root);
    REQUIRE(root);
    CHECK(root(9.0) == 3.0);
    CHECK(library.missing().empty());
    double (*none)(double) = root;
    library.take("panggil_has_no_such", none);
    CHECK(none == nullptr);
    CHECK(library.missing() == "panggil_has_no_such");
}
