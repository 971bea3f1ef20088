#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

constexpr const char* kLandscape = "layouts/hall-landscape.yaml";

Design design_of(const std::string& layout, const std::string& theme = "perigo-agung") {
    return {std::make_shared<const layout::Layout>(layout::load_layout(layout, {nullptr, "assets/themes"}).value()),
            std::make_shared<const layout::Theme>(layout::load_theme("assets/themes", theme).value())};
}

// The same layout, where something was changed by hand.
template <class Change>
Design changed(Change change) {
    layout::Layout layout = layout::load_layout(kLandscape, {nullptr, "assets/themes"}).value();
    change(layout);
    Design design = design_of(kLandscape);
    design.layout = std::make_shared<const layout::Layout>(std::move(layout));
    return design;
}

// Of the test's own layout file, as it stands now.
Design saved_again(const HallOnScreen& screen, const std::string& file) {
    Design design = screen.scene->design();
    layout::Layout layout = layout::load_layout(file, {}).value();
    layout.title = "Lain";
    design.layout = std::make_shared<const layout::Layout>(std::move(layout));
    return design;
}

void gives(HallOnScreen& screen, Design design) {
    screen.scene->set_design(std::move(design), screen.board, screen.moment());
}

}  // namespace

TEST_CASE("the same layout saved once more changes no pixel, whatever is on its way", "[reload]") {
    for (const double seconds : {0.05, 0.2, 0.35, 1.0, 8.0}) {
        CAPTURE(seconds);
        HallOnScreen screen;
        screen.calls("disdukcapil", "A001", "3");
        screen.starts_to_speak("disdukcapil", "A001", "a1");
        screen.pass(seconds);
        const auto before = screen.picture();
        gives(screen, design_of(kLandscape));
        CHECK(screen.picture() == before);
        screen.pass(0.1);
        HallOnScreen undisturbed;
        undisturbed.calls("disdukcapil", "A001", "3");
        undisturbed.starts_to_speak("disdukcapil", "A001", "a1");
        undisturbed.pass(seconds + 0.1);
        CHECK(screen.picture() == undisturbed.picture());
    }
}

TEST_CASE("a panel that settles after its hold goes on settling in another theme", "[reload]") {
    HallOnScreen screen;
    screen.calls("disdukcapil", "A001", "3");
    screen.starts_to_speak("disdukcapil", "A001", "a1");
    screen.pass(1);
    screen.ends_to_speak("a1");
    screen.pass(6.4);  // the hold of 7 s is over, the panel is on its way down
    REQUIRE(screen.scene->moving(screen.now));
    gives(screen, design_of(kLandscape, "light"));
    CHECK(screen.scene->moving(screen.now));
    screen.pass(3);
    CHECK_FALSE(screen.scene->moving(screen.now));
}

TEST_CASE("a hold in progress goes on", "[reload]") {
    HallOnScreen screen;
    screen.calls("disdukcapil", "A001", "3");
    screen.starts_to_speak("disdukcapil", "A001", "a1");
    screen.pass(2);
    screen.ends_to_speak("a1");
    HallOnScreen undisturbed;
    undisturbed.calls("disdukcapil", "A001", "3");
    undisturbed.starts_to_speak("disdukcapil", "A001", "a1");
    undisturbed.pass(2);
    undisturbed.ends_to_speak("a1");
    gives(screen, changed([](layout::Layout& layout) { layout.title = "Lain"; }));
    for (int i = 0; i < 12; ++i) {  // through the end of the hold, and the way down
        screen.pass(0.7);
        undisturbed.pass(0.7);
        CHECK(screen.picture() == undisturbed.picture());
    }
}

TEST_CASE("what changes is redrawn as a whole, and looks as if the screen had begun with it", "[reload]") {
    HallOnScreen screen;
    screen.settle();
    gives(screen, design_of(kLandscape, "light"));
    CHECK(screen.redrawn() == std::vector<render::Rect>{{0, 0, screen.size.w, screen.size.h}});
    const HallOnScreen light(kLandscape, kHall, HallOnScreen::kMorning, "light");
    CHECK(screen.picture() == light.picture());
}

TEST_CASE("a layout of another canvas is scaled to the screen, which keeps its size", "[reload]") {
    HallOnScreen screen;
    gives(screen, design_of("layouts/hall-portrait.yaml"));
    CHECK(screen.scene->size() == screen.size);
    CHECK(screen.panel("samsat").w > 0);
}

