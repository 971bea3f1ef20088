#pragma once

#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "catch.h"
#include "layout/layout.h"
#include "render/fonts.h"
#include "render/presenter.h"
#include "scene/scene.h"

namespace panggil::scene {

inline const hall::ZoneId kHall{"hall"};

/// Below it are the pictures that a test makes.
inline std::filesystem::path folder_of_pictures() {
    return std::filesystem::temp_directory_path() / ("panggil-scene-" + std::to_string(::getpid()));
}

/// A picture of one colour there.
inline void make_picture(const std::string& file, std::uint32_t argb, render::Size size = {40, 20}) {
    const auto path = folder_of_pictures() / file;
    std::filesystem::create_directories(path.parent_path());
    const auto pixels = static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h);
    REQUIRE(render::save_png({size, std::vector<std::uint32_t>(pixels, argb)}, path));
}

/// A layout of one place that is as large as the screen, behind "A: ", and templates.
inline std::string layout_of(const std::string& item, const std::string& templates = "") {
    std::filesystem::create_directories(folder_of_pictures());
    const auto path = folder_of_pictures() / "layout.yaml";
    std::ofstream(path) << "layout: 1\ncanvas: 800x600\nareas: |\n  A\ncolumns: [1fr]\nrows: [1fr]\nA: " << item << "\n"
                        << (templates.empty() ? "" : "templates:\n" + templates);
    return path.string();
}

inline std::shared_ptr<const hall::Hall> small_hall() {
    auto made = std::make_shared<hall::Hall>();
    made->name = "MPP Uji";
    made->regency = "Kabupaten Uji";
    made->zones = {kHall, hall::ZoneId{"timur"}};
    for (std::size_t day = 0; day < 5; ++day) {
        made->week[day].open = hall::Hours{{8 * 60}, {15 * 60 + 30}};
        made->week[day].break_ = hall::Hours{{12 * 60}, {13 * 60}};
    }
    const auto add = [&](const char* id, const char* prefix, std::vector<const char*> counters, const char* zone) {
        hall::Agency& agency = made->agencies.emplace_back();
        agency.id = hall::AgencyId{id};
        agency.name = std::string("Dinas ") + id;
        agency.short_names = {id};
        agency.prefix = prefix;
        agency.zone = hall::ZoneId{zone};
        for (const char* counter : counters) agency.counters.emplace_back(counter);
    };
    add("disdukcapil", "A", {"1", "2", "3"}, "hall");
    add("samsat", "C", {"7"}, "hall");
    add("pln", "V", {"29"}, "hall");
    add("gudang", "W", {"40"}, "timur");
    return made;
}

