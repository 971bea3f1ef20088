#include "display/still.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "display/announcement_plan.h"
#include "display/still_videos.h"
#include "hall/started.h"
#include "render/presenter.h"

namespace panggil::display {

namespace {

constexpr Instant kBegin{std::chrono::hours(1)};

// What is spoken instead of a call: there is one voice.
bool has_the_voice(const hall::Event& event) {
    return std::holds_alternative<hall::AnnouncementStarted>(event.what) ||
           std::holds_alternative<hall::AlertRaised>(event.what);
}

// A board that lives through the events; where no announcer speaks in them, each call was spoken when it came.
struct Stage {
    scene::Scene& scene;
    hall::Board& board;
    scene::Moment moment;
    hall::ZoneId zone;
    bool has_announcer{false};
    int announcements{0};

    void take(hall::Event event) {
        if (!event.at) event.at = moment.wall;
        if (!has_announcer && has_the_voice(event)) end();
        const hall::Changes changes = board.apply(event);
        scene.apply(board, changes, moment);
        if (has_announcer) return;
        for (const hall::Call& call : changes.called) {
            end();
            announce(call);
        }
    }

    void announce(const hall::Call& call) {
        if (board.hall().zone_of(call.agency, call.counter) != zone) return;
        const hall::AnnouncementId id(fmt::format("still-{}", ++announcements));
        hall::AnnouncementStarted started = hall::started_of(call, id, zone);
        started.words = plain_caption(call, board.hall());
        take_in({started});
    }

    void end() {
        const auto hero = board.hero(zone);
        if (!hero || !hero->speaking) return;
        take_in({hall::AnnouncementEnded{hero->announcement, zone, {}, hero->of}});
    }

    void take_in(const hall::Event& event) { scene.apply(board, board.apply(event), moment); }
};

bool announces_calls(const std::vector<hall::Event>& events) {
    const auto is_of_call = [&](const hall::EventId& id) {
        return std::any_of(events.begin(), events.end(), [&](const hall::Event& e) {
            return e.id == id && std::holds_alternative<hall::TicketCalled>(e.what);
        });
    };
    return std::any_of(events.begin(), events.end(), [&](const hall::Event& e) {
        const auto* started = std::get_if<hall::AnnouncementStarted>(&e.what);
        return started && (!started->agency.empty() || is_of_call(started->of));
    });
}

}  // namespace

Result<render::Picture> draw_still(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts_folder, const Still& still) {
    render::Fonts fonts(fonts_folder);
    auto typesetter = render::Typesetter::open(fonts);
    if (!typesetter) return tl::unexpected(typesetter.error());
    auto presenter = render::make_offscreen(still.size, **typesetter);
    if (!presenter) return tl::unexpected(presenter.error());

    const scene::Words words(*hall);
    scene::Pictures pictures(design.assets);
    scene::Scene scene(design, *hall, still.size, still.zone, **typesetter, words, &pictures);
    hall::Board board(hall);
    const scene::Moment begin{kBegin, still.at};
    scene.refresh(board, begin);

    const bool stale = still.states.contains("stale") || still.states.contains("lost");
    const auto events = with_states(still.events, still.states, *hall);
    Stage stage{scene, board, begin, still.zone, announces_calls(events)};
    for (const hall::Event& event : events) stage.take(event);
    if (!stage.has_announcer && !still.states.contains("called")) stage.end();
    if (stale) {
        const Seconds silence = still.states.contains("lost") ? Seconds{180} : Seconds{0};
        scene.set_link(board, {true, still.at, kBegin - ticks(silence)}, begin);
    }
    // In steps, since what has run out in one begins to move in the next.
    constexpr int kSteps = 200;
    for (int step = 0; step <= kSteps; ++step) {
        const scene::Moment now{kBegin + ticks(still.after * step / kSteps), still.at};
        scene.advance(board, now);
        while (pictures.wait_for_all()) scene.show_pictures(board, now);
    }
    const StillVideos videos(scene, design.assets, still.after);
    scene.show_videos_of(&videos);
    scene.damage().add_everything();
    std::vector<render::Rect> damage;
    scene.damage().take(damage);
    const auto shown = (*presenter)->present(damage, [&](render::Canvas& canvas, const render::Rect& rect) {
        scene.draw(canvas, rect);
    });
    if (!shown) return tl::unexpected(shown.error());
    return (*presenter)->read_picture();
}

}  // namespace panggil::display
