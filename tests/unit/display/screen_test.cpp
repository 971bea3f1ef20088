#include "display/screen.h"

#include <algorithm>
#include <deque>

#include "catch.h"
#include "hall/board.h"
#include "shipped.h"

using namespace panggil;
using namespace panggil::display;
using render::Rect;
using render::WindowEvent;

namespace {

const hall::ZoneId kZone{"hall"};
constexpr WallTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours(2)};

// What a test does to a TV, and what it sees of it.
struct Tv {
    bool is_on{true};
    render::Size size{480, 270};
    bool arrives{true};  // false: a picture is refused
    bool other_screens{false};
    bool is_black{false};  // whatever is drawn
    std::deque<std::vector<WindowEvent>> events{};
    std::vector<Rect> presented{};  // the last time
    int opened{0};
    int presents{0};
    render::Presenter* picture{nullptr};
};

class FakePresenter final : public render::Presenter {
public:
    FakePresenter(Tv& tv, render::Typesetter& typesetter)
        : tv_(tv), memory_(render::make_offscreen(tv.size, typesetter).value()) {}

    render::Size size() const override { return memory_->size(); }
    const char* name() const override { return "surface"; }
    double refresh_hz() const override { return 60; }
    render::Canvas& canvas() override { return memory_->canvas(); }
    int connection_fd() const override { return -1; }
    Result<void> present(const std::vector<Rect>& damage, const render::Draw& draw) override {
        if (!tv_.arrives) return fail("the page flip failed");
        ++tv_.presents;
        tv_.picture = memory_.get();
        tv_.presented = damage;
        return memory_->present(damage, draw);
    }
    std::vector<WindowEvent> pump() override {
        if (tv_.events.empty()) return {};
        auto events = tv_.events.front();
        tv_.events.pop_front();
        return events;
    }
    Result<render::Picture> read_picture() override { return memory_->read_picture(); }
    Result<render::Picture> read_shown(const Rect& rect) override {
        auto shown = memory_->read_shown(rect);
        if (tv_.is_black) std::fill(shown->pixels.begin(), shown->pixels.end(), 0xFF000000u);
        return shown;
    }
    bool has_other_screens() const override { return tv_.other_screens; }

private:
    Tv& tv_;
    std::unique_ptr<render::Presenter> memory_;
};

struct FakeLife final : Life {
    void lives(Instant now) override { last = now; }
    Seconds beat() const override { return Seconds{5}; }
    void begin_anew() override { ++begun_anew; }
    bool was_begun_anew() const override { return is_new; }

    Instant last{};
    int begun_anew{0};
    bool is_new{false};
};

// A display's screen with a TV of the test's own, on a clock that is moved by hand. A pass is what the loop does.
struct Hall {
    explicit Hall(bool show_damage = false) {
        const scene::Design design = display::shipped_design("layouts/hall-landscape.yaml");
        hall->zones = {kZone};
        hall->agencies.resize(1);
        hall->agencies[0].id = hall::AgencyId{"samsat"};
        hall->agencies[0].name = "Samsat";
        hall->agencies[0].short_names = {"Samsat"};
        hall->agencies[0].prefix = "C";
        hall->agencies[0].zone = kZone;
        hall->agencies[0].counters = {hall::CounterId{"7"}};
        ScreenSettings settings;
        settings.show_damage = show_damage;
        screen = std::make_unique<Screen>(
            settings, design, hall, kZone, "assets/fonts", Videos::Settings{"assets", true, 100, {}}, clock, life,
            [this](const render::ScreenOptions&,
                   render::Typesetter& typesetter) -> Result<std::unique_ptr<render::Presenter>> {
                if (!tv.is_on) return fail("no TV");
                ++tv.opened;
                return std::make_unique<FakePresenter>(tv, typesetter);
            });
    }

    scene::Moment moment() const { return {clock.now(), clock.wall(), true}; }

