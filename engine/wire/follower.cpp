#include "wire/follower.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/log.h"
#include "wire/answer.h"
#include "wire/reports.h"
#include "wire/request.h"
#include "wire/resync.h"
#include "wire/socket.h"
#include "wire/source_link.h"

namespace panggil::wire {

namespace {

constexpr int kMostAtOnce = 500;

void append(std::vector<Incoming>& all, std::vector<Incoming> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

// Of an agency's own publisher: its events, and whether a connection stands.
struct Source {
    zmq::socket_t events;
    zmq::socket_t monitor;
    SourceLink link;
};

struct Hub {
    zmq::socket_t events;
    zmq::socket_t commands;
    std::string commands_endpoint;
    Resync resync;
};

Result<Source> open_source(const Context& context, const std::string& endpoint, std::size_t number, Instant now) {
    const std::string watch = "inproc://watch-" + std::to_string(number);
    Source source{make_socket(context, zmq::socket_type::sub), make_socket(context, zmq::socket_type::pair),
                  SourceLink(endpoint, now)};
    source.events.set(zmq::sockopt::subscribe, "");
    zmq_socket_monitor(source.events.handle(), watch.c_str(), ZMQ_EVENT_HANDSHAKE_SUCCEEDED | ZMQ_EVENT_DISCONNECTED);
    if (auto opened = connect(source.monitor, watch); !opened) return tl::unexpected(opened.error());
    if (auto opened = connect(source.events, endpoint); !opened) return tl::unexpected(opened.error());
    return source;
}

}  // namespace

struct Follower::Inside {
    Context context;
    std::optional<Hub> hub;
    std::vector<Source> sources;
    std::vector<zmq_pollitem_t> items;
    Reports reports;
    Uuids uuids;
    Counts counts;
    log::OncePerMinute refusals;

    std::optional<Decoded> decoded(const std::vector<std::string>& frames, const std::string& from, Instant now);
    void refuse(const std::string& why, const std::string& from, Instant now);

    std::vector<Incoming> take_hub(Instant now);
    void take_event(const std::vector<std::string>& frames, Instant now, std::vector<Incoming>& out);
    void take_answer(const std::string& text, Instant now, std::vector<Incoming>& out);
    void send_what_is_due(Instant now);

