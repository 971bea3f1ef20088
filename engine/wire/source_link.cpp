#include "wire/source_link.h"

namespace panggil::wire {

using State = LinkChanged::State;

std::optional<LinkChanged> SourceLink::connected(Instant now) {
    connected_ = true;
    heard_ = now;
    return tell(State::connected, now);
}

std::optional<LinkChanged> SourceLink::disconnected(Instant now) {
    if (!connected_) return std::nullopt;
    connected_ = false;
    beats_ = false;
    return tell(State::stale, now);
}

std::optional<LinkChanged> SourceLink::heard(bool heartbeat, Instant now) {
    beats_ = beats_ || heartbeat;
    return connected(now);
}

std::optional<LinkChanged> SourceLink::tick(Instant now) {
    const bool silence_tells = beats_ || !connected_;
    if (!silence_tells || now - heard_ < kSilence) return std::nullopt;
    return tell(State::stale, heard_);
}

Instant SourceLink::deadline() const {
    const bool silence_tells = beats_ || !connected_;
    return silence_tells && told_ != State::stale ? heard_ + ticks(kSilence) : Instant::max();
}

std::optional<LinkChanged> SourceLink::tell(State state, Instant since) {
    if (told_ == state) return std::nullopt;
    told_ = state;
    return LinkChanged{state, since, endpoint_};
}

}  // namespace panggil::wire