    void starts() {
        REQUIRE(screen->open(board, moment()));
        pass();
    }
    void pass() {
        screen->pump(board, moment(), true);
        screen->draw(board, moment());
    }
    // As long as this, waking when the screen wants to.
    void passes(double seconds) {
        const Instant end = clock.now() + ticks(Seconds{seconds});
        while (clock.now() < end) {
            const Instant due = std::min(end, screen->next_due(moment()));
            clock.advance(std::max(Seconds{0.001}, Seconds(due - clock.now())));
            pass();
        }
    }
    void passes_until_it_is_drawn_again() {
        for (int i = 0; i < 60 && screen->figures().drawn_again == 0; ++i) passes(0.1);
        REQUIRE(screen->figures().drawn_again == 1);
    }
    void happens(hall::What what) {
        const hall::Event event{std::move(what), hall::EventId("e" + std::to_string(++count)), "", 0, clock.wall(),
                                clock.now()};
        const auto changes = board.apply(event);
        if (screen->scene()) screen->scene()->apply(board, changes, moment());
    }
    void is_called() {
        happens(
            hall::TicketCalled{hall::AgencyId{"samsat"}, hall::Ticket::parse("C001").value(), hall::CounterId{"7"}});
    }
    bool shows(const std::string& text) const {
        bool found = false;
        screen->scene()->for_each_text([&](const scene::TextMark& mark) { found |= mark.text == text; });
        return found;
    }

    ManualClock clock{kMorning};
    FakeLife life;
    Tv tv;
    std::shared_ptr<hall::Hall> hall = std::make_shared<hall::Hall>();
    hall::Board board{hall};
    std::unique_ptr<Screen> screen;
    int count{0};
};

bool is_everything(const Tv& tv) { return tv.presented == std::vector{Rect{0, 0, tv.size.w, tv.size.h}}; }

}  // namespace

TEST_CASE("a call is presented at once, in its panel's rectangle alone", "[screen]") {
    Hall hall;
    hall.starts();
    CHECK(is_everything(hall.tv));
    hall.is_called();
    hall.pass();
    REQUIRE(hall.tv.presented.size() == 1);
    CHECK(grown(hall.screen->scene()->panel_of(hall::AgencyId{"samsat"}), 5).contains(hall.tv.presented[0]));
}

TEST_CASE("an idle board is presented once more every five seconds, a row of it", "[screen]") {
    Hall hall;
    hall.starts();
    hall.passes(30);
    const int before = hall.tv.presents;
    for (int i = 0; i < 20; ++i) {
        hall.passes(5);
        CHECK(hall.clock.now() - hall.life.last <= std::chrono::seconds(5));
    }
    CHECK(hall.tv.presents - before >= 20);
}

TEST_CASE("a picture that doesn't arrive is no sign of life", "[screen]") {
    Hall hall;
    hall.starts();
    const Instant last = hall.life.last;
    hall.tv.arrives = false;
    hall.passes(1);
    hall.is_called();
    hall.pass();
    CHECK(hall.life.last == last);
}

TEST_CASE("without a TV the waiting for one is a sign of life, and the next TV shows what happened meanwhile",
          "[screen]") {
    Hall hall;
    hall.tv.is_on = false;
    REQUIRE(hall.screen->open(hall.board, hall.moment()));
    hall.is_called();
    hall.passes(10);
    CHECK(hall.clock.now() - hall.life.last <= std::chrono::seconds(2));
    hall.tv.is_on = true;
    hall.passes(2.1);
    CHECK(hall.tv.opened == 1);
    CHECK(is_everything(hall.tv));
    CHECK(hall.shows("C001"));
}

