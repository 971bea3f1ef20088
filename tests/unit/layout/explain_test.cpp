#include "layout/explain.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "catch.h"

using namespace panggil;
using namespace panggil::layout;

namespace {

namespace fs = std::filesystem;

struct Layouts {
    fs::path folder = fs::temp_directory_path() / ("panggil-explain-" + std::to_string(::getpid()));

    Layouts() {
        fs::create_directories(folder);
        write("hall.yaml", R"(layout: 1
canvas: 1000x500
areas: HD
columns: [1fr, 1fr]
rows: [1fr]
H: {row: [{clock: HH.mm, style: clock, name: clock}]}
D: {agencies: all, panel: cell}
templates:
  cell: {parameters: {accent: ink}, text: <ticket>, ink: <accent>}
)");
        write("own.yaml", R"(extends: hall
D: {columns: 2}
change:
  clock: {style: number}
H:
  gap: 4
variants:
  tall:
    when: portrait
    canvas: 500x1000
    change: {clock: {ink: ink_soft}}
templates:
  two: {row: [{template: cell, accent: call}]}
)");
    }
    ~Layouts() { fs::remove_all(folder); }

    void write(const fs::path& name, const std::string& text) const { std::ofstream(folder / name) << text; }

    // One line each: "field value file:line how".
    std::vector<std::string> told(const char* file, int line) const {
        const auto all = explain(folder / file, line, "assets/themes");
        REQUIRE(all);
        std::vector<std::string> lines;
        for (const Explained& item : *all) {
            lines.push_back(item.item + (item.variant.empty() ? "" : " | " + item.variant));
            for (const Origin& o : item.origins) {
                lines.push_back(o.field + " " + o.value + " " + fs::path(o.place.file).filename().string() + ":" +
                                std::to_string(o.place.line));
                const std::string prefix = folder.string() + "/";
                std::string how = o.how.english;
                if (const auto at = how.find(prefix); at != std::string::npos) how.erase(at, prefix.size());
                if (!how.empty()) lines.back() += " " + how;
            }
        }
        return lines;
    }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("it is said of each value in which line of which file it stands", "[layout][explain]") {
    const Layouts layouts;
    CHECK(layouts.told("own.yaml", 2) == Lines{"agencies, in D",
                                               "agencies all hall.yaml:7 that layout, which this one "
                                               "extends",
                                               "panel cell hall.yaml:7 that layout, which this one extends",
                                               "columns 2 own.yaml:2"});
}

TEST_CASE("a change, the theme's style and a variant say that it was they", "[layout][explain]") {
    const Layouts layouts;
    const Lines lines = layouts.told("own.yaml", 4);
    REQUIRE(lines.size() > 4);
    CHECK(lines[0] == "clock, in H");
    CHECK(lines[1] == "clock HH.mm hall.yaml:6 that layout, which this one extends");
    CHECK(lines[2] == "style number own.yaml:4 the change of 'clock'");
    CHECK(lines[3].starts_with("style.size 77.5 perigo-agung.yaml:"));
    CHECK(lines[3].ends_with(" the theme 'perigo-agung'"));
    CHECK(lines[lines.size() - 2] == "clock, in H | tall");
    CHECK(lines.back() == "ink ink_soft own.yaml:11 the variant 'tall'");
}

TEST_CASE("a template's parameter says where its value was given", "[layout][explain]") {
    const Layouts layouts;
    const Lines lines = layouts.told("own.yaml", 13);
    CHECK(std::find(lines.begin(), lines.end(),
                    "ink call own.yaml:13 parameter 'accent' of the template 'cell', hall.yaml:9") != lines.end());
    const Lines own = layouts.told("hall.yaml", 9);
    CHECK(std::find(own.begin(), own.end(),
                    "ink ink hall.yaml:9 parameter 'accent' of the template 'cell', hall.yaml:9") != own.end());
}

TEST_CASE("where no item stands nothing is said, and a wrong layout says what is wrong", "[layout][explain]") {
    const Layouts layouts;
    CHECK(layouts.told("own.yaml", 10).empty());
    CHECK(layouts.told("own.yaml", 999).empty());
    layouts.write("own.yaml", "extends: nothing\n");
    CHECK_FALSE(explain(layouts.folder / "own.yaml", 1, "assets/themes"));
}

TEST_CASE("a length, a radius or a shadow that has a name comes from the theme", "[layout][explain]") {
    const Layouts layouts;
    layouts.write("named.yaml", "extends: hall\nH:\n  fill: surface\n  gap: gutter\n  radius: large\n  shadow: soft\n");
    const Lines told = layouts.told("named.yaml", 4);
    const auto has = [&](const std::string& begin) {
        return std::any_of(told.begin(), told.end(), [&](const std::string& line) {
            return line.starts_with(begin) && line.ends_with("the theme 'perigo-agung'");
        });
    };
    CHECK(has("gap.gutter 24 perigo-agung.yaml:"));
    CHECK(has("radius.large 10 perigo-agung.yaml:"));
    CHECK(has("shadow.blur "));
}

TEST_CASE("a template's states say where they come from, and what the theme says of their looks", "[layout][explain]") {
    const Layouts layouts;
    layouts.write("states.yaml", R"(extends: hall
templates:
  cell:
    states:
      called and priority: {badge: PRIORITAS}
      closed:
        badge: Tutup
        look: closed
)");
    const Lines from_extending = layouts.told("states.yaml", 7);
    const Lines expected = {"text, in cell", "text <ticket> hall.yaml:9 the template 'cell' of that layout",
                            "states.called and priority.badge PRIORITAS states.yaml:5",
                            "states.closed.badge Tutup states.yaml:7", "states.closed.look closed states.yaml:8"};
    for (const std::string& line : expected) {
        INFO(line);
        CHECK(std::find_if(from_extending.begin(), from_extending.end(),
                           [&](const std::string& told) { return told.starts_with(line); }) != from_extending.end());
    }
    CHECK(std::any_of(from_extending.begin(), from_extending.end(), [](const std::string& told) {
        return told.starts_with("states.closed.look.ink ink_soft perigo-agung.yaml:") &&
               told.ends_with(" the theme 'perigo-agung'");
    }));

    layouts.write("above.yaml", "extends: states\ntemplates:\n  cell: {align: center}\n");
    const Lines told = layouts.told("above.yaml", 3);
    CHECK(std::find(told.begin(), told.end(),
                    "states.closed.badge Tutup states.yaml:7 the template 'cell' of that layout") != told.end());
}
