#include <random>

#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;
using render::Rect;

// A screen draws again what has changed and nothing else. Whatever happens, that must give the picture which it would
// give drawn as a whole.
namespace {

// What a hall may do and none does: fills and signs that stand out of their cells, shadows, panels that come from the
// side, texts that change letter by letter.
const char* const kOddItem =
    "{column: [{agencies: all, panel: panel, columns: 2, height: 300}, {row: [{now_serving: newest, panel: call, "
    "width: 300}, {recent_calls: 3, panel: call, width: 1fr}], height: 1fr}, {running_text: messages, height: 40}]}";
const char* const kOddTemplates = R"(
  call:
    column:
      - {text: <ticket>, style: number, change: {by: roll, duration: 300 ms}, fit: shrink, width: 120}
      - {sign: <counter>, style: number_sign, fill: sign, ink: sign_ink, radius: large, width: 150, height: 60,
         pad: 0 -40, when: number}
    pad: -12 -20
    when: number
  panel:
    stack:
      - {text: <agency.short>, style: name, fill: surface, radius: small}
      - {sign: <counter>, style: number_sign, fill: sign, ink: sign_ink, radius: small, pad: -8 -30 0 60, width: 90,
         height: 50, shadow: soft, when: number}
      - {text: <ticket>, style: number, change: {by: split_flap, duration: 400 ms}, pad: 30 0 0 0, when: number}
    fill: fill
    radius: large
    shadow: soft
    states:
      called:
        look: called
        comes: [{property: x, from: -40, duration: 400 ms}, {property: opacity, from: 0.2, duration: 300 ms}]
      closed: {look: closed, badge: Tutup}
)";

// Pages that turn: of agencies that don't all fit, of the whole place, and within a panel.
const char* const kTurningItem =
    "{column: [{agencies: all, panel: panel, columns: 1, pages: {every: 2 s, jump_to: called, smallest: 1.4}, "
    "height: 1fr}, {playlist: [{sign: Jqg, style: number, fill: surface, radius: large, shadow: soft, for: 2 s}, "
    "{text: Loket, style: number, for: 3 s}], transition: fade 300 ms, height: 60, pad: 20}]}";
const char* const kTurningTemplates = R"(
  panel:
    column:
      - {text: <agency.short>, style: name}
      - playlist:
          - {text: <ticket>, style: number, for: 2 s, when: number}
          - {sign: Loket, style: number_sign, fill: sign, ink: sign_ink, width: 184, height: 56, for: 2 s}
        transition: fade 200 ms
    fill: fill
    line: yes
    pad: 4
    height: 180
    width: 700
)";

std::string layout_named(const std::string& name) {
    if (name == "odd") return layout_of(kOddItem, kOddTemplates);
    if (name == "turning") return layout_of(kTurningItem, kTurningTemplates);
    return "layouts/" + name + ".yaml";
}

// A morning by lot, on a screen that is drawn bit by bit.
struct Morning : HallOnScreen {
    Morning(const std::string& layout, const std::string& theme, unsigned seed)
        : HallOnScreen(layout, kHall, kMorning, theme), chance(seed) {
        scene->damage().add_everything();
        draw();
    }

    int any(int most) { return static_cast<int>(chance() % static_cast<unsigned>(most)); }

    void draw() {
        scene->damage().take(rects);
        if (rects.empty()) return;
        REQUIRE(presenter->present(rects, [this](render::Canvas& c, const Rect& r) { scene->draw(c, r); }));
    }

    void frames(int number) {
        for (; number > 0; --number) {
            const std::chrono::milliseconds frame{any(40) + 1};
            now += frame;
            wall += frame;
            scene->advance(board, moment());
            draw();
        }
    }

    void call_somebody() {
        const hall::Agency& agency = hall->agencies[static_cast<std::size_t>(any(4))];
        const std::string ticket = agency.prefix + std::to_string(100 + any(any(2) == 0 ? 30 : 900));
        const auto counter = static_cast<std::size_t>(any(static_cast<int>(agency.counters.size())));
        calls(agency.id.text.c_str(), ticket.c_str(), agency.counters[counter].text.c_str(),
              any(6) == 0 ? "lansia" : "");
        if (any(2) == 0) return;
        said = "n" + std::to_string(count);
        starts_to_speak(agency.id.text.c_str(), ticket.c_str(), said.c_str());
    }

    void change_a_counter() {
        const hall::Agency& agency = hall->agencies[static_cast<std::size_t>(any(4))];
        constexpr hall::CounterState kStates[] = {hall::CounterState::open, hall::CounterState::break_,
                                                  hall::CounterState::closed};
        happens(hall::CounterChanged{agency.id, agency.counters[0], kStates[any(3)]});
    }

    void anything() {
        switch (any(16)) {
            case 0:
                return happens(
                    hall::MessagePosted{hall::MessageId{"m1"}, std::string(20 + any(300), 'm') + " penuh.", {}, {}});
            case 1:
                return happens(hall::MessageRemoved{hall::MessageId{"m1"}});
            case 2:
                return scene->set_link(board, {any(2) == 0, wall, now}, moment());
            case 3:
                return announces("Istirahat sampai pukul satu.", "n0");
            case 4:
                raises(hall::AlertKind::fire);
                frames(2);
                return clears();
            case 5:
                return frames(200);
            case 6:
                if (any(3) == 0) happens(hall::DayOpened{"2026-11-" + std::to_string(25 + any(5))});
                return;
            case 7:
            case 8:
                return change_a_counter();
            case 9:
            case 10:
                return said.empty() ? void() : ends_to_speak(said.c_str());
            default:
                return call_somebody();
        }
    }

    std::mt19937 chance;
    std::string said{};
    std::unique_ptr<render::Presenter> presenter{render::make_offscreen(size, *typesetter).value()};
    std::vector<Rect> rects{};
};

void looks_alike_drawn_as_a_whole(Morning& morning, const std::string& when) {
    const render::Picture bit_by_bit = morning.presenter->read_picture().value();
    const render::Picture whole = morning.picture();
    Rect differs;
    for (int y = 0; y < whole.size.h; ++y) {
        for (int x = 0; x < whole.size.w; ++x) {
            if (!(bit_by_bit.at(x, y) == whole.at(x, y))) differs = united(differs, {x, y, 1, 1});
        }
    }
    INFO(when);
    CHECK(differs == Rect{});
}

}  // namespace

TEST_CASE("whatever happens, drawn bit by bit a screen looks as it does drawn as a whole", "[scene]") {
    const auto [layout, theme] = GENERATE(table<std::string, std::string>({{"hall-landscape", ""},
                                                                           {"hall-landscape", "light"},
                                                                           {"hall-portrait", ""},
                                                                           {"zone-of-six", ""},
                                                                           {"counter", ""},
                                                                           {"odd", ""},
                                                                           {"odd", "light"},
                                                                           {"turning", ""},
                                                                           {"turning", "light"}}));
    CAPTURE(layout, theme);
    Morning morning(layout_named(layout), theme, 7);
    for (int step = 0; step < 40; ++step) {
        morning.anything();
        morning.draw();
        morning.frames(morning.any(3) == 0 ? 1 : morning.any(25));
        looks_alike_drawn_as_a_whole(morning, "after step " + std::to_string(step));
    }
}
