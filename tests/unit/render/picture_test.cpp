#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/file.h"
#include "catch.h"
#include "drawing.h"

using namespace panggil;
using namespace panggil::render;

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path{fs::temp_directory_path() / ("panggil-picture-" + std::to_string(::getpid()))};
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

std::string bytes(const fs::path& path) { return read_file(path, 1u << 24).value(); }

Picture board() {
    Drawing drawing({320, 200});
    return drawing.draw([](Canvas& canvas) {
        canvas.fill_round({10, 10, 300, 180}, 10, {255, 198, 41});
        canvas.text({"Lato", 700, 77.5}, "A024", 20.0, 150, kNight);
    });
}

}  // namespace

TEST_CASE("the same drawing gives the same bytes twice", "[picture]") {
    const Folder folder;
    REQUIRE(save_png(board(), folder.path / "one.png"));
    REQUIRE(save_png(board(), folder.path / "two.png"));
    CHECK(bytes(folder.path / "one.png") == bytes(folder.path / "two.png"));
    CHECK(load_png(folder.path / "one.png").value() == board());
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);  // nothing half-written lies beside them
}

TEST_CASE("a picture that can't be written says where and why", "[picture]") {
    const auto saved = save_png(board(), "/no/such/folder/board.png");
    REQUIRE_FALSE(saved);
    CHECK(to_string(saved.error()).starts_with("/no/such/folder/board.png: error: the picture can't be written: "));
}

TEST_CASE("a logo is loaded at the size of its room, its shape kept", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "logo.png";
    REQUIRE(save_png(Picture{{400, 200}, std::vector<std::uint32_t>(80'000, 0xFF336699)}, path));
    const Picture small = load_picture(path, {100, 100}).value();
    CHECK(small.size == Size{100, 50});
    CHECK(small.at(50, 25) == Color{0x33, 0x66, 0x99});
    CHECK(load_picture(path, {800, 800}).value().size == Size{800, 400});
}

TEST_CASE("a picture that covers its room is cut at two sides alone, and is as large as the room", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "flag.png";
    Picture flag{{30, 10}, {}};  // red, white, blue, side by side
    for (int i = 0; i < 300; ++i)
        flag.pixels.push_back(i % 30 < 10 ? 0xFFFF0000 : i % 30 < 20 ? 0xFFFFFFFF : 0xFF0000FF);
    REQUIRE(save_png(flag, path));
    const Picture square = load_picture(path, {100, 100}, PictureFit::cover).value();
    CHECK(square.size == Size{100, 100});
    CHECK(square.at(2, 50) == Color{255, 255, 255});
    CHECK(square.at(97, 50) == Color{255, 255, 255});
    CHECK(load_picture(path, {60, 10}, PictureFit::cover).value().size == Size{60, 10});
    REQUIRE(save_png(Picture{{1, 5000}, std::vector<std::uint32_t>(5000, 0xFF336699)}, path));  // a splinter
    CHECK(load_picture(path, {800, 800}, PictureFit::cover).value().size == Size{800, 800});
}

TEST_CASE("an svg that covers its room is drawn at that size, not blown up", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "half.svg";
    std::ofstream(path) << R"(<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10">)"
                        << R"(<rect x="10" width="10" height="10" fill="#00ff00"/></svg>)";
    const Picture picture = load_picture(path, {200, 200}, PictureFit::cover).value();
    CHECK(picture.size == Size{200, 200});
    CHECK(picture.at(99, 100).a == 0);
    CHECK(picture.at(100, 100) == Color{0, 255, 0});
}

TEST_CASE("clear pixels bleed no colour into a smaller logo", "[picture]") {
    const Folder folder;
    Picture half{{64, 64}, {}};
    for (int i = 0; i < 64 * 64; ++i) half.pixels.push_back(i % 2 == 0 ? 0xFFFFFFFF : 0x00000000);
    REQUIRE(save_png(half, folder.path / "half.png"));
    const Color middle = load_picture(folder.path / "half.png", {16, 16}).value().at(8, 8);
    CHECK(middle.r == 255);
    CHECK(middle.a == Approx(128).margin(2));
}

TEST_CASE("an svg is drawn at the size that is asked for", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "exit.svg";
    std::ofstream(path) << R"(<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">)"
                        << R"(<rect width="10" height="10" fill="#00ff00"/></svg>)";
    const Picture picture = load_picture(path, {200, 300}).value();
    CHECK(picture.size == Size{200, 200});
    CHECK(picture.at(100, 100) == Color{0, 255, 0});
}

TEST_CASE("a picture that would fill the memory is refused before it is decoded", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "bomb.png";
    std::ofstream(path, std::ios::binary)
        << std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xC3\x50\0\0\xC3\x50\x08\x06\0\0\0", 29);
    const auto loaded = load_picture(path, {100, 100});
    REQUIRE_FALSE(loaded);
    CHECK(to_string(loaded.error()) ==
          path.string() + ": error: the picture has 50000x50000 pixels - make it smaller, 64 megapixels are taken");
}

TEST_CASE("an svg of 100,000 pixels a side is drawn at the size of its place", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "huge.svg";
    std::ofstream(path) << R"(<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000">)"
                        << R"(<rect width="100000" height="100000" fill="#00ff00"/></svg>)";
    const Size inside = load_picture(path, {80, 60}).value().size;
    CHECK(inside.w == Approx(60).margin(1));  // the library rounds up
    CHECK(inside.h == Approx(60).margin(1));
    CHECK(load_picture(path, {80, 60}, PictureFit::cover).value().size == Size{80, 60});
}

TEST_CASE("what is no picture is named", "[picture]") {
    const Folder folder;
    const auto path = folder.path / "logo.png";
    std::ofstream(path) << "Disdukcapil";
    CHECK(to_string(load_picture(path, {10, 10}).error()) ==
          path.string() + ": error: this is no png, jpg, webp or svg picture");
    CHECK(to_string(load_picture(folder.path / "none.png", {10, 10}).error()) ==
          (folder.path / "none.png").string() + ": error: there is no such file");
}

TEST_CASE("a png of few colours, as programs for logos write it, is read in its colours", "[picture]") {
    const auto picture = load_png("layouts/pictures/hall.png");  // 256 colours in a palette
    REQUIRE(picture);
    CHECK(picture->at(2, 2) == Color{0x0A, 0x1A, 0x29});
}