    std::vector<Incoming> take_source(Source& source, Instant now);
    std::vector<Incoming> take_monitor(Source& source, Instant now);
};

Result<Follower> Follower::of_hub(const std::string& commands, const std::string& events, Instant now) {
    auto inside = std::make_unique<Inside>();
    const Context& context = inside->context;
    inside->hub = Hub{make_socket(context, zmq::socket_type::sub), make_socket(context, zmq::socket_type::dealer),
                      commands, Resync(now)};
    Hub& hub = *inside->hub;
    hub.events.set(zmq::sockopt::subscribe, "");
    hub.commands.set(zmq::sockopt::immediate, true);  // nothing is queued for a hub that isn't there
    if (auto opened = connect(hub.events, events); !opened) return tl::unexpected(opened.error());
    if (auto opened = connect(hub.commands, commands); !opened) return tl::unexpected(opened.error());
    inside->items = {{hub.events.handle(), 0, ZMQ_POLLIN, 0}, {hub.commands.handle(), 0, ZMQ_POLLIN, 0}};
    return Follower(std::move(inside));
}

Result<Follower> Follower::of_sources(const std::vector<std::string>& endpoints, Instant now) {
    auto inside = std::make_unique<Inside>();
    for (const std::string& endpoint : endpoints) {
        auto source = open_source(inside->context, endpoint, inside->sources.size(), now);
        if (!source) return tl::unexpected(source.error());
        inside->items.push_back({source->events.handle(), 0, ZMQ_POLLIN, 0});
        inside->items.push_back({source->monitor.handle(), 0, ZMQ_POLLIN, 0});
        inside->sources.push_back(std::move(*source));
    }
    return Follower(std::move(inside));
}

Follower::Follower(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Follower::Follower(Follower&&) noexcept = default;
Follower& Follower::operator=(Follower&&) noexcept = default;
Follower::~Follower() = default;

const std::vector<zmq_pollitem_t>& Follower::pollitems() const { return inside_->items; }

Instant Follower::next_deadline() const {
    Instant at = Instant::max();
    if (inside_->hub) at = std::min(inside_->hub->resync.deadline(), inside_->reports.deadline());
    for (const Source& source : inside_->sources) at = std::min(at, source.link.deadline());
    return at;
}

std::vector<Incoming> Follower::take(Instant now) {
    if (inside_->hub) return inside_->take_hub(now);
    std::vector<Incoming> out;
    for (Source& source : inside_->sources) append(out, inside_->take_source(source, now));
    return out;
}

void Follower::report(const hall::DisplayId& display, std::vector<hall::Event> announcements, Instant now) {
    if (!inside_->hub || announcements.empty()) return;
    const std::string id = inside_->uuids.next();
    inside_->reports.add(id, encode(Request{Command{Report{display, std::move(announcements)}}, id}));
    inside_->send_what_is_due(now);
}

Follower::Counts Follower::counts() const {
    Counts counts = inside_->counts;
    counts.reports_given_up = inside_->reports.given_up();
    return counts;
}

std::optional<Decoded> Follower::Inside::decoded(const std::vector<std::string>& frames, const std::string& from,
                                                 Instant now) {
    if (frames.size() != 2) {
        refuse(fmt::format("an event is two frames, topic and JSON, not {}", frames.size()), from, now);
        return std::nullopt;
    }
    auto decoded = decode(frames[0], frames[1], now);
    if (!decoded) {
        refuse(decoded.error().message, from, now);
        return std::nullopt;
    }
    if (std::holds_alternative<Unknown>(*decoded)) ++counts.unknown;
    return std::move(*decoded);
}

void Follower::Inside::refuse(const std::string& why, const std::string& from, Instant now) {
    ++counts.refused;
    if (const int count = refusals.count(now); count > 0) {
        log::warn("refused what came from {}: {}; refused={} in_all={}", from, why, count, counts.refused);
    }
}

std::vector<Incoming> Follower::Inside::take_hub(Instant now) {
    std::vector<Incoming> out;
    for (int i = 0; i < kMostAtOnce; ++i) {
        const auto frames = receive(hub->events);
        if (!frames) break;
        take_event(*frames, now, out);
    }
    while (const auto frames = receive(hub->commands)) take_answer(frames->back(), now, out);
    append(out, hub->resync.tick(now));
    send_what_is_due(now);
    return out;
}

void Follower::Inside::take_event(const std::vector<std::string>& frames, Instant now, std::vector<Incoming>& out) {
    const auto message = decoded(frames, "the hub", now);
    if (!message) return;
    if (const auto* heartbeat = std::get_if<Heartbeat>(&*message)) append(out, hub->resync.take(*heartbeat, now));
    if (const auto* event = std::get_if<hall::Event>(&*message)) append(out, hub->resync.take(*event, now));
}

void Follower::Inside::take_answer(const std::string& text, Instant now, std::vector<Incoming>& out) {
    auto answer = decode_answer(text, now);
    if (!answer) return refuse(answer.error().message, hub->commands_endpoint, now);
    if (auto* snapshot = std::get_if<Snapshot>(&answer->what)) append(out, hub->resync.take(std::move(*snapshot), now));
    if (const auto* refusal = std::get_if<Refusal>(&answer->what)) {
        log::warn("the hub refuses what this display reports: {}; endpoint={}", refusal->message,
                  hub->commands_endpoint);
    }
    reports.answered(answer->request);
}

void Follower::Inside::send_what_is_due(Instant now) {
    const bool asks = hub->resync.ask(now);
    if (asks && !send(hub->commands, {encode(Request{Query{GetSnapshot{}}})})) hub->resync.not_asked(now);
    if (const std::string* report = reports.due(now)) send(hub->commands, {*report});
}

std::vector<Incoming> Follower::Inside::take_source(Source& source, Instant now) {
    std::vector<Incoming> out = take_monitor(source, now);
    for (int i = 0; i < kMostAtOnce; ++i) {
        const auto frames = receive(source.events);
        if (!frames) break;
        auto message = decoded(*frames, source.link.endpoint(), now);
        const bool heartbeat = message && std::holds_alternative<Heartbeat>(*message);
        if (const auto link = source.link.heard(heartbeat, now)) out.emplace_back(*link);
        auto* event = message ? std::get_if<hall::Event>(&*message) : nullptr;
        if (!event) continue;
        event->seq = 0;  // two sources count apart: their numbers mean nothing here
        event->epoch.clear();
        if (event->id.empty()) event->id = hall::EventId(uuids.next());
        out.emplace_back(std::move(*event));
    }
    if (const auto link = source.link.tick(now)) out.emplace_back(*link);
    return out;
}

std::vector<Incoming> Follower::Inside::take_monitor(Source& source, Instant now) {
    std::vector<Incoming> out;
    while (const auto frames = receive(source.monitor)) {
        std::uint16_t happened = 0;
        if (frames->front().size() >= sizeof happened) std::memcpy(&happened, frames->front().data(), sizeof happened);
        const auto link =
            happened == ZMQ_EVENT_HANDSHAKE_SUCCEEDED ? source.link.connected(now) : source.link.disconnected(now);
        if (link) out.emplace_back(*link);
    }
    return out;
}

}  // namespace panggil::wire