TEST_CASE("an alert keeps the screen across a reload, and the new layout is there afterwards", "[reload]") {
    HallOnScreen screen;
    screen.raises(hall::AlertKind::fire);
    const auto alert = screen.picture();
    gives(screen, changed([](layout::Layout& layout) { layout.title = "Lain"; }));
    CHECK(screen.picture() == alert);
    screen.scene->show_note(Note{"layouts/hall.yaml:1:1", "salah"});
    CHECK(screen.picture() == alert);
    screen.scene->show_note(std::nullopt);
    gives(screen, design_of(kLandscape, "light"));
    screen.clears();
    screen.settle();
    const HallOnScreen light(kLandscape, kHall, HallOnScreen::kMorning, "light");
    CHECK(screen.picture() == light.picture());
}

TEST_CASE("the mark of a cut connection stands in a layout that was just saved", "[reload]") {
    HallOnScreen screen;
    screen.scene->set_link(screen.board, {true, screen.wall, screen.now}, screen.moment());
    screen.settle();
    gives(screen, changed([](layout::Layout& layout) {
              std::erase_if(layout.items, [](const layout::Item& i) { return i.kind == layout::Kind::running_text; });
          }));
    CHECK(screen.shows("09.41"));
}

TEST_CASE("a note for the staff stands over the picture until it is taken away", "[reload]") {
    HallOnScreen screen;
    screen.settle();
    const auto before = screen.picture();
    screen.scene->show_note(
        Note{"layouts/hall.yaml:14:9", "unknown widget 'now_servng' - did you mean 'now_serving'?"});
    const auto damaged = screen.redrawn();
    REQUIRE(damaged.size() == 1);
    CHECK(damaged[0].h < screen.size.h / 8);
    const auto with_note = screen.picture();
    CHECK_FALSE(with_note == before);
    gives(screen, design_of(kLandscape));
    CHECK(screen.picture() == with_note);
    screen.scene->show_note(std::nullopt);
    CHECK(screen.picture() == before);
}

TEST_CASE("the agencies' pages stay where they are when a layout is saved, and turn when they would have", "[reload]") {
    const auto file = layout_of("{agencies: all, panel: p, columns: 1, gap: 0, pages: {every: 10 s, smallest: 1}}",
                                "  p: {text: \"<agency.short> <ticket or –>\", width: 800, height: 200}\n");
    HallOnScreen screen(file);  // three agencies a page: gudang stands on the second one
    const auto first = screen.picture();
    screen.pass(10.5);
    const auto second = screen.picture();
    REQUIRE(second != first);
    gives(screen, saved_again(screen, file));
    CHECK(screen.picture() == second);
    screen.pass(5);
    CHECK(screen.picture() == second);
    screen.pass(7);
    CHECK(screen.picture() == first);
}

TEST_CASE("a video within a playlist runs on in its place when the layout is saved", "[reload]") {
    const auto file = layout_of("{playlist: [{text: Halo, for: 3 s}, {video: videos/a.mp4, for: 20 s}]}");
    HallOnScreen screen(file);
    const auto seen = [&] {
        std::vector<std::pair<layout::Video, render::Rect>> all;
        screen.scene->for_each_video([&](const VideoMark& mark) { all.emplace_back(*mark.video, mark.rect); });
        return all;
    };
    CHECK(seen().empty());
    screen.pass(3);
    const auto before = seen();
    REQUIRE(before.size() == 1);
    gives(screen, saved_again(screen, file));
    CHECK(seen() == before);
    screen.pass(10);
    CHECK(seen() == before);
}

TEST_CASE("a screen that is said to be smaller is drawn as if it had begun so", "[reload]") {
    HallOnScreen screen;
    Design design = screen.scene->design();
    design.diagonal = Metres{0.6};
    gives(screen, design);
    HallOnScreen fresh;
    fresh.scene = std::make_unique<Scene>(design, *fresh.hall, fresh.size, kHall, *fresh.typesetter, fresh.words,
                                          &fresh.pictures);
    fresh.scene->refresh(fresh.board, fresh.moment());
    screen.settle();
    fresh.settle();
    CHECK(screen.picture() == fresh.picture());
}