/// A hall on a Tuesday morning, its board, and a screen that shows it. Things happen by a clock that stands still until
/// it is moved; `redrawn` is what they made the screen draw again.
struct HallOnScreen {
    static constexpr WallTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} +
                                       std::chrono::hours(2) + std::chrono::seconds(41 * 60)};  // 09.41 in Jakarta

    explicit HallOnScreen(const std::string& layout = "layouts/hall-landscape.yaml", hall::ZoneId zone = kHall,
                          WallTime begins = kMorning, const std::string& theme_name = "")
        : wall(begins), typesetter(render::Typesetter::open(fonts).value()), words(*hall) {
        const auto read = layout::load_layout(layout, {nullptr, "assets/themes"});
        REQUIRE(read);
        const auto theme = layout::load_theme("assets/themes", theme_name.empty() ? read->theme : theme_name);
        REQUIRE(theme);
        Design design{std::make_shared<const layout::Layout>(*read), std::make_shared<const layout::Theme>(*theme)};
        size = {static_cast<int>(read->canvas.width), static_cast<int>(read->canvas.height)};
        scene = std::make_unique<Scene>(design, *hall, size, std::move(zone), *typesetter, words, &pictures);
        scene->refresh(board, moment());
        settle();
    }

    Moment moment() const { return {now, wall, wall_known}; }

    std::vector<render::Rect> redrawn() {
        std::vector<render::Rect> rects;
        scene->damage().take(rects);
        return rects;
    }

    /// Lets time go on in frames, as a screen does.
    void pass(double seconds) {
        constexpr std::chrono::milliseconds kFrame{50};
        for (auto steps = std::lround(seconds * 20); steps > 0; --steps) {
            now += kFrame;
            wall += kFrame;
            scene->advance(board, moment());
        }
    }
    /// Lets what moves come to rest, and forgets what was drawn; the clock on the wall stands still meanwhile.
    void settle() {
        const WallTime before = wall;
        pass(2);
        wall = before;
        redrawn();
    }

    void happens(hall::What what) {
        const hall::Event event{std::move(what), hall::EventId("e" + std::to_string(++count)), "", 0, wall, now};
        scene->apply(board, board.apply(event), moment());
        scene->advance(board, moment());
    }
    void calls(const char* agency, const char* ticket, const char* counter, const char* priority = "") {
        hall::TicketCalled called{hall::AgencyId{agency}, hall::Ticket::parse(ticket).value(),
                                  hall::CounterId{counter}};
        called.priority = priority;
        happens(called);
    }
    void starts_to_speak(const char* agency, const char* ticket, const char* announcement) {
        const hall::Call* call = board.find_call(hall::AgencyId{agency}, hall::Ticket::parse(ticket).value());
        REQUIRE(call);
        hall::AnnouncementStarted started{hall::AnnouncementId{announcement},
                                          board.hall().zone_of(call->agency, call->counter),
                                          {},
                                          call->id,
                                          "Nomor antrean " + call->ticket.printed() + "."};
        started.agency = call->agency;
        started.ticket = call->ticket;
        started.counter = call->counter;
        started.priority = call->priority;
        happens(started);
    }
    void ends_to_speak(const char* announcement, const hall::ZoneId& zone = kHall) {
        happens(hall::AnnouncementEnded{hall::AnnouncementId{announcement}, zone});
    }

    void raises(hall::AlertKind kind, const char* id = "b1", const char* text = "", bool drill = false) {
        happens(hall::AlertRaised{hall::AlertId{id}, kind, text, {}, drill});
    }
    void clears(const char* id = "b1") { happens(hall::AlertCleared{hall::AlertId{id}}); }

    /// Words are said that are no call, as the zone's announcer tells.
    void announces(const std::string& said, const char* announcement = "n1", const hall::ZoneId& zone = kHall) {
        happens(hall::AnnouncementStarted{hall::AnnouncementId{announcement}, zone, {}, hall::EventId{"r1"}, said});
    }

    /// Whether these words stand on the screen, the strip aside.
    bool shows(const std::string& text) const {
        bool found = false;
        scene->for_each_text([&](const TextMark& mark) { found |= mark.text == text; });
        return found;
    }

    /// The picture as it stands now, drawn as a whole.
    render::Picture picture() const {
        auto presenter = render::make_offscreen(size, *typesetter);
        REQUIRE(presenter);
        const auto shown =
            (*presenter)->present({{0, 0, size.w, size.h}}, [&](render::Canvas& c, const render::Rect& r) {
                scene->draw(c, r);
            });
        REQUIRE(shown);
        return (*presenter)->read_picture().value();
    }

    /// Waits for what is being loaded, as nobody does at a screen.
    void load_pictures() {
        while (pictures.wait_for_all()) scene->show_pictures(board, moment());
    }

    render::Rect panel(const char* agency) const { return scene->panel_of(hall::AgencyId{agency}); }

    Instant now{std::chrono::hours(1)};
    WallTime wall;
    bool wall_known{true};
    std::shared_ptr<const hall::Hall> hall{small_hall()};
    hall::Board board{hall};
    render::Fonts fonts;
    std::unique_ptr<render::Typesetter> typesetter;
    Words words;
    Pictures pictures{folder_of_pictures()};
    render::Size size;
    std::unique_ptr<Scene> scene;
    int count{0};
};

}  // namespace panggil::scene
