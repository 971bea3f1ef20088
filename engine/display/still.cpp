#include "display/still.h"

#include <fmt/format.h>

#include <fstream>
#include <memory>

#include "base/file.h"
#include "render/presenter.h"
#include "wire/codec.h"

namespace panggil::display {

namespace {

constexpr std::size_t kLargestFile = 16u << 20;
constexpr Instant kBegin{std::chrono::hours(1)};

std::string topic_in(const std::string& line) {
    const auto key = line.find("\"type\"");
    const auto open = key == std::string::npos ? key : line.find('"', line.find(':', key));
    if (open == std::string::npos) return "";
    return line.substr(open + 1, line.find('"', open + 1) - open - 1);
}

hall::Event announcement_of(const hall::Call& call, const hall::ZoneId& zone, int number) {
    hall::AnnouncementStarted started{hall::AnnouncementId(fmt::format("still-{}", number)), zone, {}, call.id, {}, {}};
    started.agency = call.agency;
    started.ticket = call.ticket;
    started.counter = call.counter;
    started.priority = call.priority;
    return {started};
}

// A board that lives through the events; where no announcer speaks in them, each call was spoken when it came.
struct Stage {
    scene::Scene& scene;
    hall::Board& board;
    scene::Moment moment;
    hall::ZoneId zone;
    bool has_announcer{false};
    int announcements{0};

    void take(const hall::Event& event) {
        const hall::Changes changes = board.apply(event);
        scene.apply(board, changes, moment);
        if (has_announcer) return;
        for (const hall::Call& call : changes.called) {
            end();
            announce(call);
        }
    }

    void announce(const hall::Call& call) {
        if (board.hall().zone_of(call.agency) != zone) return;
        hall::Event started = announcement_of(call, zone, ++announcements);
        auto& what = std::get<hall::AnnouncementStarted>(started.what);
        const hall::Agency* agency = board.hall().agency(call.agency);
        what.words = fmt::format("Nomor antrean {}, silakan menuju {}, loket {}.", call.ticket.printed(),
                                 agency ? agency->short_name() : call.agency.text, call.counter.text);
        take_in(started);
    }

    void end() {
        const auto hero = board.hero(zone);
        if (!hero || !hero->speaking) return;
        take_in({hall::AnnouncementEnded{hero->announcement, zone, {}, hero->of}});
    }

    void take_in(const hall::Event& event) { scene.apply(board, board.apply(event), moment); }
};

bool speaks(const std::vector<hall::Event>& events) {
    return std::any_of(events.begin(), events.end(),
                       [](const hall::Event& e) { return std::holds_alternative<hall::AnnouncementStarted>(e.what); });
}

std::vector<hall::Event> with_states(std::vector<hall::Event> events, const std::set<std::string>& states,
                                     const hall::Hall& hall) {
    if (states.contains("empty")) events.clear();
    hall::TicketCalled* last = nullptr;
    for (hall::Event& event : events) {
        if (auto* called = std::get_if<hall::TicketCalled>(&event.what)) last = called;
    }
    if (last && states.contains("priority")) last->priority = "lansia";
    const bool on_break = states.contains("break");
    if (!on_break && !states.contains("closed")) return events;
    for (const hall::Agency& agency : hall.agencies) {
        for (const hall::CounterId& counter : agency.counters) {
            hall::CounterChanged changed{agency.id, counter,
                                         on_break ? hall::CounterState::break_ : hall::CounterState::closed};
            if (on_break) changed.until = hall::TimeOfDay{13 * 60};
            if (!last || agency.id != last->agency) events.push_back({changed});
        }
    }
    return events;
}

}  // namespace

const std::vector<std::string>& still_states() {
    static const std::vector<std::string> kStates = {"called", "priority", "break", "closed", "empty", "stale", "lost"};
    return kStates;
}

Result<std::vector<hall::Event>> read_events(const std::filesystem::path& file) {
    const auto text = read_file(file, kLargestFile);
    if (!text) return tl::unexpected(text.error());
    std::vector<hall::Event> events;
    std::istringstream lines(*text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto decoded = wire::decode(topic_in(line), line, kBegin);
        if (!decoded) return fail(decoded.error().message, {file.string(), number});
        if (auto* event = std::get_if<hall::Event>(&*decoded)) events.push_back(std::move(*event));
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].id.empty()) events[i].id = hall::EventId(fmt::format("line-{}", i + 1));
    }
    return events;
}

std::vector<hall::Event> sample_morning(const hall::Hall& hall) {
    std::vector<hall::Event> events;
    for (std::size_t i = hall.agencies.size(); i-- > 0;) {
        const hall::Agency& agency = hall.agencies[i];
        if (agency.counters.empty()) continue;
        const int number = 1 + static_cast<int>((i * 17 + 23) % 40);
        const hall::TicketCalled called{agency.id, hall::Ticket::numbered(agency.prefix, number, hall.ticket_digits),
                                        agency.counters.back()};
        events.push_back({called, hall::EventId(fmt::format("sample-{}", i))});
    }
    return events;
}

Result<render::Picture> draw_still(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts_folder, const Still& still) {
    render::Fonts fonts(fonts_folder);
    auto typesetter = render::Typesetter::open(fonts);
    if (!typesetter) return tl::unexpected(typesetter.error());
    auto presenter = render::make_offscreen(still.size, **typesetter);
    if (!presenter) return tl::unexpected(presenter.error());

    const scene::Words words(*hall);
    scene::Scene scene(design, *hall, still.size, still.zone, **typesetter, words);
    hall::Board board(hall);
    const scene::Moment begin{kBegin, still.at};
    scene.refresh(board, begin);

    const bool stale = still.states.contains("stale") || still.states.contains("lost");
    const auto events = with_states(still.events, still.states, *hall);
    Stage stage{scene, board, begin, still.zone, speaks(events)};
    for (const hall::Event& event : events) stage.take(event);
    if (!stage.has_announcer && !still.states.contains("called")) stage.end();
    if (stale) {
        const Seconds silence = still.states.contains("lost") ? Seconds{180} : Seconds{0};
        scene.set_link(board, {true, still.at, kBegin - ticks(silence)}, begin);
    }
    // In steps, since what has run out in one begins to move in the next.
    constexpr int kSteps = 200;
    for (int step = 0; step <= kSteps; ++step) {
        scene.advance(board, {kBegin + ticks(still.after * step / kSteps), still.at});
    }
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
