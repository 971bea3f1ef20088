#include "display/layout_news.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::display;

TEST_CASE("a note names the first mistake as a person would type its file, and how many there are besides", "[news]") {
    const Errors errors = named_below("/hall", {{"unknown widget 'a'", {"/hall/config/../layouts/x.yaml", 14, 9}},
                                                {"there is no such file", {"/elsewhere/y.yaml"}}});
    CHECK(errors[1].place.file == "/elsewhere/y.yaml");
    CHECK(note_of(errors, Language::english) == scene::Note{"layouts/x.yaml:14:9 (+1)", "unknown widget 'a'"});
    CHECK(note_of({errors[1]}, Language::english) == scene::Note{"/elsewhere/y.yaml", "there is no such file"});
}

TEST_CASE("after a start the note says since when the picture was shown", "[news]") {
    CHECK(note_of({{"salah", {"layouts/x.yaml", 1, 2}}}, Language::indonesian, "24/11 09.41") ==
          scene::Note{"layouts/x.yaml:1:2", "salah", "Yang tampil: versi 24/11 09.41."});
}
