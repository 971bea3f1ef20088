#include "cli/legibility_words.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace panggil;
using namespace panggil::cli;

namespace {

scene::TextKind number() {
    scene::TextKind kind;
    kind.place = {"layouts/aula.yaml", 44, 3};
    kind.written = {{"", "ticket", "", ""}};
    kind.style_name = "number";
    kind.style = {77.5, 700, {}, {}, Metres{8}};
    kind.text = "WA88";
    kind.cap_mm = 25.4;
    kind.fits = 3;
    kind.shrunk = true;
    kind.contrast = 3.14;
    kind.faint = "called";
    return kind;
}

display::LegibilityReport report_of(scene::TextKind kind) { return {{std::move(kind)}}; }

}  // namespace

TEST_CASE("what can't be read is told where it is written, with what to do, in both languages", "[legibility]") {
    scene::TextKind kind = number();
    kind.cut = "Dinas Penanaman Modal dan PTSP";
    kind.missing = {"ꦲ"};
    kind.lacks = "ꦲ Dinas";
    const Errors warnings = warnings_of(report_of(kind), {});
    CHECK(
        to_string(warnings) ==
        "layouts/aula.yaml:44:3: warning: 'WA88' can be read from 5.5 m, and its style 'number' asks for 8 m - give it "
        "more room, or a shorter text\n"
        "layouts/aula.yaml:44:3: warning: the contrast of 'WA88' is 3.1 while called (at least 4.5 is readable) - "
        "choose "
        "another 'ink' or 'fill'\n"
        "layouts/aula.yaml:44:3: warning: 'Dinas Penanaman Modal dan PTSP' doesn't fit, its end is cut - widen it, let "
        "it 'wrap', or add a shorter name in config/hall.yaml\n"
        "layouts/aula.yaml:44:3: warning: no font of this machine has ꦲ of 'ꦲ Dinas', so it is left out - install one "
        "that has it, or write something else\n");
    CHECK(to_string(warnings, Language::indonesian)
              .find("'WA88' terbaca dari 5.5 m. Gaya huruf 'number' meminta 8 m. Beri "
                    "tempat lebih lebar atau teks lebih pendek.") != std::string::npos);
    for (const Error& warning : warnings) CHECK(warning.severity == Severity::warning);
}

TEST_CASE("what is readable has no warning", "[legibility]") {
    scene::TextKind kind = number();
    kind.contrast = 9.7;
    kind.style.from = Metres{5};
    CHECK(warnings_of(report_of(kind), {}).empty());
    kind.place = {};  // the engine's own has sizes of its own
    kind.style.from.reset();
    CHECK(warnings_of(report_of(kind), {}).empty());
}

TEST_CASE("the table has a line for each kind of text", "[legibility]") {
    const std::string table = table_of(report_of(number()), {}, Language::english);
    CHECK(table ==
          "line    text                     at its smallest        style            mm    8 m 0.7 deg    22'    16'   "
          "asked "
          "contrast  fits\n"
          "44:3    <ticket>                 WA88                   number         25.4   10.9     2.1    4.0    5.5   "
          "8.0 m  "
          "    3.1     3  shrunk\n");
    CHECK(table_of(report_of(number()), {}, Language::indonesian).find("dikecilkan") != std::string::npos);
}

TEST_CASE("programs get the same as JSON", "[legibility]") {
    const auto json = nlohmann::json::parse(json_of(report_of(number()), {}, "portrait"));
    CHECK(json["variant"] == "portrait");
    CHECK(json["texts"][0]["written"] == "<ticket>");
    CHECK(json["texts"][0]["fits_letters"] == 3);
    CHECK(json["texts"][0]["farthest_m"]["16 arcmin"].get<double>() == Approx(5.46).margin(0.01));
    CHECK(json["warnings"].size() == 2);
}
