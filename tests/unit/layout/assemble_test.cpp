#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "layout/layout.h"

using namespace panggil;
using namespace panggil::layout;

namespace {

namespace fs = std::filesystem;

const std::string kHall = R"(layout: 1
canvas: 1000x500
areas: HD
columns: [1fr, 1fr]
rows: [1fr]
H: {row: [{clock: HH.mm, style: clock, name: clock}, {text: Loket, name: word}]}
D: {agencies: all, panel: cell, columns: 3}
templates:
  cell: {text: <ticket>, style: number, pad: 4}
)";

// A folder of layouts that is gone afterwards.
struct Layouts {
    fs::path root = fs::temp_directory_path() / ("panggil-layouts-" + std::to_string(::getpid()));
    fs::path folder = root / "layouts";

    Layouts() {
        fs::create_directories(folder);
        write("hall.yaml", kHall);
    }
    ~Layouts() { fs::remove_all(root); }

    void write(const fs::path& name, const std::string& text) const {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name) << text;
    }
    Layout read(const std::string& name) const {
        const auto layout = load_layout(folder / name, {});
        INFO((layout ? std::string() : to_string(layout.error())));
        REQUIRE(layout);
        return *layout;
    }
    Layout own(const std::string& text) const {
        write("own.yaml", text);
        return read("own.yaml");
    }
    std::string wrong(const std::string& text) const {
        write("own.yaml", text);
        const auto layout = load_layout(folder / "own.yaml", {});
        return layout ? "" : layout.error().front().message;
    }
};

const Item& letter(const Layout& layout, const std::string& name) {
    for (const Item& item : layout.items) {
        if (item.name == name) return item;
    }
    throw std::runtime_error("there is no " + name);
}

std::string all_of(const TextTemplate& text) {
    std::string words;
    for (const TextPart& part : text) words += part.binding.empty() ? part.literal : "<" + part.binding + ">";
    return words;
}

}  // namespace

TEST_CASE("a layout that extends another says only what differs", "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own("extends: hall\ntitle: Timur\nD: {columns: 2}\n");
    CHECK(own.title == "Timur");
    CHECK(own.canvas == CanvasSize{1000, 500});
    CHECK(letter(own, "D").agencies.grid.columns == 2);
    CHECK(letter(own, "D").agencies.panel == "cell");
    CHECK(letter(own, "H").container.items.size() == 2);
}

TEST_CASE("another widget under a name takes the whole place", "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own("extends: hall\nD: {text: Tutup}\ntemplates: {cell: {sign: <counter>}}\n");
    CHECK(letter(own, "D").kind == Kind::text);
    CHECK(own.templates.at("cell").kind == Kind::sign);
    CHECK(own.templates.at("cell").shell.pad == Sides{});
}

TEST_CASE("a named item is changed and removed wherever it stands", "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own("extends: hall\nchange: {clock: {style: label}, cell: {pad: 8}}\nremove: word\n");
    const auto& items = letter(own, "H").container.items;
    REQUIRE(items.size() == 1);
    CHECK(items[0].wording.style == "label");
    CHECK(all_of(items[0].wording.text) == "<time>");
    CHECK(own.templates.at("cell").shell.pad == Sides{8, 8, 8, 8});
    CHECK(own.templates.at("cell").wording.style == "number");
}

TEST_CASE("what took the whole place of a named item is found by its name again", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("between.yaml", "extends: hall\nchange: {clock: {date: d MMMM}}\n");
    const Layout own = layouts.own("extends: between\nchange: {clock: {style: label}}\n");
    const Item& clock = letter(own, "H").container.items[0];
    CHECK(all_of(clock.wording.text) == "<date>");
    CHECK(clock.wording.style == "label");
}

TEST_CASE("an included file lends its templates and nothing else, and ours come first", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("common.yaml",
                  "title: Umum\ncanvas: 9x9\ntemplates: {cell: {text: theirs, pad: 1}, spare: {text: spare}}\n");
    const Layout own = layouts.own("include: [common]\n" + kHall);
    CHECK(own.title.empty());
    CHECK(all_of(own.templates.at("cell").wording.text) == "<ticket>");
    CHECK(all_of(own.templates.at("spare").wording.text) == "spare");
    const Layout over = layouts.own("extends: hall\ninclude: common\n");
    CHECK(all_of(over.templates.at("cell").wording.text) == "theirs");
    CHECK(over.templates.at("cell").shell.pad == Sides{1, 1, 1, 1});
}

TEST_CASE("a layout of a folder below finds those of the whole folder", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("timur/hall-2.yaml", "extends: hall\ntitle: dua\n");
    layouts.write("timur/hall-3.yaml", "extends: timur/hall-2\n");
    CHECK(layouts.read("timur/hall-3.yaml").title == "dua");
}

