#include "display/announcer.h"

#include <algorithm>
#include <utility>

#include "base/log.h"
#include "hall/started.h"

namespace panggil::display {

using hall::AnnouncementOutcome;

namespace {

// More than a hall calls within a call's expiry.
constexpr std::size_t kMostRemembered = 500;

// Of a call that is shown where nobody can speak, when others wait: about as long as its short forms take to say.
constexpr Seconds kShortHold{4.0};
constexpr Seconds kBareHold{3.0};

// A tired visitor reads some twelve letters a second.
constexpr Seconds kLeastToRead{6.0};
constexpr double kLettersPerSecond = 12;

// A plug that was pulled by mistake, a TV that changes its mode: what was interrupted is said again then. Later calls
// are shown, so that the hall goes on.
constexpr std::chrono::seconds kDeviceMayReturn{10};

// An answer of the hub is overdue: better to end with a whole word than in the middle of one.
constexpr std::chrono::milliseconds kEndsSoon{900};

constexpr const char* kAlert = "an alert took the voice";
constexpr const char* kDeviceGone = "the sound device went away";
constexpr const char* kRightEnded = "another display speaks now, or the hub is silent";

}  // namespace

Announcer::Announcer(Settings settings, std::shared_ptr<const hall::Hall> hall, Uuids& ids)
    : settings_(std::move(settings)),
      hall_(std::move(hall)),
      ids_(ids),
      queue_(hall_->calls, hall_->alerts, [hall = hall_](const hall::AgencyId& id) {
          const hall::Agency* agency = hall->agency(id);
          return agency ? static_cast<int>(agency->counters.size()) : 1;
      }) {}

void Announcer::use(Speaker* speaker, Instant now) {
    if (!speaker && sounds_) was_cut(kDeviceGone, now);
    if (!speaker && speaker_ && speaker_->can_speak()) device_lost_ = now;
    if (speaker && speaker->can_speak()) device_lost_.reset();
    speaker_ = speaker;
}

void Announcer::take(const hall::Changes& changes, const hall::Board& board, Instant now) {
    for (const hall::Call& call : changes.withdrawn) queue_.withdraw(call);
    for (const hall::Call& call : changes.called) {
        if (hall_->zone_of(call.agency, call.counter) == settings_.zone) {
            queue_.push(hall::AnnouncementId{ids_.next()}, call);
        }
    }
    for (const hall::StandingRequest& request : changes.requested) {
        if (request.what.zone.empty() || request.what.zone == settings_.zone) queue_.push(request, now);
    }
    for (const hall::AnnouncementId& announcement : changes.cancelled) queue_.cancel(announcement);
    if (changes.alerts) take_alerts(board, now);
}

void Announcer::take_alerts(const hall::Board& board, Instant now) {
    queue_.set_alerts(board.alerts(settings_.zone), now, [this] { return hall::AnnouncementId{ids_.next()}; });
}

void Announcer::observe(const hall::Event& event) {
    const auto* started = std::get_if<hall::AnnouncementStarted>(&event.what);
    const auto* ended = std::get_if<hall::AnnouncementEnded>(&event.what);
    const auto is_others = [&](const auto& what) {
        return what.zone == settings_.zone && what.display != settings_.display;
    };
    if (speaker_ && started && is_others(*started)) speaker_->duck(true);
    if (!ended || !is_others(*ended)) return;
    if (speaker_) speaker_->duck(false);
    std::erase_if(untold_, [&](const voice::Decision& decision) { return decision.of == ended->of; });
    end_elsewhere(ended->of);
}

// What is being said here is not taken away in its middle; only, it isn't said again where it is cut.
void Announcer::end_elsewhere(const hall::EventId& of) {
    if (queue_.speaking() && queue_.speaking()->of == of) {
        ended_by_other_ = of;
    } else {
        queue_.ended_elsewhere(of);
    }
}

void Announcer::resume(const hall::Board& board, Instant now) {
    untold_.clear();  // the hub has heard of it meanwhile, or ends it itself
    const auto calls = board.unannounced(settings_.zone, now, hall_->calls.expiry);
    const auto requests = board.requested(settings_.zone, now);
    for (const hall::Call& call : board.state().calls) {
        if (call.ended && !call.announced) queue_.withdraw(call);
    }
    // Whatever its age: a call that waits for an anthem doesn't grow older.
    const auto stands = [&](const hall::EventId& of) {
        const auto& all = board.state().calls;
        return std::any_of(all.begin(), all.end(),
                           [&](const hall::Call& call) { return call.id == of && !call.announced && !call.ended; }) ||
               std::any_of(requests.begin(), requests.end(), [&](const auto& request) { return request.of == of; });
    };
    queue_.keep_only([&](const voice::Announcement& waiting) { return stands(waiting.of); });
    if (const voice::Announcement* said = queue_.speaking(); said && !said->alert() && has_ended(*said, board)) {
        end_elsewhere(said->of);
    }
    for (const hall::Call& call : calls) {
        if (!has_decided(call.id)) queue_.push(hall::AnnouncementId{ids_.next()}, call);
    }
    for (const hall::StandingRequest& request : requests) {
        if (!has_decided(request.of)) queue_.push(request, now);
    }
    take_alerts(board, now);
}

// Known to the board as over: another display has ended it while this one heard nothing.
bool Announcer::has_ended(const voice::Announcement& said, const hall::Board& board) const {
    if (!said.call()) {
        const auto standing = board.requested(settings_.zone, Instant::min());
        return std::none_of(standing.begin(), standing.end(), [&](const auto& one) { return one.of == said.of; });
    }
    const hall::Call* call = board.find_call(said.call()->agency, said.call()->ticket);
    return call && call->id == said.of && call->announced;
}

bool Announcer::has_decided(const hall::EventId& of) const {
    return std::find(decided_.begin(), decided_.end(), of) != decided_.end();
}

void Announcer::clear() { queue_.withdraw_all("the day is over"); }

SpeakingRight::Wish Announcer::wish(const hall::Board& board, Instant now) const {
    SpeakingRight::Wish wish;
    wish.can_speak = settings_.aloud && speaker_ && speaker_->can_speak();
    wish.speaking = announcing();
    wish.due_since = queue_.due_since(now);
    wish.alert = queue_.speaking() ? queue_.speaking()->alert() != nullptr : queue_.alert_is_due(now);
    wish.seq = board.state().seq;
    return wish;
}

std::vector<hall::Event> Announcer::advance(SpeakingRight& right, const hall::Board& board, const Times& times) {
    Events events;
    if (!speaker_) return events;
    speaker_->may_speak_until(right.until());
    const bool holds = right.holds(times.boot);
    if (holds) {
        tell(std::exchange(untold_, {}), times.wall, events);
    } else {
        keep_decisions();
    }
    follow_the_sound(times, events);
    if (queue_.speaking() && !sounds_) go_on_in_silence(right, times);
    tell(queue_.take_decisions(), times.wall, events);  // of what was said, also where the right has just ended
    cut_if_asked(right, times);
    if (!queue_.speaking() && right.may_begin(times.boot) && !waits_for_device(times.now)) {
        const auto next =
            queue_.next(times.now, [&](const hall::Call& call) { return sounds_like_another(call, board); });
        tell(queue_.take_decisions(), times.wall, events);  // what was dropped on the way here comes first
        if (next) {
            right.begins();
            begin(*next, times, events);
        }
    }
    return events;
}

// What another display has ended is taken away again by observe(). The rest is told when this one has the right: it may
// have been nobody's business for a while.
void Announcer::keep_decisions() {
    for (voice::Decision& decision : queue_.take_decisions()) {
        if (untold_.size() < kMostRemembered) untold_.push_back(std::move(decision));
    }
}

void Announcer::cut_if_asked(const SpeakingRight& right, const Times& times) {
    if (!sounds_ || cutting_) return;
    const bool ends_soon = right.until() - times.boot < kEndsSoon;
    const bool for_alert = queue_.cuts() || right.shall_cut();
    if (!for_alert && !ends_soon) return;
    cutting_ = true;
    cut_because_ = for_alert ? kAlert : kRightEnded;
    speaker_->stop_at_cut();
}

void Announcer::begin(const voice::Announcement& announcement, const Times& times, Events& events) {
    begun_.reset();
    speaker_->duck(false);  // whoever spoke before may have died with its music low
    cutting_ = false;
    read_until_.reset();
    ended_by_other_ = {};
    chimed_ = false;
    if (settings_.aloud && speaker_->can_speak()) {
        auto spoken = speaker_->speak(announcement);
        if (spoken) {
            utterance_ = *std::move(spoken);
            sounds_ = true;
            chimed_ = true;
            return;  // it has begun when its first sample is heard
        }
        log::warn("an announcement can't be spoken, it is shown; of={} reason={}", announcement.of.text(),
                  spoken.error().message);
    }
    utterance_ = speaker_->describe(announcement);
    utterance_.duration = time_to_read(announcement);
    tell_started(times, events);
}

void Announcer::follow_the_sound(const Times& times, Events& events) {
    while (const auto heard = speaker_->heard()) {
        switch (*heard) {
            case sound::Heard::What::started:
                tell_started(times, events);
                break;
            case sound::Heard::What::ended:
                sound_has_ended(times.now);
                break;
            case sound::Heard::What::stopped:
                was_cut(cutting_ ? cut_because_ : kDeviceGone, times.now);
                break;
            case sound::Heard::What::lapsed:
                was_cut(kRightEnded, times.now);
                break;
        }
    }
}

void Announcer::sound_has_ended(Instant now) {
    sounds_ = false;
    const voice::Announcement* about = queue_.speaking();
    if (!about) return;
    if (queue_.again(now) && speaker_->speak(*about)) {
        sounds_ = true;
        cutting_ = false;
        return;
    }
    if (!read_until_ || now >= *read_until_) end_as_heard(now);
}

void Announcer::was_cut(const char* why, Instant now) {
    sounds_ = false;
    read_until_.reset();
    queue_.interrupted(why, now);
    if (!ended_by_other_.empty()) queue_.ended_elsewhere(std::exchange(ended_by_other_, {}));
}

// What is only shown, or still to be read after its last word.
void Announcer::go_on_in_silence(const SpeakingRight& right, const Times& times) {
    if (read_until_ && times.now >= *read_until_) return end_as_heard(times.now);
    if (!right.holds(times.boot)) was_cut(kRightEnded, times.now);
}

void Announcer::end_as_heard(Instant now) {
    read_until_.reset();
    if (utterance_.whole) return queue_.ended(AnnouncementOutcome::spoken, now);
    queue_.ended(AnnouncementOutcome::shown, now,
                 chimed_ ? "not every word of it has a clip" : "nobody can speak here");
}

void Announcer::tell_started(const Times& times, Events& events) {
    const voice::Announcement* about = queue_.speaking();
    if (!about) return;
    if (!begun_) begun_ = times.wall;
    if (!about->call() || !sounds_) read_until_ = times.now + ticks(time_to_read(*about));
    if (std::exchange(told_, about->id) == about->id) return;  // said again, after a pause or a cut
    hall::AnnouncementStarted started =
        about->call() ? hall::started_of(*about->call(), about->id, settings_.zone) : hall::AnnouncementStarted{};
    started.announcement = about->id;
    started.zone = settings_.zone;
    started.display = settings_.display;
    started.of = about->of;
    started.words = utterance_.words;
    started.duration = std::chrono::duration_cast<std::chrono::milliseconds>(utterance_.duration);
    events.push_back({started});
}

void Announcer::tell(const Decisions& decisions, WallTime wall, Events& events) {
    for (const voice::Decision& decision : decisions) {
        decided_.push_back(decision.of);
        if (decided_.size() > kMostRemembered) decided_.pop_front();
        hall::AnnouncementEnded ended{decision.announcement, settings_.zone,   settings_.display,
                                      decision.of,           decision.outcome, decision.reason};
        const bool spoken =
            decision.outcome == AnnouncementOutcome::spoken || decision.outcome == AnnouncementOutcome::shortened;
        if (decision.announcement == told_ && (spoken || decision.outcome == AnnouncementOutcome::shown)) {
            ended.shown_at = begun_;
            if (spoken) ended.spoken_from = begun_;
            if (spoken) ended.spoken_to = wall;
        }
        events.push_back({ended});
    }
}

Seconds Announcer::time_to_read(const voice::Announcement& announcement) const {
    if (!announcement.call()) {
        return std::max(kLeastToRead, Seconds(static_cast<double>(utterance_.words.size()) / kLettersPerSecond));
    }
    if (announcement.form == voice::Form::bare) return std::min(settings_.hold, kBareHold);
    return announcement.form == voice::Form::shortened ? std::min(settings_.hold, kShortHold) : settings_.hold;
}

bool Announcer::sounds_like_another(const hall::Call& call, const hall::Board& board) const {
    const auto alike = [&](const hall::AgencyId& agency, const hall::Ticket& ticket) {
        return agency != call.agency && speaker_->sounds_alike(call.ticket, ticket);
    };
    const hall::BoardState& state = board.state();
    for (const auto& [agency, queue] : state.waiting) {
        for (const hall::Waiting& waiting : queue) {
            if (alike(agency, waiting.ticket)) return true;
        }
    }
    return std::any_of(state.calls.begin(), state.calls.end(),
                       [&](const hall::Call& other) { return !other.ended && alike(other.agency, other.ticket); });
}

bool Announcer::waits_for_device(Instant now) const { return device_lost_ && now < *device_lost_ + kDeviceMayReturn; }

std::optional<Instant> Announcer::when_it_ends_soon(const SpeakingRight& right, const Times& times) const {
    if (right.until() == BootInstant::max()) return std::nullopt;
    return times.now + (right.until() - kEndsSoon - times.boot);
}

std::optional<Instant> Announcer::next_due(const SpeakingRight& right, const Times& times) const {
    if (!speaker_) return std::nullopt;
    if (queue_.speaking() && !sounds_) return read_until_;
    if (queue_.speaking()) return cutting_ ? std::nullopt : when_it_ends_soon(right, times);
    if (!right.may_begin(times.boot)) return std::nullopt;
    const auto due = queue_.next_due(times.now);
    return due && waits_for_device(times.now) ? std::optional(*device_lost_ + kDeviceMayReturn) : due;
}

}  // namespace panggil::display
