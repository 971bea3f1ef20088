#include "wire/resync.h"

#include <algorithm>

namespace panggil::wire {

namespace {

// A storm while a snapshot is awaited; what is dropped here shows as a gap and leads to another snapshot.
constexpr std::size_t kMostKept = 10'000;

}  // namespace

std::vector<Incoming> Resync::take(const Heartbeat& heartbeat, Instant now) {
    hear(now);
    if (state_ != State::live) return {};
    if (heartbeat.epoch != epoch_ || heartbeat.seq != seq_) return out_of_step(now);
    in_step_ = now;
    return {};
}

std::vector<Incoming> Resync::take(const hall::Event& event, Instant now) {
    hear(now);
    const bool continues = state_ == State::live && event.epoch == epoch_;
    if (continues && event.seq <= seq_) return {};  // the snapshot had it already
    if (continues && event.seq == seq_ + 1) {
        seq_ = event.seq;
        in_step_ = now;
        return {event};
    }
    auto out = state_ == State::live ? out_of_step(now) : std::vector<Incoming>{};
    keep(event);
    return out;
}

std::vector<Incoming> Resync::take(Snapshot snapshot, Instant now) {
    if (state_ != State::asking) return {};
    epoch_ = snapshot.epoch;
    seq_ = snapshot.board.seq;
    std::vector<Incoming> out{std::move(snapshot)};
    if (!catch_up(out)) return out;  // asked again when the time has come
    state_ = State::live;
    in_step_ = now;
    if (told_ != Told::connected) out.push_back(LinkChanged{LinkChanged::State::connected, now});
    told_ = Told::connected;
    return out;
}

std::vector<Incoming> Resync::tick(Instant now) {
    if (state_ != State::silent && now - heard_ >= kSilence) {
        state_ = State::silent;
        kept_.clear();
        return tell_stale(heard_);
    }
    if (told_ == Told::nothing && now - in_step_ >= kSilence) return tell_stale(in_step_);
    return {};
}

bool Resync::ask(Instant now) {
    if (state_ != State::asking || now < ask_at_) return false;
    ask_at_ = now + ticks(kAskAgain);
    return true;
}

void Resync::not_asked(Instant now) { ask_at_ = now + ticks(kTryAgain); }

Instant Resync::deadline() const {
    Instant at = Instant::max();
    if (state_ != State::silent) at = std::min(at, heard_ + ticks(kSilence));
    if (state_ == State::asking) at = std::min(at, ask_at_);
    if (told_ == Told::nothing) at = std::min(at, in_step_ + ticks(kSilence));
    return at;
}

// Whatever comes says that the subscription lives: only now is a snapshot sure to join what follows.
void Resync::hear(Instant now) {
    heard_ = now;
    if (state_ != State::silent) return;
    state_ = State::asking;
    ask_at_ = now;
}

std::vector<Incoming> Resync::out_of_step(Instant now) {
    state_ = State::asking;
    ask_at_ = now;
    return tell_stale(in_step_);
}

std::vector<Incoming> Resync::tell_stale(Instant since) {
    if (told_ == Told::stale) return {};
    told_ = Told::stale;
    return {LinkChanged{LinkChanged::State::stale, since}};
}

void Resync::keep(const hall::Event& event) {
    kept_.push_back(event);
    if (kept_.size() > kMostKept) kept_.pop_front();
}

// Hands on what the snapshot doesn't hold yet. False where a gap is left: then those behind it stay kept.
bool Resync::catch_up(std::vector<Incoming>& out) {
    while (!kept_.empty()) {
        const hall::Event& next = kept_.front();
        if (next.epoch == epoch_ && next.seq > seq_ + 1) return false;
        if (next.epoch == epoch_ && next.seq == seq_ + 1) {
            seq_ = next.seq;
            out.push_back(next);
        }
        kept_.pop_front();
    }
    return true;
}

}  // namespace panggil::wire
