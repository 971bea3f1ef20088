#include <random>

#include "catch.h"
#include "hall_on_screen.h"

using namespace panggil;
using namespace panggil::scene;

namespace {

// Agencies' panels, one below the other, with these lines in the template.
std::string panels(const std::string& lines, const std::string& text = "{text: <ticket or –>, style: number}") {
    return layout_of("{agencies: all, panel: panel, columns: 1}",
                     "  panel:\n    column:\n      - " + text +
                         "\n      - {text: <badge>, when: badge}\n    fill: fill\n    width: 800\n    height: 120\n" +
                         lines);
}

std::string with_states(const std::string& states) { return panels("    states:\n" + states); }

std::uint32_t pixel(const render::Picture& picture, int x, int y) {
    return picture
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.size.w) + static_cast<std::size_t>(x)];
}

constexpr std::uint32_t kCall = 0xFFFFC629;
constexpr std::uint32_t kGround = 0xFF0A1A29;

// The colour of the panel at its right end, where no text stands.
std::uint32_t ground_of(const HallOnScreen& screen, const char* agency) {
    const render::Rect panel = screen.panel(agency);
    return pixel(screen.picture(), panel.right() - 20, panel.y + panel.h / 2);
}

void is_called(HallOnScreen& screen, const char* agency = "disdukcapil", const char* ticket = "A001",
               const char* counter = "3", const char* announcement = "a1") {
    screen.calls(agency, ticket, counter);
    screen.starts_to_speak(agency, ticket, announcement);
}

double luminance(std::uint32_t argb) {
    const auto linear = [](std::uint32_t c) { return std::pow(c / 255.0, 2.2); };
    return 0.2126 * linear(argb >> 16 & 255) + 0.7152 * linear(argb >> 8 & 255) + 0.0722 * linear(argb & 255);
}

double mean_luminance(const render::Picture& picture, const render::Rect& rect) {
    double sum = 0;
    int count = 0;
    for (int y = rect.y; y < rect.bottom(); y += 4) {
        for (int x = rect.x; x < rect.right(); x += 4, ++count) sum += luminance(pixel(picture, x, y));
    }
    return sum / count;
}

// Pairs of opposing changes of a tenth of the greatest luminance, as WCAG 2.2 counts flashes.
int flashes_in(const std::vector<double>& luminances) {
    int turns = 0;
    double low = luminances.front();
    double high = low;
    int direction = 0;
    for (const double now : luminances) {
        low = std::min(low, now);
        high = std::max(high, now);
        const int goes = now - low >= 0.1 && direction != 1 ? 1 : high - now >= 0.1 && direction != -1 ? -1 : 0;
        if (goes == 0) continue;
        ++turns;
        direction = goes;
        low = high = now;
    }
    return turns / 2;
}

}  // namespace

TEST_CASE("a panel takes the look of its first state that says one", "[states]") {
    HallOnScreen screen(with_states("      called: {look: called}\n      number: {look: newest}\n"));
    CHECK(ground_of(screen, "disdukcapil") == kGround);
    is_called(screen);
    screen.pass(1);
    CHECK(ground_of(screen, "disdukcapil") == kCall);
    CHECK(ground_of(screen, "samsat") == kGround);
    screen.ends_to_speak("a1");
    screen.pass(10);
    CHECK(ground_of(screen, "disdukcapil") == kGround);
}

TEST_CASE("a template without states follows the calls as it always did", "[states]") {
    HallOnScreen screen(panels(""));
    is_called(screen);
    screen.pass(0.2);
    const auto halfway = ground_of(screen, "disdukcapil");
    CHECK(halfway != kGround);
    CHECK(halfway != kCall);
    screen.pass(0.2);
    CHECK(ground_of(screen, "disdukcapil") == kCall);
}

