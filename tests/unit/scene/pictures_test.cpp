#include "scene/pictures.h"

#include <future>
#include "catch.h"

#include "hall_on_screen.h"
#include "scene/code.h"

using namespace panggil;
using namespace panggil::scene;
using render::PictureFit;
using render::Size;

namespace {

constexpr Size kPlace{100, 100};
constexpr std::uint32_t kRed = 0xFFFF0000;
constexpr std::uint32_t kGreen = 0xFF00FF00;
constexpr std::uint32_t kBlue = 0xFF0000FF;

render::Color middle(const HallOnScreen& screen) { return screen.picture().at(400, 300); }

}  // namespace

TEST_CASE("nobody waits for a picture: its place is empty until it has been loaded", "[pictures]") {
    make_picture("logo.png", kRed);
    Pictures pictures(folder_of_pictures());
    CHECK(pictures.get("logo.png", kPlace, PictureFit::contain) == nullptr);
    CHECK(pictures.wait_for_all());
    const auto picture = pictures.get("logo.png", kPlace, PictureFit::contain);
    REQUIRE(picture);
    CHECK(picture->size == Size{100, 50});
    CHECK(pictures.get("logo.png", kPlace, PictureFit::contain) == picture);  // and is loaded once
    CHECK_FALSE(pictures.wait_for_all());
}

TEST_CASE("pictures are loaded in the order in which they are seen, and what comes later waits for them",
          "[pictures]") {
    std::vector<std::string> loaded;  // by the loader, which does one after another
    std::promise<void> all_are_asked_for;
    const auto asked = all_are_asked_for.get_future().share();
    Pictures pictures(folder_of_pictures(), Pictures::kUsualBudget,
                      [&loaded, asked](const auto&, const auto& file, Size, PictureFit) -> Result<render::Picture> {
                          asked.wait();
                          loaded.push_back(file);
                          return render::Picture{{1, 1}, {kRed}};
                      });
    const auto see = [&](const char* file) { pictures.get(file, kPlace, PictureFit::contain); };
    const auto see_later = [&](const char* file) {
        pictures.get(file, kPlace, PictureFit::contain, Pictures::Need::later);
    };
    see("logo.png");
    see_later("second-slide.png");
    see_later("third-slide.png");
    see("map.png");
    see("notice.png");
    see("third-slide.png");  // its time has come meanwhile
    all_are_asked_for.set_value();
    pictures.wait_for_all();
    CHECK(loaded ==
          std::vector<std::string>{"logo.png", "map.png", "notice.png", "third-slide.png", "second-slide.png"});
}

TEST_CASE("all pictures of a screen come before the next slide of any of its slideshows", "[pictures]") {
    for (const char* file : {"x/1.png", "x/2.png", "red.png"}) make_picture(file, kRed);
    HallOnScreen screen(layout_of("{row: [{slideshow: [x/1.png, x/2.png]}, {image: red.png}]}"));
    const auto show_one = [&] {
        while (!screen.pictures.take_loaded()) continue;
        screen.scene->show_pictures(screen.board, screen.moment());
    };
    show_one();
    show_one();
    CHECK(screen.picture().at(200, 300) == render::Color{255, 0, 0});
    CHECK(screen.picture().at(600, 300) == render::Color{255, 0, 0});
}

TEST_CASE("what can't be shown leaves its place empty, and isn't tried at every frame", "[pictures]") {
    make_picture("logo.png", kRed);
    std::ofstream(folder_of_pictures() / "broken.png") << "Disdukcapil";
    Pictures pictures(folder_of_pictures());
    for (const char* file : {"broken.png", "none.png", "../etc/passwd", "/etc/passwd"}) {
        CHECK(pictures.get(file, kPlace, PictureFit::contain) == nullptr);
        pictures.wait_for_all();
        CHECK(pictures.is_broken(file, kPlace, PictureFit::contain));
        CHECK(pictures.get(file, kPlace, PictureFit::contain) == nullptr);
        CHECK_FALSE(pictures.wait_for_all());
    }
}

