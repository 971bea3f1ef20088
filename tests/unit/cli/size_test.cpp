#include "cli/size.h"

#include "catch.h"

using namespace panggil;

namespace {

std::string wrong(const std::string& text) {
    const auto size = cli::size_of(text);
    return size ? "taken" : size.error().message;
}

}  // namespace

TEST_CASE("a size is typed as on the box of a TV", "[cli]") {
    CHECK(cli::size_of("1920x1080") == render::Size{1920, 1080});
    CHECK(cli::size_of("16x16") == render::Size{16, 16});
    CHECK(cli::size_of("16384x16384") == render::Size{16384, 16384});
}

TEST_CASE("what is no size is answered with one that is", "[cli]") {
    CHECK(wrong("wide") == "a size is like 1920x1080, from 16x16 to 16384x16384, not 'wide'");
    for (const char* text : {"", "1920", "1920x", "x1080", "1920x1080p", "1920 x 1080", "1920X1080", "1920x1080x3",
                             "-1920x1080", "15x15", "16385x1080", "99999999999x1080"}) {
        INFO(text);
        CHECK(wrong(text) != "taken");
    }
}