TEST_CASE("a state says in words what it is", "[states]") {
    HallOnScreen screen(
        with_states("      called and priority: {badge: PRIORITAS}\n"
                    "      called: {badge: Silakan ke loket <counter>}\n"));
    CHECK_FALSE(screen.shows("PRIORITAS"));
    screen.calls("samsat", "C001", "7", "lansia");
    screen.starts_to_speak("samsat", "C001", "a1");
    CHECK(screen.shows("PRIORITAS"));
    screen.ends_to_speak("a1");
    is_called(screen, "disdukcapil", "A001", "3", "a2");
    CHECK_FALSE(screen.shows("PRIORITAS"));
    CHECK(screen.shows("Silakan ke loket 3"));
}

TEST_CASE("a state comes from where it says, is where its time says, and ends exactly in its place", "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, comes: [{property: y, from: 40, duration: 400 ms, easing: linear}, "
                    "{property: color, duration: 0 s}]}\n"));
    const render::Rect panel = screen.panel("disdukcapil");
    is_called(screen);
    screen.pass(0.1);  // 30 of 40 are left
    const auto early = screen.picture();
    CHECK(pixel(early, 780, panel.y + 28) == kGround);
    CHECK(pixel(early, 780, panel.y + 32) == kCall);
    CHECK(pixel(early, 780, panel.bottom() + 4) == kCall);  // in the gap below, which nobody else uses
    screen.pass(0.3);
    CHECK(pixel(screen.picture(), 780, panel.y + 2) == kCall);
    CHECK_FALSE(screen.scene->moving(screen.now));
}

TEST_CASE("a state stays where it says, and goes from there in its own time", "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, comes: {property: x, to: -200, duration: 0 s}, "
                    "goes: [{property: x, duration: 1 s, easing: linear}, {property: color, duration: 0 s}]}\n"));
    is_called(screen);
    screen.pass(1);
    CHECK(ground_of(screen, "disdukcapil") == kGround);  // it stands 200 further to the left
    screen.ends_to_speak("a1");
    screen.pass(6.5);  // the hold is over for half a second
    CHECK(screen.scene->moving(screen.now));
    screen.pass(0.5);
    CHECK_FALSE(screen.scene->moving(screen.now));
}

TEST_CASE("the panels of a hall that is cut off fade one after the other", "[states]") {
    HallOnScreen screen(
        with_states("      stale: {comes: {property: opacity, to: 0.5, duration: 100 ms, stagger: 200 ms}}\n"));
    screen.scene->set_link(screen.board, {true, screen.wall, screen.now}, screen.moment());
    screen.pass(0.1);
    screen.redrawn();
    screen.pass(0.1);  // the first one is there, the second one begins after 0.2 s
    for (const auto& rect : screen.redrawn())
        CHECK(intersection(rect, grown(screen.panel("disdukcapil"), -15)).empty());
    screen.pass(1);
    CHECK_FALSE(screen.scene->moving(screen.now));
}

TEST_CASE("what is interrupted goes on from where it is, colours too", "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, comes: {property: color, duration: 2 s, easing: linear}, "
                    "goes: {property: color, duration: 2 s, easing: linear}}\n"));
    is_called(screen);
    screen.pass(0.7);
    const double before = luminance(ground_of(screen, "disdukcapil"));
    is_called(screen, "samsat", "C001", "7", "a2");  // its voice cuts the hold
    CHECK(std::abs(luminance(ground_of(screen, "disdukcapil")) - before) < 0.001);
    screen.pass(0.1);
    CHECK(std::abs(luminance(ground_of(screen, "disdukcapil")) - before) < 0.05);
}

