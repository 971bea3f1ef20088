#include "display/announcer.h"

#include <algorithm>

#include "base/log.h"
#include "hall/started.h"

namespace panggil::display {

namespace {

// How long a follower waits for the leader before it turns its own hero. The leader's way is some 100 ms.
constexpr std::chrono::seconds kLeaderIsLate{2};

// A leader that died in the middle of a call never ends it.
constexpr std::chrono::seconds kLongestCall{30};

// More than a hall calls within a call's expiry.
constexpr std::size_t kMostRemembered = 500;

hall::CallRules rules_of(const Announcer::Settings& settings) {
    hall::CallRules rules;
    rules.expiry = settings.expiry;
    rules.short_from = rules.bare_from = 100;  // it speaks the full form alone
    return rules;
}

}  // namespace

Announcer::Announcer(Settings settings, std::shared_ptr<const hall::Hall> hall, Uuids& ids)
    : settings_(std::move(settings)),
      hall_(std::move(hall)),
      ids_(ids),
      queue_(rules_of(settings_), hall_->alerts, [this](const hall::AgencyId& id) {
          const hall::Agency* agency = hall_->agency(id);
          return agency ? static_cast<int>(agency->counters.size()) : 1;
      }) {}

void Announcer::use(Speaker* speaker, Instant now) {
    if (!speaker && queue_.speaking() && !shown_until_) {
        queue_.ended(hall::AnnouncementOutcome::interrupted, now, "the sound device went away");
    }
    speaker_ = speaker;
    leader_heard_ = std::max(leader_heard_, now);
}

void Announcer::take(const hall::Changes& changes) {
    for (const hall::Call& call : changes.withdrawn) queue_.withdraw(call);
    for (const hall::Call& call : changes.called) {
        if (hall_->zone_of(call.agency, call.counter) == settings_.zone)
            queue_.push(hall::AnnouncementId{ids_.next()}, call);
    }
}

void Announcer::observe(const hall::Event& event, Instant now) {
    if (settings_.role != Role::follows) return;
    if (const auto* started = std::get_if<hall::AnnouncementStarted>(&event.what)) {
        if (started->zone != settings_.zone) return;
        leader_heard_ = now;
        leader_speaks_ = true;
        hall::Call call{started->of, started->agency, started->ticket, started->counter};
        call.ended = true;  // for this queue it is done: the leader has it
        queue_.withdraw(call);
        if (queue_.speaking()) queue_.ended(hall::AnnouncementOutcome::superseded, now);
        shown_until_.reset();
    } else if (const auto* ended = std::get_if<hall::AnnouncementEnded>(&event.what)) {
        if (ended->zone != settings_.zone) return;
        leader_heard_ = now;
        leader_speaks_ = false;
    }
}

void Announcer::resume(const hall::Board& board, Instant now) {
    for (const hall::Call& call : board.unannounced(settings_.zone, now, settings_.expiry)) {
        if (!has_decided(call)) queue_.push(hall::AnnouncementId{ids_.next()}, call);
    }
}

bool Announcer::has_decided(const hall::Call& call) const {
    return std::find(decided_.begin(), decided_.end(), call.id) != decided_.end();
}

void Announcer::clear() { queue_.withdraw_all("the day is over"); }

std::vector<hall::Event> Announcer::advance(Instant now, WallTime wall) {
    std::vector<hall::Event> events;
    if (speaker_) follow_the_sound(now, wall, events);
    end_what_was_shown(now);
    if (speaker_ && !queue_.speaking() && may_begin(now)) {
        if (const auto announcement = queue_.next(now, {})) begin(*announcement, now, wall, events);
    }
    tell_decisions(wall, events);
    return events;
}

bool Announcer::may_begin(Instant now) const {
    if (settings_.role == Role::leads) return true;
    return now - leader_heard_ >= (leader_speaks_ ? kLongestCall : kLeaderIsLate);
}

void Announcer::begin(const voice::Announcement& announcement, Instant now, WallTime wall,
                      std::vector<hall::Event>& events) {
    tell_decisions(wall, events);  // what was dropped on the way here comes first
    begun_.reset();
    if (settings_.role == Role::leads && speaker_->can_speak()) {
        auto spoken = speaker_->speak(*announcement.call());
        if (spoken) {
            utterance_ = *std::move(spoken);
            return;  // it has begun when its first sample is heard
        }
        log::warn("a call can't be spoken, it is shown; ticket={} reason={}", announcement.call()->ticket.printed(),
                  spoken.error().message);
    }
    utterance_ = speaker_->describe(*announcement.call());
    utterance_.duration = settings_.hold;
    shown_until_ = now + ticks(settings_.hold);
    tell_started(wall, events);
}

void Announcer::tell_started(WallTime wall, std::vector<hall::Event>& events) {
    const voice::Announcement* about = queue_.speaking();
    if (!about) return;
    begun_ = wall;
    hall::AnnouncementStarted started = hall::started_of(*about->call(), about->id, settings_.zone);
    started.display = settings_.display;
    started.words = utterance_.words;
    started.duration = std::chrono::duration_cast<std::chrono::milliseconds>(utterance_.duration);
    events.push_back({started});
}

void Announcer::follow_the_sound(Instant now, WallTime wall, std::vector<hall::Event>& events) {
    while (const auto heard = speaker_->heard()) {
        switch (*heard) {
            case sound::Heard::What::started:
                tell_started(wall, events);
                break;
            case sound::Heard::What::ended:
                queue_.ended(hall::AnnouncementOutcome::spoken, now);
                break;
            case sound::Heard::What::stopped:
                queue_.ended(hall::AnnouncementOutcome::interrupted, now, "the sound device went away");
                break;
            case sound::Heard::What::lapsed:
                queue_.ended(hall::AnnouncementOutcome::interrupted, "another display speaks now");
                break;
        }
        tell_decisions(wall, events);
    }
}

void Announcer::end_what_was_shown(Instant now) {
    if (!shown_until_ || now < *shown_until_) return;
    shown_until_.reset();
    queue_.ended(hall::AnnouncementOutcome::shown, now, "nobody can speak here");
}

void Announcer::tell_decisions(WallTime wall, std::vector<hall::Event>& events) {
    for (const voice::Decision& decision : queue_.take_decisions()) {
        decided_.push_back(decision.of);
        if (decided_.size() > kMostRemembered) decided_.pop_front();
        hall::AnnouncementEnded ended{decision.announcement, settings_.zone,   settings_.display,
                                      decision.of,           decision.outcome, decision.reason};
        const bool spoken = decision.outcome == hall::AnnouncementOutcome::spoken;
        if (spoken || decision.outcome == hall::AnnouncementOutcome::shown) {
            ended.shown_at = begun_;
            if (spoken) ended.spoken_from = begun_;
            if (spoken) ended.spoken_to = wall;
        }
        events.push_back({ended});
    }
}

std::optional<Instant> Announcer::next_due() const {
    if (!speaker_) return std::nullopt;
    std::optional<Instant> due;
    if (settings_.role == Role::leads || queue_.speaking()) due = queue_.next_due(Instant{});
    const auto sooner = [&](Instant at) { due = due ? std::min(*due, at) : at; };
    if (shown_until_) sooner(*shown_until_);
    if (queue_.waiting() > 0 && !queue_.speaking()) {
        sooner(settings_.role == Role::leads ? Instant{}
                                             : leader_heard_ + (leader_speaks_ ? kLongestCall : kLeaderIsLate));
    }
    return due;
}

}  // namespace panggil::display
