#include "display/loop.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>

#include "base/memory.h"
#include "display/layout_news.h"
#include "display/source_rules.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kLookAtDay{30};
constexpr std::chrono::minutes kNoteStands{10};
constexpr std::chrono::hours kFiguresEvery{1};
constexpr std::size_t kMostCalls = 300;  // those of some hours: more than a screen can show; its hub knows the day
constexpr int kManyEvents = 100;
constexpr std::chrono::milliseconds kQuiet{500};
constexpr std::chrono::milliseconds kMostTaking{15};  // then what moves has its turn

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

std::vector<std::string> names_of(const std::set<std::filesystem::path>& files) {
    std::vector<std::string> names;
    for (const std::filesystem::path& file : files) names.push_back(file.filename().string());
    return names;
}

Announcer::Times times_of(const scene::Moment& now) { return {now.now, now.wall, BootClock::now()}; }

}  // namespace

Loop::Loop(const Settings& settings, const FirstDesign& design, std::shared_ptr<const hall::Hall> hall,
           const Clock& clock, wire::Follower follower, Life& life)
    : settings_(settings),
      hall_(std::move(hall)),
      clock_(clock),
      life_(life),
      signals_({SIGINT, SIGTERM}),
      follower_(std::move(follower)),
      board_(hall_, kMostCalls),
      last_board_(settings.last_board),
      screen_(settings.screen, design.design, hall_, settings.config.zone, settings.source.fonts(), videos_of(settings),
              clock, life),
      designs_(settings.source, hall_, design, clock_),
      speaker_(hall_, voices_of(settings), audio_of(settings)),
      announcer_(
          {settings.config.zone, hall::DisplayId{settings.name}, scene::hold_of(design.design), speaks_aloud(settings)},
          hall_, ids_),
      right_(right_of(settings, *hall_)),
      words_(*hall_),
      wrong_at_start_(design.wrong),
      shown_since_(design.since) {}

Result<void> Loop::run() {
    show_last_board(moment());
    begin_day(moment());  // before the first picture, or all of it would be drawn twice
    if (const auto opened = screen_.open(board_, moment()); !opened) return opened;
    screen_.draw(board_, moment());  // before voices and pictures are loaded: they take seconds
    if (shown_since_) tell_wrong(wrong_at_start_, words_.time("d/M HH.mm", *shown_since_), moment());
    speaker_.load();
    while (!ended_) {
        sleep();
        const scene::Moment now = moment();
        if (woke_for_frame_) {
            screen_.draw(board_, now);
            continue;
        }
        if (poll_.has_come(signals_.fd())) take_signals();
        if (poll_.has_come(designs_.fd())) take_design(now);
        take_note_away(now);
        speaker_.take_loaded(announcer_, now.now);
        begin_day(now);  // before what has come since: a new day clears the board
        take_incoming(now);
        screen_.take_pictures(board_, now);
        announcer_.set_hold(screen_.hold());           // another TV may show another variant
        speaker_.look_at_device(announcer_, now.now);  // before anything is begun on one that is gone
        ask_to_speak(now);
        announce(now);
        make_room_for_voices(now);
        if (screen_.pump(board_, now, poll_.has_come(screen_.connection_fd()))) ended_ = true;
        screen_.draw(board_, now);
        last_board_.keep(board_.state(), now.now, now.wall);
        give_memory_back(now.now);
        tell_figures(now.now);
    }
    life_.ends();  // what is being loaded may take longer to end than a picture may take to come
    last_board_.close(board_.state(), clock_.now(), clock_.wall());
    log::info("ended; refused={} unknown={} {}", follower_.counts().refused, follower_.counts().unknown,
              to_words(screen_.figures()));
    return {};
}

// Until the hub is heard. Nothing of it is spoken: whether it was meanwhile, only the hub knows.
void Loop::show_last_board(const scene::Moment& now) {
    auto kept = last_board_.load(now.now, now.wall);
    if (!kept) return;
    kept_at_ = kept->at;
    board_ = hall::Board(hall_, std::move(kept->board), kMostCalls);
    screen_.show_link({true, kept_at_}, board_, now);
}

// The one place that sleeps, until something comes or the nearest deadline.
void Loop::sleep() {
    const scene::Moment now = moment();
    if (!woke_for_frame_ || !screen_.is_moving()) expect(now);  // else nothing else has changed since
    const Instant due = std::min(rest_due_, screen_.next_due(now));
    constexpr std::chrono::nanoseconds kWithoutEnd{-1};
    poll_.sleep(due == Instant::max() ? kWithoutEnd : std::max(std::chrono::nanoseconds{0}, due - clock_.now()));
    const Instant woke = clock_.now();
    // One that was late before it slept lets everything else have its turn.
    woke_for_frame_ = due > now.now && !poll_.has_come() && woke < rest_due_ && screen_.only_draws(woke);
    screen_.slept(now.now, woke);
}