TEST_CASE("no layout is read from outside of the folder", "[layout][assemble]") {
    const Layouts layouts;
    std::ofstream(layouts.root / "secret.yaml") << kHall;
    fs::create_symlink(layouts.root / "secret.yaml", layouts.folder / "link.yaml");
    CHECK(layouts.wrong("extends: link\n") ==
          "'link' is a link that leads out of the folder of layouts - copy the file there");
    CHECK(layouts.wrong("include: ../secret\n") ==
          "'../secret' leads out of the folder of layouts - name a file within it");
    CHECK(layouts.wrong("extends: " + (layouts.folder / "hall").string() + "\n").find("leads out of") !=
          std::string::npos);
}

TEST_CASE("layouts stand eight deep upon each other, not more", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("l0.yaml", kHall);
    for (int i = 1; i <= 9; ++i) {
        layouts.write("l" + std::to_string(i) + ".yaml", "extends: l" + std::to_string(i - 1) + "\n");
    }
    CHECK(layouts.read("l8.yaml").canvas == CanvasSize{1000, 500});
    const auto deeper = load_layout(layouts.folder / "l9.yaml", {});
    REQUIRE_FALSE(deeper);
    CHECK(deeper.error().front().message ==
          "this layout is built upon too many others: at most 8, each upon the next, and 64 together");
}

TEST_CASE("a template's parameter stands for a value, another one at each use", "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own(R"(layout: 1
canvas: 1000x500
areas: HDE
columns: [1fr, 1fr, 1fr]
rows: [1fr]
H: {row: [{template: cell, accent: call, width: 50}, {template: cell}]}
D: {agencies: all, panel: {template: cell, accent: priority, word: Meja}}
E: {agencies: all, panel: {template: cell, accent: priority, word: Meja}, key: {template: cell}}
templates:
  cell: {parameters: {accent: ink, word: Loket}, text: "<word> <counter>", ink: <accent>, width: 20}
)");
    const auto& items = letter(own, "H").container.items;
    CHECK(items[0].wording.ink == Token::call);
    CHECK(items[0].shell.width == Length{50});
    CHECK(all_of(items[0].wording.text) == "Loket <counter>");
    CHECK(items[1].wording.ink == Token::ink);
    CHECK(items[1].shell.width == Length{20});

    CHECK(own.templates.at("cell").wording.ink == Token::ink);
    CHECK(own.templates.size() == 2);  // the same use twice makes one
    const Item& panel = own.templates.at(letter(own, "D").agencies.panel);
    CHECK(panel.wording.ink == Token::priority);
    CHECK(all_of(panel.wording.text) == "Meja <counter>");
    CHECK(letter(own, "E").agencies.panel == letter(own, "D").agencies.panel);
    CHECK(letter(own, "E").agencies.key == "cell");
}

TEST_CASE("a template gives its parameters on to those within it", "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own(
        "extends: hall\nD: {template: outer, tint: call}\ntemplates:\n"
        "  inner: {parameters: {accent: ink}, text: x, ink: <accent>}\n"
        "  outer: {parameters: {tint: sign}, row: [{template: inner, accent: <tint>}]}\n");
    CHECK(letter(own, "D").container.items[0].wording.ink == Token::call);
    CHECK(own.templates.at("outer").container.items[0].wording.ink == Token::sign);
}

TEST_CASE("templates that multiply each other end with a message, not with the memory", "[layout][assemble]") {
    const Layouts layouts;
    std::string text = "extends: hall\ntemplates:\n  t0: {text: x}\n";
    for (int i = 1; i <= 12; ++i) {
        text += "  t" + std::to_string(i) + ": {row: [";
        for (int n = 0; n < 10; ++n)
            text += std::string(n > 0 ? ", " : "") + "{template: t" + std::to_string(i - 1) + "}";
        text += "]}\n";
    }
    CHECK(layouts.wrong(text) == "the templates make more than 100000 values here, each within others");
    text = "extends: hall\ntemplates:\n  t0: {text: x}\n";
    for (int i = 1; i <= 40; ++i) {
        text += "  t" + std::to_string(i) + ": {row: [{template: t" + std::to_string(i - 1) + "}]}\n";
    }
    CHECK(layouts.wrong(text).starts_with("templates stand more than 16 deep in templates here"));
    CHECK(layouts.wrong("extends: hall\ntemplates:\n  a: {parameters: {x: y}, row: [{template: a, x: <x><x>}]}\n") ==
          "the template 'a' shows itself in the end: a, a");
}

