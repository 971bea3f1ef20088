#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.h"
#include "layout/layout.h"

using namespace panggil;
using namespace panggil::layout;

namespace {

namespace fs = std::filesystem;

// A folder with two themes that name the same lengths and mean others by them.
struct Folder {
    fs::path root = fs::temp_directory_path() / ("panggil-tokens-" + std::to_string(::getpid()));

    Folder() {
        fs::create_directories(root);
        fs::copy("assets/themes/perigo-agung.yaml", root / "perigo-agung.yaml");
        write("roomy.yaml",
              "theme: 1\nextends: perigo-agung\nspace: {pad: 20, wide: 40}\nradii: {card: 16, small: 3}\n"
              "shadows: {soft: {y: 8}, hard: {blur: 2, color: 102030, opacity: 0.9}}\n");
        write("narrow.yaml", "theme: 1\nextends: roomy\nspace: {wide: 10.5}\n");
    }
    ~Folder() { fs::remove_all(root); }

    void write(const char* name, const std::string& text) const { std::ofstream(root / name) << text; }

    Layout layout(const std::string& theme = "") const {
        write("layout.yaml", R"(layout: 1
canvas: 1000x500
theme: roomy
margin: pad wide
areas: H
columns: [1fr]
rows: [1fr]
column_gap: wide
H: {row: [{text: a, pad: 0 wide 2 pad, fill: surface, radius: card, shadow: hard}, {space: gutter}], gap: wide}
variants:
  upright: {when: portrait, theme: narrow}
)");
        Surroundings around{nullptr, root};
        around.theme = theme;
        const auto read = load_layout(root / "layout.yaml", around);
        INFO((read ? std::string() : to_string(read.error())));
        REQUIRE(read);
        return *read;
    }
};

}  // namespace

TEST_CASE("a length of space may have a name, and the theme says how long it is", "[layout][tokens]") {
    const Folder folder;
    const Layout roomy = folder.layout();
    const Item& row = roomy.items.front();
    CHECK(roomy.margin == Sides{20, 40, 20, 40});
    CHECK(roomy.column_gap == 40);
    CHECK(row.container.gap == 40);
    CHECK(row.container.items[0].shell.pad == Sides{0, 40, 2, 20});
    CHECK(row.container.items[1].shell.width == Length{24});  // of the theme below: perigo-agung's gutter
}

TEST_CASE("another theme changes the lengths that it names", "[layout][tokens]") {
    const Folder folder;
    const Layout narrow = folder.layout("narrow");
    CHECK(narrow.theme == "narrow");
    CHECK(narrow.margin == Sides{20, 10.5, 20, 10.5});
    CHECK(narrow.items.front().container.gap == 10.5);
}

TEST_CASE("a variant with a theme of its own has that theme's lengths", "[layout][tokens]") {
    const Folder folder;
    const Layout both = folder.layout();
    CHECK(for_screen(both, {1920, 1080}).items.front().container.gap == 40);
    const Layout& upright = for_screen(both, {1080, 1920});
    CHECK(upright.theme == "narrow");
    CHECK(upright.items.front().container.gap == 10.5);
    CHECK(for_screen(folder.layout("roomy"), {1080, 1920}).theme == "roomy");  // of the command line, for all of them
}

TEST_CASE("radii and shadows are laid over those of the theme below, one by one", "[layout][tokens]") {
    const Folder folder;
    const auto theme = load_theme(folder.root, "narrow");
    REQUIRE(theme);
    CHECK(theme->radius("card") == 16);
    CHECK(theme->radius() == 3);
    CHECK(theme->radius("large") == 10);
    const Shadow soft = load_theme(folder.root, "perigo-agung")->shadows.at("soft");
    CHECK(theme->shadows.at("soft") == Shadow{8, soft.blur, soft.color, soft.opacity});
    CHECK(theme->shadows.at("hard") == Shadow{4, 2, {0x10, 0x20, 0x30}, 0.9});
}
