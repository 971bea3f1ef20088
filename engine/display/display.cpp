#include "display/display.h"

#include <zmq.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <future>
#include <optional>

#include "base/fds.h"
#include "base/log.h"
#include "base/uuid.h"
#include "display/source_rules.h"
#include "display/speaker.h"
#include "hall/board.h"
#include "wire/follower.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kLookAtDevice{2};
constexpr std::chrono::seconds kReopenDevice{5};

sound::Options sound_options(const config::Audio& audio) {
    sound::Options options;
    options.name = audio.device;
    options.lead_in = audio.lead_in;
    options.delay = audio.delay;
    options.volume = audio.volume;
    constexpr sound::KeepAwake kKeepAwake[] = {sound::KeepAwake::silence, sound::KeepAwake::noise,
                                               sound::KeepAwake::no};
    options.keep_awake = kKeepAwake[static_cast<int>(audio.keep_awake)];
    constexpr sound::Side kSides[] = {sound::Side::both, sound::Side::left, sound::Side::right};
    options.side = kSides[static_cast<int>(audio.channel)];
    return options;
}

// The loop and what it owns, in the order of their lives.
class Loop {
public:
    Loop(const Settings& settings, scene::Design design, std::shared_ptr<const hall::Hall> hall, const Clock& clock,
         wire::Follower follower)
        : settings_(settings),
          hall_(std::move(hall)),
          clock_(clock),
          signals_({SIGINT, SIGTERM}),
          follower_(std::move(follower)),
          board_(hall_),
          screen_(settings.screen, std::move(design), hall_, settings.config.zone, settings.root / "assets" / "fonts"),
          announcer_({settings.role, settings.config.zone, hall::DisplayId{settings.name}, settings.config.expiry,
                      settings.config.hold},
                     hall_, ids_),
          words_(*hall_) {}

    Result<void> run() {
        if (const auto opened = screen_.open(board_, moment()); !opened) return opened;
        load_speaker_soon();
        while (!ended_) {
            sleep();
            const scene::Moment now = moment();
            take_signals();
            take_speaker(now);
            begin_day(now);  // before what has come since: a new day clears the board
            take_incoming(now);
            announce(now);
            look_at_device(now);
            if (screen_.pump(board_, now)) ended_ = true;
            screen_.draw(board_, now);
        }
        log::info("ended; refused={} unknown={}", follower_.counts().refused, follower_.counts().unknown);
        return {};
    }

private:
    scene::Moment moment() const { return {clock_.now(), clock_.wall(), true}; }

    // The one place that sleeps, until something comes or the nearest deadline.
    void sleep() {
        const scene::Moment now = moment();
        Instant due = std::min(screen_.next_due(now), follower_.next_deadline());
        if (const auto next = announcer_.next_due()) due = std::min(due, *next);
        if (speaker_ && settings_wants_sound() && !loading_.valid()) due = std::min(due, device_due_);
        if (due <= now.now) return;
        timer_.set(due == Instant::max() ? std::nullopt : std::optional(due));
        std::vector<zmq_pollitem_t>& items = poll_items_;
        items = follower_.pollitems();
        const auto add = [&](int fd) {
            if (fd >= 0) items.push_back({nullptr, fd, ZMQ_POLLIN, 0});
        };
        add(signals_.fd());
        add(timer_.fd());
        add(loaded_.fd());
        add(screen_.connection_fd());
        if (speaker_ && speaker_->device()) add(speaker_->device()->event().fd());
        zmq_poll(items.data(), static_cast<int>(items.size()), -1);
        timer_.clear();
    }

    void take_signals() {
        if (signals_.take()) ended_ = true;
    }

    bool settings_wants_sound() const { return settings_.role == Announcer::Role::leads && !settings_.mute; }

    void load_speaker_soon() {
        const std::optional<sound::Options> wanted =
            settings_wants_sound() ? std::optional(sound_options(settings_.config.audio)) : std::nullopt;
        loading_ = std::async(std::launch::async, [hall = hall_, folder = settings_.root / settings_.config.pack,
                                                   wanted, known = pack_, done = &loaded_] {
            LoadedSpeaker loaded = load_speaker(hall, folder, wanted, known);
            done->post();
            return loaded;
        });
    }