TEST_CASE("the first variant that fits the screen is taken, with all that it doesn't change", "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own(kHall + R"(variants:
  totem:
    when: {shape: portrait}
    canvas: 500x1000
    areas: |
      D
      H
      F
    columns: [1fr]
    rows: [1fr, 100, 100]
    F: {text: Selamat datang}
    change: {clock: {style: label}, D: {columns: 1}}
  strip: {when: wide, canvas: 2000x500, remove: [word]}
)");
    CHECK(&for_screen(own, {1920, 1080}) == &own);
    const Layout& totem = for_screen(own, {1080, 1920});
    CHECK(totem.canvas == CanvasSize{500, 1000});
    CHECK(totem.areas == std::vector<std::string>{"D", "H", "F"});
    CHECK(letter(totem, "D").agencies.grid.columns == 1);
    CHECK(letter(totem, "D").agencies.panel == "cell");
    CHECK(letter(totem, "H").container.items[0].wording.style == "label");
    CHECK(letter(own, "H").container.items[0].wording.style == "clock");
    CHECK(letter(for_screen(own, {3440, 1080}), "H").container.items.size() == 1);
    CHECK(&for_screen(own, {1000, 1000}) == &own);
}

TEST_CASE("variants are inherited and changed by name too", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("both.yaml",
                  kHall + "variants:\n  upright: {when: portrait, canvas: 500x1000, change: {D: {gap: 9}}}\n");
    const Layout own = layouts.own(
        "extends: both\nD: {panel: other}\ntemplates: {other: {text: x}}\n"
        "variants:\n  upright: {margin: 7, change: {D: {columns: 1}}}\n");
    const Layout& upright = for_screen(own, {1080, 1920});
    CHECK(upright.canvas == CanvasSize{500, 1000});
    CHECK(upright.margin == Sides{7, 7, 7, 7});
    CHECK(letter(upright, "D").agencies.grid.columns == 1);
    CHECK(letter(upright, "D").agencies.grid.gap == 9);
    CHECK(letter(upright, "D").agencies.panel == "other");
}

TEST_CASE("what a layout has taken out is not asked for by the variants that it inherits", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("both.yaml",
                  kHall +
                      "variants:\n  upright: {when: portrait, change: {clock: {style: label}, D: {gap: 9}}, "
                      "remove: [word]}\n");
    const Layout own = layouts.own("extends: both\nremove: [clock, word]\n");
    CHECK(letter(for_screen(own, {1080, 1920}), "H").container.items.empty());
    CHECK(letter(for_screen(own, {1080, 1920}), "D").agencies.grid.gap == 9);
    CHECK(layouts.wrong("extends: both\nremove: [clock]\nvariants: {upright: {change: {clock: {style: label}}}}\n") ==
          "no letter, template or named item is called 'clock' - here are 'H', 'D', 'cell' or 'word'");
}

TEST_CASE("a letter that a variant alone shows, or alone leaves out, is nothing to warn of", "[layout][assemble]") {
    const Layouts layouts;
    layouts.write("own.yaml", kHall + "F: {text: x}\nvariants:\n  u: {when: portrait, areas: F, columns: [1fr]}\n");
    Errors warnings;
    CHECK(load_layout(layouts.folder / "own.yaml", {}, &warnings));
    CHECK(to_string(warnings).empty());
}

TEST_CASE("a variant goes by the screen's name and size too, and by neither where that isn't known",
          "[layout][assemble]") {
    const Layouts layouts;
    const Layout own = layouts.own(kHall + R"(variants:
  lobby: {when: {screen: [lobby, gate], shape: landscape}, title: lobby}
  large: {when: {diagonal: from 65 in}, title: large}
  small: {when: [{diagonal: to 24 in}, square], title: small}
  middle: {when: {diagonal: from 40 in to 43 in}, title: middle}
)");
    const auto inches = [](double count) { return Metres{count * 0.0254}; };
    const auto title = [&](const ScreenKind& screen) { return for_screen(own, screen).title; };
    CHECK(title({1920, 1080, "lobby", inches(75)}) == "lobby");
    CHECK(title({1080, 1920, "lobby", inches(75)}) == "large");
    CHECK(title({1920, 1080, "hall-1", inches(65)}) == "large");
    CHECK(title({1920, 1080, "hall-1", inches(64)}).empty());
    CHECK(title({1920, 1080, "hall-1", inches(24)}) == "small");
    CHECK(title({1000, 1000}) == "small");
    CHECK(title({1920, 1080, "hall-1", inches(43)}) == "middle");
    CHECK(title({1920, 1080}).empty());
}