TEST_CASE("a TV that goes in the middle of a call finds it standing out as long as it would have", "[screen]") {
    Hall hall;
    hall.starts();
    hall.is_called();
    hall::AnnouncementStarted started{
        hall::AnnouncementId{"a1"}, kZone, {}, hall::EventId{"e1"}, "Nomor antrean C001."};
    started.agency = hall::AgencyId{"samsat"};
    started.ticket = hall::Ticket::parse("C001").value();
    started.counter = hall::CounterId{"7"};
    hall.happens(started);
    hall.passes(1);
    hall.happens(hall::AnnouncementEnded{hall::AnnouncementId{"a1"}, kZone});
    hall.passes(0.5);
    hall.tv.is_on = false;
    hall.tv.events = {{WindowEvent::lost}};
    hall.passes(2.5);
    hall.tv.is_on = true;
    hall.tv.size = {960, 540};
    hall.passes(2);
    CHECK(hall.tv.opened == 2);
    CHECK(hall.screen->scene()->size() == render::Size{960, 540});
    CHECK(hall.screen->scene()->next_due(hall.moment()) <= hall.clock.now() + ticks(Seconds{1.1}));  // 7 s hold in all
    CHECK(hall.screen->figures().screens_lost == 1);
}

TEST_CASE("a TV that comes and goes is followed once it has settled for a second and a half", "[screen]") {
    Hall hall;
    hall.starts();
    hall.tv.other_screens = true;
    hall.tv.events = {{WindowEvent::screens}};
    hall.pass();
    hall.passes(1.4);
    hall.tv.events = {{WindowEvent::screens}};  // once more
    hall.pass();
    hall.passes(1.4);
    CHECK(hall.tv.opened == 1);
    hall.passes(0.2);
    CHECK(hall.tv.opened == 2);
}

TEST_CASE("a TV that comes back as it was isn't opened anew", "[screen]") {
    Hall hall;
    hall.starts();
    hall.tv.events = {{WindowEvent::screens}};
    hall.passes(4);
    CHECK(hall.tv.opened == 1);
}

TEST_CASE("a window that asks for its picture gets all of it", "[screen]") {
    Hall hall;
    hall.starts();
    hall.tv.events = {{WindowEvent::redraw}};
    hall.pass();
    CHECK(is_everything(hall.tv));
}

TEST_CASE("a screen that shows something else is drawn again, then opened anew, then the program begins anew",
          "[screen]") {
    Hall hall;
    hall.starts();
    hall.passes(12);
    CHECK(hall.screen->figures().drawn_again == 0);
    hall.tv.is_black = true;
    hall.passes_until_it_is_drawn_again();
    CHECK(is_everything(hall.tv));
    CHECK(hall.tv.opened == 1);
    hall.passes(1.1);
    CHECK(hall.screen->figures().new_presenters == 1);
    CHECK(hall.tv.opened == 2);
    hall.passes(50);
    CHECK(hall.life.begun_anew == 0);
    hall.passes(20);
    CHECK(hall.life.begun_anew >= 1);
}

TEST_CASE("what something else drew once is drawn over, and that is all", "[screen]") {
    Hall hall;
    hall.starts();
    hall.passes(12);
    hall.tv.is_black = true;
    hall.passes_until_it_is_drawn_again();
    hall.tv.is_black = false;
    hall.passes(120);
    CHECK(hall.screen->figures().drawn_again == 1);
    CHECK(hall.screen->figures().new_presenters == 0);
    CHECK(hall.tv.opened == 1);
}

TEST_CASE("a tint shows what was redrawn, and goes", "[screen]") {
    Hall hall(true);
    hall.starts();
    hall.is_called();
    hall.passes(1.5);
    const auto plain = hall.tv.picture->read_picture().value();
    const Rect panel = hall.screen->scene()->panel_of(hall::AgencyId{"samsat"});
    hall.happens(hall::CounterChanged{hall::AgencyId{"samsat"}, hall::CounterId{"7"}, hall::CounterState::break_});
    hall.pass();
    const auto tinted = hall.tv.picture->read_picture().value();
    hall.passes(1.5);
    const auto later = hall.tv.picture->read_picture().value();
    int ground = 0;  // pixels of the panel that the event didn't change, but for their tint
    for (int y = panel.y; y < panel.bottom(); ++y) {
        for (int x = panel.x; x < panel.right(); ++x)
            ground += tinted.at(x, y) != plain.at(x, y) && later.at(x, y) == plain.at(x, y) ? 1 : 0;
    }
    CHECK(ground > panel.area() / 10);
    CHECK(tinted.at(panel.x - 20, panel.y) == plain.at(panel.x - 20, panel.y));
}
