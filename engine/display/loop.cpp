#include "display/loop.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>

#include "display/source_rules.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kLookAtDay{30};

bool speaks_aloud(const Settings& settings) {
    if (settings.mute || !settings.config.may_speak()) return false;
    return settings.sources.empty() || settings.first_of_zone;
}

// Also those that only may have to take over keep their device awake.
std::optional<config::Audio> audio_of(const Settings& settings) {
    return speaks_aloud(settings) ? std::optional(settings.config.audio) : std::nullopt;
}

VoiceFolders voices_of(const Settings& settings) {
    constexpr voice::Languages kLanguages[] = {voice::Languages::all, voice::Languages::ticket};
    VoiceFolders folders{{}, kLanguages[static_cast<int>(settings.config.languages)]};
    for (const std::string& pack : settings.config.packs) folders.packs.push_back(settings.root / pack);
    return folders;
}

Videos::Settings videos_of(const Settings& settings) {
    const config::Audio& audio = settings.config.audio;
    return {settings.root / "assets", settings.mute || audio.volume == 0, audio.volume, audio.ducking};
}

SpeakingRight right_of(const Settings& settings, const hall::Hall& hall) {
    if (!settings.sources.empty()) return SpeakingRight::without_hub();
    const hall::ZoneId& zone = settings.config.zone;
    const bool shared = std::any_of(hall.zones.begin(), hall.zones.end(), [&](const hall::ZoneId& other) {
        return other != zone && hall.hear_each_other(zone, other);
    });
    return {zone, hall::DisplayId{settings.name}, shared};
}

Announcer::Times times_of(const scene::Moment& now) { return {now.now, now.wall, BootClock::now()}; }

}  // namespace

Loop::Loop(const Settings& settings, scene::Design design, std::shared_ptr<const hall::Hall> hall, const Clock& clock,
           wire::Follower follower)
    : settings_(settings),
      hall_(std::move(hall)),
      clock_(clock),
      signals_({SIGINT, SIGTERM}),
      follower_(std::move(follower)),
      board_(hall_),
      hold_(scene::hold_of(design)),
      screen_(settings.screen, std::move(design), hall_, settings.config.zone, settings.root / "assets" / "fonts",
              videos_of(settings)),
      speaker_(hall_, voices_of(settings), audio_of(settings)),
      announcer_({settings.config.zone, hall::DisplayId{settings.name}, hold_, speaks_aloud(settings)}, hall_, ids_),
      right_(right_of(settings, *hall_)),
      words_(*hall_) {}

Result<void> Loop::run() {
    if (const auto opened = screen_.open(board_, moment()); !opened) return opened;
    speaker_.load();
    while (!ended_) {
        sleep();
        const scene::Moment now = moment();
        take_signals();
        speaker_.take_loaded(announcer_, now.now);
        begin_day(now);  // before what has come since: a new day clears the board
        // The panel's number at once: to join a call takes longer than to show it. A frame of an animation is drawn
        // below.
        if (take_incoming(now)) screen_.draw(board_, now);
        screen_.take_pictures(board_, now);
        speaker_.look_at_device(announcer_, now.now);  // before anything is begun on one that is gone
        ask_to_speak(now);
        announce(now);
        make_room_for_voices(now);
        if (screen_.pump(board_, now)) ended_ = true;
        screen_.draw(board_, now);
    }
    log::info("ended; refused={} unknown={}", follower_.counts().refused, follower_.counts().unknown);
    return {};
}

// The one place that sleeps, until something comes or the nearest deadline.
void Loop::sleep() {
    const scene::Moment now = moment();
    Instant due = std::min({screen_.next_due(now), follower_.next_deadline(), speaker_.next_due(), right_.next_due()});
    if (const auto next = announcer_.next_due(right_, times_of(now))) due = std::min(due, *next);
    if (due <= now.now) return;
    timer_.set(due == Instant::max() ? std::nullopt : std::optional(due));
    poll_items_ = follower_.pollitems();
    poll_fds_ = {signals_.fd(),       timer_.fd(),           speaker_.loaded_fd(),
                 speaker_.heard_fd(), screen_.pictures_fd(), screen_.connection_fd()};
    screen_.add_video_fds(poll_fds_);
    for (const int fd : poll_fds_) {
        if (fd >= 0) poll_items_.push_back({nullptr, fd, ZMQ_POLLIN, 0});
    }
    zmq_poll(poll_items_.data(), static_cast<int>(poll_items_.size()), -1);
    timer_.clear();
}