TEST_CASE("a look that waits for its breath is not drawn meanwhile, and comes in time", "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, comes: {property: color, duration: 100 ms}, "
                    "goes: {property: color, duration: 100 ms}}\n"));
    is_called(screen);
    screen.pass(0.2);
    is_called(screen, "samsat", "C001", "7", "a2");  // half a second after the first one came it may go
    screen.pass(0.25);
    screen.redrawn();
    CHECK_FALSE(screen.scene->moving(screen.now));
    CHECK(screen.scene->next_due(screen.moment()) == screen.now + std::chrono::milliseconds(50));
    screen.pass(0.05);
    CHECK(screen.scene->moving(screen.now));
    CHECK_FALSE(screen.redrawn().empty());
    screen.pass(0.15);
    CHECK(ground_of(screen, "disdukcapil") != kCall);
}

TEST_CASE("a panel that moves makes the screen draw no more than where it was and is", "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, comes: {property: y, from: 10, duration: 500 ms}}\n"));
    is_called(screen);
    screen.redrawn();
    screen.pass(0.1);
    render::Rect reach = screen.panel("disdukcapil");
    reach.h += 10;
    const auto redrawn = screen.redrawn();
    REQUIRE_FALSE(redrawn.empty());
    for (const auto& rect : redrawn) CHECK(reach.contains(rect));
}

TEST_CASE("in a calm theme nothing leaves its place, and all fades alike", "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, changes: roll, comes: [{property: x, from: 300, to: 20, "
                    "duration: 3 s}, {property: color, duration: 3 s}]}\n"));
    Design design = screen.scene->design();
    layout::Theme calm = *design.theme;
    calm.calm = true;
    calm.called = calm.ended = calm.number = layout::kCalm;
    design.theme = std::make_shared<const layout::Theme>(calm);
    screen.scene->set_design(design, screen.board, screen.moment());
    is_called(screen);
    screen.pass(0.4);
    CHECK_FALSE(screen.scene->moving(screen.now));
    CHECK(ground_of(screen, "disdukcapil") == kCall);
}

TEST_CASE("a layout that is saved meanwhile lets a state go on", "[states][reload]") {
    const std::string layout =
        with_states("      called: {look: called, comes: {property: y, from: 40, duration: 1 s}}\n");
    HallOnScreen screen(layout);
    is_called(screen);
    screen.pass(0.3);
    const auto before = screen.picture();
    Design design = screen.scene->design();
    design.layout =
        std::make_shared<const layout::Layout>(layout::load_layout(layout, {nullptr, "assets/themes"}).value());
    screen.scene->set_design(design, screen.board, screen.moment());
    CHECK(screen.picture() == before);
    CHECK(screen.scene->moving(screen.now));
}

TEST_CASE("however fast the calls and whatever the states, nothing flashes more than three times a second",
          "[states]") {
    HallOnScreen screen(
        with_states("      called: {look: called, comes: [{property: opacity, from: 0, duration: 50 ms}, "
                    "{property: color, duration: 0 s}]}\n"
                    "      number: {look: newest, changes: roll, comes: {property: opacity, to: 0.2, duration: 0 s}, "
                    "goes: {property: color, duration: 0 s}}\n"));
    const render::Rect panel = screen.panel("disdukcapil");
    auto presenter = render::make_offscreen(screen.size, *screen.typesetter).value();
    std::vector<double> seen;
    for (int tenth = 0; tenth < 40; ++tenth) {
        const std::string ticket = "A0" + std::to_string(10 + tenth);
        const std::string announcement = "a" + std::to_string(tenth);
        screen.calls("disdukcapil", ticket.c_str(), "3");
        if (tenth % 2 == 0) {
            screen.starts_to_speak("disdukcapil", ticket.c_str(), announcement.c_str());
        } else {
            screen.announces("Perhatian", announcement.c_str());  // the panel isn't called any more
        }
        for (int frame = 0; frame < 2; ++frame) {
            screen.pass(0.05);
            const auto rects = screen.redrawn();
            REQUIRE(presenter->present(rects.empty() ? std::vector{panel} : rects,
                                       [&](render::Canvas& c, const render::Rect& r) { screen.scene->draw(c, r); }));
            seen.push_back(mean_luminance(presenter->read_picture().value(), panel));
        }
    }
    int most = 0;
    for (std::size_t first = 0; first + 20 <= seen.size(); ++first) {
        most = std::max(most, flashes_in({seen.begin() + static_cast<std::ptrdiff_t>(first),
                                          seen.begin() + static_cast<std::ptrdiff_t>(first) + 20}));
    }
    CHECK(*std::max_element(seen.begin(), seen.end()) > 0.5);  // it does come and go
    CHECK(*std::min_element(seen.begin(), seen.end()) < 0.1);
    CHECK(most >= 1);
    CHECK(most <= 3);
}