    void take_speaker(const scene::Moment& now) {
        if (!loading_.valid() || loading_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
        loaded_.clear();
        LoadedSpeaker loaded = loading_.get();
        if (loaded.problems != said_) {
            for (const Error& problem : loaded.problems) log::warn("{}", to_string(problem));
        }
        said_ = std::move(loaded.problems);
        announcer_.use(nullptr, now.now);
        speaker_ = std::move(loaded.speaker);
        pack_ = speaker_->pack();
        announcer_.use(speaker_.get(), now.now);
        device_due_ = now.now + (speaker_->device() ? kLookAtDevice : kReopenDevice);
        if (speaker_->can_speak())
            log::info("able to speak; pack={} clips={}", settings_.config.pack, pack_->clip_count());
    }

    // A device that is gone is opened again by its name, for as long as it takes; calls are shown meanwhile.
    void look_at_device(const scene::Moment& now) {
        if (!speaker_ || !settings_wants_sound() || loading_.valid() || now.now < device_due_) return;
        device_due_ = now.now + kLookAtDevice;
        if (speaker_->device() && speaker_->device()->alive(now.now)) {
            if (!speaker_->device()->playing()) speaker_->device()->rest();  // only where it needn't stay awake
            return;
        }
        if (speaker_->device()) {
            log::warn("the sound device is gone, it is opened again as soon as it is back");
            announcer_.use(nullptr, now.now);
            speaker_.reset();
        }
        load_speaker_soon();
    }

    void take_incoming(const scene::Moment& now) {
        for (wire::Incoming& incoming : follower_.take(now.now)) {
            std::visit([&](auto& what) { take(what, now); }, incoming);
        }
    }

    void take(hall::Event& event, const scene::Moment& now) {
        if (!settings_.sources.empty()) {
            const auto why = why_not_from_a_source(event, board_, words_.day(now.wall), announcer_.announcing());
            if (!why.empty()) return refuse(why, now);
        }
        if (!event.at) event.at = now.wall;  // a stranger may leave it out; then it is now
        announcer_.observe(event, now.now);
        if (std::holds_alternative<hall::DayOpened>(event.what)) announcer_.clear();
        take_in(event, now);
    }

    void take(wire::Snapshot& snapshot, const scene::Moment& now) {
        board_ = hall::Board(hall_, std::move(snapshot.board));
        announcer_.resume(board_, now.now);
        if (screen_.scene()) screen_.scene()->refresh(board_, now);
    }

    void take(const wire::LinkChanged& link, const scene::Moment& now) {
        const bool stale = link.state == wire::LinkChanged::State::stale;
        const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now.now - link.since);
        if (stale)
            log::warn("nothing is heard from {}, the last board stands; since={:.1f}s",
                      link.endpoint.empty() ? "the hub" : link.endpoint, Seconds(age).count());
        else
            log::info("connected");
        link_ = stale ? scene::Link{true, now.wall - age, link.since} : scene::Link{};
        screen_.set_link(link_);
        if (screen_.scene()) screen_.scene()->set_link(board_, link_, now);
    }

    void refuse(const std::string& why, const scene::Moment& now) {
        if (const int count = refused_.count(now.now)) log::warn("an event is refused: {}; count={}", why, count);
    }

    void take_in(const hall::Event& event, const scene::Moment& now) {
        const hall::Changes changes = board_.apply(event);
        if (!changes.refused.empty()) refuse(changes.refused, now);
        announcer_.take(changes);
        if (screen_.scene()) screen_.scene()->apply(board_, changes, now);
    }

    // Where no hub opens the day, the screen does, at the hall's midnight.
    void begin_day(const scene::Moment& now) {
        if (settings_.sources.empty() || now.now < day_due_) return;
        day_due_ = now.now + std::chrono::seconds(30);
        const std::string today = words_.day(now.wall);
        if (board_.state().day >= today) return;  // a clock that falls back begins no day
        hall::Event opened{hall::DayOpened{today}};
        take(opened, now);
    }

    void announce(const scene::Moment& now) {
        std::vector<hall::Event> events = announcer_.advance(now.now, now.wall);
        if (events.empty()) return;
        for (hall::Event& event : events) {
            event.id = hall::EventId{ids_.next()};  // the board knows it again when the hub sends it back
            event.at = now.wall;
            take_in(event, now);
        }
        if (announcer_.role() == Announcer::Role::leads) {
            follower_.report(hall::DisplayId{settings_.name}, std::move(events), now.now);
        }
    }

    const Settings& settings_;
    std::shared_ptr<const hall::Hall> hall_;
    const Clock& clock_;
    SignalFd signals_;
    TimerFd timer_;
    EventFd loaded_;
    Uuids ids_;
    wire::Follower follower_;
    hall::Board board_;
    Screen screen_;
    std::unique_ptr<PackSpeaker> speaker_;
    Announcer announcer_;
    scene::Words words_;
    scene::Link link_;
    std::future<LoadedSpeaker> loading_;
    std::shared_ptr<const voice::VoicePack> pack_;
    Errors said_;  // of the last loading, so that a device that stays away is said once
    std::vector<zmq_pollitem_t> poll_items_;
    log::OncePerMinute refused_;
    Instant device_due_{};
    Instant day_due_{};
    bool ended_{false};
};

}  // namespace

Result<void> run(const Settings& settings, scene::Design design, std::shared_ptr<const hall::Hall> hall,
                 const Clock& clock) {
    auto follower = settings.sources.empty()
                        ? wire::Follower::of_hub(settings.hub.commands, settings.hub.events, clock.now())
                        : wire::Follower::of_sources(settings.sources, clock.now());
    if (!follower) return tl::unexpected(follower.error());
    return Loop(settings, std::move(design), std::move(hall), clock, *std::move(follower)).run();
}

}  // namespace panggil::display
