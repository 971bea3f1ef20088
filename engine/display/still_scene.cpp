#include "display/still_scene.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "display/announcement_plan.h"
#include "hall/started.h"

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
    const std::function<void()>& each;
    bool has_announcer{false};
    int announcements{0};

    void take(hall::Event event) {
        if (!event.at) event.at = moment.wall;
        if (!has_announcer && has_the_voice(event)) end();
        const hall::Changes changes = take_in(event);
        if (has_announcer) return;
        for (const hall::Call& call : changes.called) {
            end();
            announce(call);
            if (each) each();
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

    hall::Changes take_in(const hall::Event& event) {
        hall::Changes changes = board.apply(event);
        scene.apply(board, changes, moment);
        scene.advance(board, moment);
        return changes;
    }
};

WallTime before_opening(const hall::Hall& hall, const scene::Words& words, WallTime day) {
    const auto open = hall.hours_on(words.day(day)).open;
    constexpr int kEarlier = 30;  // minutes
    const int now = words.time_of_day(day).minutes;
    return open ? day - std::chrono::minutes(now - open->from.minutes + kEarlier) : day;
}

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

Result<std::unique_ptr<StillScene>> StillScene::open(scene::Design design, std::shared_ptr<const hall::Hall> hall,
                                                     const std::filesystem::path& fonts, render::Size size) {
    std::unique_ptr<StillScene> made(new StillScene(std::move(design), std::move(hall), fonts));
    auto typesetter = render::Typesetter::open(made->fonts_);
    if (!typesetter) return tl::unexpected(typesetter.error());
    made->typesetter_ = *std::move(typesetter);
    auto presenter = render::make_offscreen(size, *made->typesetter_);
    if (!presenter) return tl::unexpected(presenter.error());
    made->presenter_ = *std::move(presenter);
    return made;
}

void StillScene::play(const Still& as_told, const std::function<void()>& each) {
    Still still = as_told;
    if (still.states.contains("before_opening")) still.at = before_opening(*hall_, words_, still.at);
    scene_.emplace(design_, *hall_, presenter_->size(), still.zone, *typesetter_, words_, &pictures_);
    board_.emplace(hall_);
    const scene::Moment begin{kBegin, still.at};
    scene_->refresh(*board_, begin);

    const auto events = with_states(still.events, still.states, *hall_);
    Stage stage{*scene_, *board_, begin, still.zone, each, announces_calls(events)};
    for (const hall::Event& event : events) stage.take(event);
    if (!stage.has_announcer && !still.states.contains("called")) stage.end();
    if (still.states.contains("stale") || still.states.contains("lost")) {
        const Seconds silence = still.states.contains("lost") ? Seconds{180} : Seconds{0};
        scene_->set_link(*board_, {true, still.at, kBegin - ticks(silence)}, begin);
    }
    // In steps, since what has run out in one begins to move in the next.
    constexpr int kSteps = 200;
    for (int step = 0; step <= kSteps; ++step) {
        gone_ = still.after * step / kSteps;
        moment_ = {kBegin + ticks(gone_), still.at};
        advance();
    }
}

void StillScene::advance() {
    scene_->advance(*board_, moment_);
    while (pictures_.wait_for_all()) scene_->show_pictures(*board_, moment_);
}

void StillScene::go_on(Seconds by) {
    gone_ += by;
    moment_.now += ticks(by);
    advance();
}

Result<render::Picture> StillScene::picture(const render::Draw& over) {
    const render::Size size = presenter_->size();
    videos_.stand(*scene_, gone_);
    scene_->show_videos_of(&videos_);
    const auto shown =
        presenter_->present({{0, 0, size.w, size.h}}, [&](render::Canvas& canvas, const render::Rect& all) {
            scene_->draw(canvas, all);
            if (over) over(canvas, all);
        });
    scene_->show_videos_of(nullptr);
    if (!shown) return tl::unexpected(shown.error());
    return presenter_->read_picture();
}

Result<render::Picture> StillScene::picture_without_texts() {
    presenter_->canvas().show_texts(false);
    auto without = picture();
    presenter_->canvas().show_texts(true);
    return without;
}

}  // namespace panggil::display