TEST_CASE("whatever happened in whatever order, a panel ends as one that never moved", "[states]") {
    const std::string layout = with_states(
        "      called and priority: {look: priority, badge: PRIORITAS, comes: [{property: y, from: -30, duration: 700 "
        "ms}, "
        "{property: color, duration: 300 ms}], goes: {property: color, duration: 2 s}}\n"
        "      called: {look: called, comes: [{property: x, to: 15, duration: 200 ms, easing: ease_in_out}, "
        "{property: color, duration: 1 s, delay: 200 ms}], changes: split_flap}\n"
        "      break: {badge: Istirahat, comes: {property: opacity, from: 0.2, to: 0.7, duration: 600 ms}}\n"
        "      closed: {look: closed, goes: {property: y, duration: 1 s}, changes: {by: roll, stagger: 100 ms}}\n"
        "      recalled: {comes: {property: y, to: 8}, changes: slide}\n");
    std::mt19937 chance(7);
    const auto one_of = [&](auto... all) {
        const std::vector values{all...};
        return values[chance() % values.size()];
    };
    for (int round = 0; round < 4; ++round) {
        CAPTURE(round);
        HallOnScreen screen(layout);
        std::string spoken;
        for (int i = 0; i < 30; ++i) {
            const std::string ticket = "A00" + std::to_string(1 + chance() % 4);
            const std::string announcement = std::to_string(round) + "-" + std::to_string(i);
            switch (chance() % 5) {
                case 0:
                    screen.calls("disdukcapil", ticket.c_str(), one_of("1", "2", "3"), one_of("", "lansia"));
                    break;
                case 1:
                    screen.calls("disdukcapil", ticket.c_str(), "3");
                    screen.starts_to_speak("disdukcapil", ticket.c_str(), announcement.c_str());
                    spoken = announcement;
                    break;
                case 2:
                    for (const char* counter : {"1", "2", "3"}) {
                        screen.happens(hall::CounterChanged{
                            hall::AgencyId{"disdukcapil"}, hall::CounterId{counter},
                            one_of(hall::CounterState::open, hall::CounterState::break_, hall::CounterState::closed)});
                    }
                    break;
                case 3:
                    screen.scene->set_link(screen.board, {chance() % 2 == 0, screen.wall, screen.now}, screen.moment());
                    break;
                default:
                    if (!spoken.empty()) screen.ends_to_speak(spoken.c_str());
            }
            screen.pass(one_of(0.0, 0.05, 0.1, 0.3, 0.6, 2.0));
        }
        if (!spoken.empty()) screen.ends_to_speak(spoken.c_str());
        screen.scene->set_link(screen.board, {}, screen.moment());
        screen.pass(20);
        CHECK_FALSE(screen.scene->moving(screen.now));
        const auto after = screen.picture();
        Scene fresh(screen.scene->design(), *screen.hall, screen.size, kHall, *screen.typesetter, screen.words);
        fresh.refresh(screen.board, screen.moment());
        auto presenter = render::make_offscreen(screen.size, *screen.typesetter).value();
        REQUIRE(presenter->present({{0, 0, screen.size.w, screen.size.h}},
                                   [&](render::Canvas& c, const render::Rect& r) { fresh.draw(c, r); }));
        CHECK(presenter->read_picture().value() == after);
    }
}
