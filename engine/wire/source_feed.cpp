#include "wire/source_feed.h"

#include <cstdint>
#include <cstring>
#include <optional>

#include "wire/source_id.h"

namespace panggil::wire {

namespace {

void append(std::vector<Incoming>& out, const std::optional<LinkChanged>& link) {
    if (link) out.emplace_back(*link);
}

}  // namespace

SourceFeed::SourceFeed(const Context& context, const std::string& endpoint, Instant now)
    : events_(make_socket(context, zmq::socket_type::sub)),
      monitor_(make_socket(context, zmq::socket_type::pair)),
      link_(endpoint, now) {
    events_.set(zmq::sockopt::subscribe, "");
}

Result<SourceFeed> SourceFeed::open(const Context& context, const std::string& endpoint, std::size_t number,
                                    Instant now) {
    SourceFeed feed(context, endpoint, now);
    const std::string watch = "inproc://watch-" + std::to_string(number);
    zmq_socket_monitor(feed.events_.handle(), watch.c_str(), ZMQ_EVENT_HANDSHAKE_SUCCEEDED | ZMQ_EVENT_DISCONNECTED);
    if (auto opened = connect(feed.monitor_, watch); !opened) return tl::unexpected(opened.error());
    if (auto opened = connect(feed.events_, endpoint); !opened) return tl::unexpected(opened.error());
    return feed;
}

void SourceFeed::add_pollitems(std::vector<zmq_pollitem_t>& items) {
    items.push_back({events_.handle(), 0, ZMQ_POLLIN, 0});
    items.push_back({monitor_.handle(), 0, ZMQ_POLLIN, 0});
}

void SourceFeed::take(Intake& intake, Instant now, std::vector<Incoming>& out) {
    take_monitor(now, out);
    for (int i = 0; i < kMostAtOnce; ++i) {
        const auto frames = receive(events_);
        if (!frames) break;
        take_event(*frames, intake, now, out);
    }
    append(out, link_.tick(now));
}

void SourceFeed::take_event(const std::vector<std::string>& frames, Intake& intake, Instant now,
                            std::vector<Incoming>& out) {
    auto message = intake.take(frames, link_.endpoint(), now);
    const bool heartbeat = message && std::holds_alternative<Heartbeat>(*message);
    append(out, link_.heard(heartbeat, now));
    auto* event = message ? std::get_if<hall::Event>(&*message) : nullptr;
    if (!event) return;
    event->seq = 0;  // two sources count apart: their numbers mean nothing here
    event->epoch.clear();
    event->id = event->id.empty() ? hall::EventId(uuids_.next()) : id_at_source(event->id, frames[1]);
    out.emplace_back(std::move(*event));
}

void SourceFeed::take_monitor(Instant now, std::vector<Incoming>& out) {
    while (const auto frames = receive(monitor_)) {
        std::uint16_t happened = 0;
        if (frames->front().size() >= sizeof happened) std::memcpy(&happened, frames->front().data(), sizeof happened);
        append(out, happened == ZMQ_EVENT_HANDSHAKE_SUCCEEDED ? link_.connected(now) : link_.disconnected(now));
    }
}

}  // namespace panggil::wire