TEST_CASE("pictures are kept within a budget, but never is one lost that somebody shows", "[pictures]") {
    for (const char* file : {"a.png", "b.png", "c.png", "d.png"}) make_picture(file, kRed, {100, 100});
    constexpr std::size_t kOne = 100 * 100 * 4;
    Pictures pictures(folder_of_pictures(), 2 * kOne);
    const auto load = [&](const char* file) {
        pictures.get(file, kPlace, PictureFit::contain);
        pictures.wait_for_all();
        return pictures.get(file, kPlace, PictureFit::contain);
    };
    const auto shown = load("a.png");
    load("b.png");
    load("c.png");
    load("d.png");
    CHECK(pictures.bytes() <= 3 * kOne);  // the one that was just loaded is over it until somebody shows it
    CHECK(pictures.get("a.png", kPlace, PictureFit::contain) == shown);
    CHECK(pictures.get("b.png", kPlace, PictureFit::contain) == nullptr);  // the one that was asked for least recently
}

TEST_CASE("a picture that was saved again is shown anew, and the old one until then", "[pictures]") {
    make_picture("logo.png", kRed);
    Pictures pictures(folder_of_pictures());
    pictures.get("logo.png", kPlace, PictureFit::contain);
    pictures.wait_for_all();
    make_picture("logo.png", kGreen);
    std::filesystem::last_write_time(folder_of_pictures() / "logo.png",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
    pictures.look_for_changes();
    CHECK(pictures.get("logo.png", kPlace, PictureFit::contain)->at(5, 5) == render::Color{255, 0, 0});
    CHECK(pictures.wait_for_all());
    CHECK(pictures.get("logo.png", kPlace, PictureFit::contain)->at(5, 5) == render::Color{0, 255, 0});
}

TEST_CASE("what check says of a picture", "[pictures]") {
    make_picture("slides/a.png", kRed);
    std::filesystem::create_directories(folder_of_pictures() / "empty");
    std::ofstream(folder_of_pictures() / "broken.png") << "Disdukcapil";
    const auto wrong = [](const char* file) {
        return wrong_with_picture(folder_of_pictures(), file).value_or(alike("good")).english;
    };
    CHECK(wrong("slides/a.png") == "good");
    CHECK(wrong("slides") == "good");
    CHECK(wrong("empty") == "there is no picture in this folder");
    CHECK(wrong("none.png") == "there is no such file");
    CHECK(wrong("broken.png") == "this is no png, jpg, webp or svg picture");
}

TEST_CASE("an image stands in its place as soon as it is there, and only its cell is drawn again", "[pictures]") {
    make_picture("red.png", kRed);
    HallOnScreen screen(layout_of("{image: red.png, fit: cover}"));
    CHECK(middle(screen) != render::Color{255, 0, 0});
    screen.load_pictures();
    CHECK(screen.redrawn() == std::vector{render::Rect{0, 0, 800, 600}});
    CHECK(middle(screen) == render::Color{255, 0, 0});
    screen.scene->refresh(screen.board, screen.moment());
    CHECK(screen.redrawn().empty());
}

TEST_CASE("slides come one after another, and nothing but their place is drawn again", "[pictures]") {
    make_picture("s/1.png", kRed);
    make_picture("s/2.png", kGreen);
    make_picture("s/3.png", kBlue);
    std::ofstream(folder_of_pictures() / "s/4.png") << "broken";
    HallOnScreen screen(
        layout_of("{row: [{text: Halo, width: 400}, {slideshow: s, every: 5 s, transition: fade 1 s, width: 400}]}"));
    const render::Rect place{400, 0, 400, 600};
    const auto color = [&] { return screen.picture().at(600, 300); };
    screen.load_pictures();
    CHECK(color() == render::Color{255, 0, 0});
    screen.redrawn();
    screen.pass(4);
    CHECK(screen.redrawn().empty());
    screen.pass(1.5);
    CHECK(screen.scene->moving(screen.now));
    CHECK(color() == render::Color{127, 128, 0});
    screen.pass(1);
    CHECK(screen.redrawn() == std::vector{place});
    CHECK_FALSE(screen.scene->moving(screen.now));
    CHECK(color() == render::Color{0, 255, 0});
    screen.load_pictures();
    screen.pass(5);
    CHECK(color() == render::Color{0, 0, 255});
    screen.load_pictures();
    screen.pass(5);  // the fourth can't be shown: the first again
    CHECK(color() == render::Color{255, 0, 0});
}

TEST_CASE("in a calm theme slides fade, whatever the layout says", "[pictures]") {
    make_picture("calm/1.png", kRed);
    make_picture("calm/2.png", kGreen);
    HallOnScreen screen(layout_of("{slideshow: calm, every: 5 s, transition: slide 2 s}"));
    screen.load_pictures();
    Design design = screen.scene->design();
    layout::Theme theme = *design.theme;
    theme.calm = true;
    design.theme = std::make_shared<const layout::Theme>(theme);
    screen.scene->set_design(design, screen.board, screen.moment());
    screen.pass(5.2);
    CHECK(middle(screen) == render::Color{127, 128, 0});
    screen.pass(0.2);
    CHECK_FALSE(screen.scene->moving(screen.now));
}

TEST_CASE("a slide that isn't there yet is waited for behind the one before", "[pictures]") {
    make_picture("t/1.png", kRed);
    make_picture("t/2.png", kGreen);
    HallOnScreen screen(layout_of("{slideshow: [t/1.png, t/2.png], every: 5 s, transition: cut}"));
    while (!screen.pictures.take_loaded()) {  // the first one alone
    }
    screen.scene->show_pictures(screen.board, screen.moment());
    screen.pass(8);
    CHECK(middle(screen) == render::Color{255, 0, 0});
    CHECK(screen.scene->next_due(screen.moment()) > screen.now);
    screen.load_pictures();
    CHECK(middle(screen) == render::Color{0, 255, 0});
}

TEST_CASE("a slide that is put into the folder comes in its turn, and one that is taken out goes at once",
          "[pictures]") {
    std::filesystem::remove_all(folder_of_pictures() / "u");
    make_picture("u/1.png", kRed);
    make_picture("u/3.png", kBlue);
    HallOnScreen screen(layout_of("{slideshow: u, every: 5 s, transition: cut}"));
    const auto is_saved = [&] {
        screen.pictures.look_for_changes();
        screen.load_pictures();
    };
    screen.load_pictures();
    CHECK(middle(screen) == render::Color{255, 0, 0});
    make_picture("u/2.png", kGreen);
    is_saved();
    CHECK(middle(screen) == render::Color{255, 0, 0});
    screen.pass(5);
    screen.load_pictures();
    CHECK(middle(screen) == render::Color{0, 255, 0});
    std::filesystem::remove(folder_of_pictures() / "u/2.png");
    is_saved();
    CHECK(middle(screen) == render::Color{0, 0, 255});
    std::filesystem::remove(folder_of_pictures() / "u/3.png");
    is_saved();
    CHECK(middle(screen) == render::Color{255, 0, 0});
    std::filesystem::remove(folder_of_pictures() / "u/1.png");
    is_saved();
    CHECK(middle(screen) != render::Color{255, 0, 0});
    make_picture("u/1.png", kGreen);
    is_saved();
    CHECK(middle(screen) == render::Color{0, 255, 0});
}

TEST_CASE("the slide that is shown is shown anew when it is saved again, and not when it is broken", "[pictures]") {
    make_picture("v/1.png", kRed);
    HallOnScreen screen(layout_of("{slideshow: v, every: 5 s, transition: cut}"));
    screen.load_pictures();
    const auto is_saved = [&] {
        screen.pictures.look_for_changes();
        screen.load_pictures();
        return middle(screen);
    };
    make_picture("v/1.png", kGreen, {60, 20});
    CHECK(is_saved() == render::Color{0, 255, 0});
    std::ofstream(folder_of_pictures() / "v/1.png") << "half of a pi";
    CHECK(is_saved() == render::Color{0, 255, 0});
    make_picture("v/1.png", kBlue);
    CHECK(is_saved() == render::Color{0, 0, 255});
}

TEST_CASE("a layout that gives a slideshow another place goes on with the picture that was shown", "[pictures]") {
    make_picture("w/1.png", kRed);
    make_picture("w/2.png", kGreen);
    HallOnScreen screen(layout_of("{slideshow: w, every: 5 s, transition: cut}"));
    screen.load_pictures();
    screen.pass(6);
    REQUIRE(middle(screen) == render::Color{0, 255, 0});
    Design design = screen.scene->design();
    const auto saved = layout_of("{slideshow: w, every: 9 s, transition: cut, fit: cover}");
    design.layout = std::make_shared<const layout::Layout>(layout::load_layout(saved, {}).value());
    screen.scene->set_design(design, screen.board, screen.moment());
    screen.pass(0.05);
    screen.load_pictures();
    CHECK(middle(screen) == render::Color{0, 255, 0});
}

TEST_CASE("a drive that hangs stops no call here: what was shown is shown, and the end isn't waited for",
          "[pictures]") {
    make_picture("logo.png", kRed);
    const auto answers = std::make_shared<std::promise<void>>();
    const std::shared_future<void> answered = answers->get_future().share();
    const auto begun = std::chrono::steady_clock::now();
    {
        Pictures pictures(folder_of_pictures(), Pictures::kUsualBudget,
                          [answered](const auto& assets, const auto& file, Size size, PictureFit fit) {
                              if (file == "far.png") answered.wait();
                              return Pictures::load(assets, file, size, fit);
                          });
        pictures.get("logo.png", kPlace, PictureFit::contain);
        pictures.wait_for_all();
        const auto logo = pictures.get("logo.png", kPlace, PictureFit::contain);
        REQUIRE(logo);
        CHECK(pictures.get("far.png", kPlace, PictureFit::contain) == nullptr);
        for (int save = 0; save < 100; ++save) pictures.look_for_changes();
        CHECK(pictures.files_of("slides").empty());
        CHECK_FALSE(pictures.take_loaded());
        CHECK(pictures.get("logo.png", kPlace, PictureFit::contain) == logo);
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
    answers->set_value();
}

TEST_CASE("a code is black on white with four modules of quiet, in whole pixels", "[pictures]") {
    DisplayList list;
    draw_code("https://mpp.go.id", {10, 10, 300, 200}, list);
    const auto& ground = std::get<FillMark>(list.front());
    CHECK(ground.paint.own == layout::Rgb{255, 255, 255});
    CHECK(ground.rect.w == ground.rect.h);
    CHECK(ground.rect.w % 33 == 0);  // 25 modules, and the quiet around them
    const int module = ground.rect.w / 33;
    render::Rect ink;
    for (std::size_t i = 1; i < list.size(); ++i) {
        const auto& fill = std::get<FillMark>(list[i]);
        CHECK(fill.paint.own == layout::Rgb{0, 0, 0});
        ink = render::united(ink, fill.rect);
    }
    CHECK(ink == render::grown(ground.rect, -4 * module));
}

TEST_CASE("no code is drawn of nothing, of too much, or where there is no room", "[pictures]") {
    DisplayList list;
    draw_code("", {0, 0, 300, 300}, list);
    draw_code(std::string(5000, 'x'), {0, 0, 300, 300}, list);
    draw_code("https://mpp.go.id", {0, 0, 20, 20}, list);
    CHECK(list.empty());
}