void Loop::take_signals() {
    if (signals_.take()) ended_ = true;
}

// Where no hub opens the day, the screen does, at the hall's midnight.
void Loop::begin_day(const scene::Moment& now) {
    if (settings_.sources.empty() || now.now < day_due_) return;
    day_due_ = now.now + kLookAtDay;
    const std::string today = words_.day(now.wall);
    if (board_.state().day >= today) return;  // a clock that falls back begins no day
    announcer_.clear();
    take_in({hall::DayOpened{today}}, now);
}

bool Loop::take_incoming(const scene::Moment& now) {
    std::vector<wire::Incoming> all = follower_.take(now.now);
    for (wire::Incoming& incoming : all) std::visit([&](auto& what) { take(what, now); }, incoming);
    return !all.empty();
}

void Loop::take(hall::Event& event, const scene::Moment& now) {
    if (!settings_.sources.empty()) {
        const auto why = why_not_from_a_source(event, board_, words_.day(now.wall), announcer_.announcing());
        if (!why.empty()) return refuse(why, now);
    }
    if (!event.at) event.at = now.wall;  // a stranger may leave it out; then it is now
    announcer_.observe(event);
    if (std::holds_alternative<hall::DayOpened>(event.what)) announcer_.clear();
    take_in(event, now);
}

void Loop::take(wire::Snapshot& snapshot, const scene::Moment& now) {
    board_ = hall::Board(hall_, std::move(snapshot.board));
    announcer_.resume(board_, now.now);
    if (screen_.scene()) screen_.scene()->refresh(board_, now);
}

void Loop::take(const wire::LinkChanged& link, const scene::Moment& now) {
    const bool stale = link.state == wire::LinkChanged::State::stale;
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now.now - link.since);
    if (stale)
        log::warn("nothing is heard from {}, the last board stands; since={:.1f}s",
                  link.endpoint.empty() ? "the hub" : link.endpoint, Seconds(age).count());
    else
        log::info("connected");
    const scene::Link shown = stale ? scene::Link{true, now.wall - age, link.since} : scene::Link{};
    screen_.show_link(shown, board_, now);
}

void Loop::take(const wire::LeaseAnswer& answer, const scene::Moment& now) {
    const wire::Lease& lease = answer.lease;
    log::debug("the hub lets announce: {}; for_ms={} turn={} yield={}", lease.display.text, lease.for_.count(),
               lease.turn, lease.yield);
    right_.take(answer, now.now);
}

void Loop::refuse(const std::string& why, const scene::Moment& now) {
    if (const int count = refused_.count(now.now)) log::warn("an event is refused: {}; count={}", why, count);
}

void Loop::take_in(const hall::Event& event, const scene::Moment& now) {
    const hall::Changes changes = board_.apply(event);
    if (!changes.refused.empty()) refuse(changes.refused, now);
    announcer_.take(changes, board_, now.now);
    if (screen_.scene()) screen_.scene()->apply(board_, changes, now);
}

void Loop::ask_to_speak(const scene::Moment& now) {
    const auto question = right_.question(announcer_.wish(board_, now.now), now.now, BootClock::now());
    if (question) {
        log::debug("may this display announce? speaking={} wants_turn={}", question->speaking, question->wants_turn);
        right_.asked(follower_.ask_lease(*question));
    }
    tell_who_announces(BootClock::now());
}

void Loop::tell_who_announces(BootInstant boot) {
    const bool holds = right_.holds(boot);
    if (std::exchange(announces_, holds) == holds) return;
    log::info("{}; zone={}", holds ? "this display announces now" : "this display announces no longer",
              settings_.config.zone.text);
}

// From the moment that something is begun here, and while another display of the zone speaks.
void Loop::make_room_for_voices(const scene::Moment& now) {
    const auto hero = board_.hero(settings_.config.zone);
    screen_.videos().duck(announcer_.announcing() || (hero && hero->speaking), now.now);
}

void Loop::announce(const scene::Moment& now) {
    std::vector<hall::Event> events = announcer_.advance(right_, board_, times_of(now));
    if (events.empty()) return;
    for (hall::Event& event : events) {
        event.id = hall::EventId{ids_.next()};  // the board knows it again when the hub sends it back
        event.at = now.wall;
        take_in(event, now);
    }
    follower_.report(hall::DisplayId{settings_.name}, std::move(events), now.now);
}

}  // namespace panggil::display