// What may come, and when there is something to do besides drawing.
void Loop::expect(const scene::Moment& now) {
    rest_due_ = std::min({follower_.next_deadline(), speaker_.next_due(), right_.next_due(), last_board_.next_due(),
                          figures_due_, memory_due_, settings_.sources.empty() ? Instant::max() : day_due_});
    if (const auto next = announcer_.next_due(right_, times_of(now))) rest_due_ = std::min(rest_due_, *next);
    if (note_until_) rest_due_ = std::min(rest_due_, *note_until_);
    poll_.clear();
    poll_.watch(follower_.pollitems());
    for (const int fd : {signals_.fd(), designs_.fd(), speaker_.loaded_fd(), speaker_.heard_fd(), screen_.pictures_fd(),
                         screen_.connection_fd()})
        poll_.watch(fd);
    video_fds_.clear();
    screen_.add_video_fds(video_fds_);
    for (const int fd : video_fds_) poll_.watch(fd);
}

void Loop::tell_figures(Instant now) {
    if (now < figures_due_) return;
    if (figures_due_ != Instant{}) log::info("the last hour's end; {}", to_words(screen_.figures()));
    figures_due_ = now + kFiguresEvery;
}

// What a hundred events leave free lies between what they leave behind. Not after each: the next call would pay for it.
void Loop::give_memory_back(Instant now) {
    if (now < memory_due_) return;
    memory_due_ = Instant::max();
    events_ = 0;
    screen_.give_memory_back();
    panggil::give_memory_back();
}

void Loop::take_signals() {
    if (signals_.take()) ended_ = true;
}

// Between two frames: the next one is the new design's.
void Loop::take_design(const scene::Moment& now) {
    auto news = designs_.take();
    if (!news) return;
    if (news->design) {
        screen_.set_design(*std::move(news->design), std::move(news->fonts), board_, now);
        screen_.draw(board_, now);
        const std::chrono::duration<double, std::milli> took = clock_.now() - news->saved_at;
        log::info("the layout is shown as it was saved; files={} ms={:.0f}", fmt::join(names_of(news->files), ","),
                  took.count());
    }
    if (news->errors && !news->errors->empty()) return tell_wrong(*news->errors, "", now);
    if (news->errors) tell_shown(now);
}

// To the log as it is; to the hub and on the screen in the words of who stands in front of it.
void Loop::tell_wrong(const Errors& errors, const std::string& shown_since, const scene::Moment& now) {
    if (shown_since.empty())
        log::error("what was saved isn't shown, the screen stays as it is:\n{}", to_string(errors));
    else
        log::error("the layout is wrong, the last good one is shown, of {}:\n{}", shown_since, to_string(errors));
    const Errors named = named_below(settings_.source.root, errors);
    follower_.report({hall::DisplayId{settings_.name}, layout_name(), named, now.wall}, now.now);
    if (settings_.config.errors != config::ErrorsIn::corner) return;
    screen_.show_note(note_of(named, language_of(hall_->locale), shown_since));
    note_until_ = now.now + kNoteStands;
}

std::string Loop::layout_name() const {
    return named_below(settings_.source.root, {{"", {settings_.source.layout.string()}}})[0].place.file;
}

void Loop::tell_shown(const scene::Moment& now) {
    follower_.report({hall::DisplayId{settings_.name}, layout_name(), {}, now.wall}, now.now);
    note_until_.reset();
    screen_.show_note(std::nullopt);
}

// Who saved it has seen it by then; visitors needn't look at it for days.
void Loop::take_note_away(const scene::Moment& now) {
    if (!note_until_ || now.now < *note_until_) return;
    note_until_.reset();
    screen_.show_note(std::nullopt);
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

// The panels' numbers at once: to join a call takes longer than to show it, and so does the large hero. Of many calls
// that come together, all panels before the first hero.
void Loop::take_incoming(const scene::Moment& now) {
    while (clock_.now() - now.now < kMostTaking) {
        std::vector<wire::Incoming> all = follower_.take(now.now);
        if (all.empty()) return;
        for (wire::Incoming& incoming : all) std::visit([&](auto& what) { take(what, now); }, incoming);
        screen_.draw_called(board_, now);
    }
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
    board_ = hall::Board(hall_, std::move(snapshot.board), kMostCalls);
    kept_at_.reset();
    last_board_.changed(now.now);
    announcer_.resume(board_, now.now);
    if (screen_.scene()) screen_.scene()->refresh(board_, now);
}

void Loop::take(const wire::LinkChanged& link, const scene::Moment& now) {
    if (link.state == wire::LinkChanged::State::connected) {
        log::info("connected");
        last_board_.connected(now.now);
        return screen_.show_link({}, board_, now);
    }
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now.now - link.since);
    log::warn("nothing is heard from {}, the last board stands; since={:.1f}s",
              link.endpoint.empty() ? "the hub" : link.endpoint, Seconds(age).count());
    const WallTime since = kept_at_.value_or(now.wall - age);
    last_board_.cut_off(since);
    screen_.show_link({true, since, std::min(link.since, now.now - (now.wall - since))}, board_, now);
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
    last_board_.changed(now.now, changes.alerts);
    if (++events_ >= kManyEvents) memory_due_ = now.now + kQuiet;
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
