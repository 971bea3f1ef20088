#include "wire/hub_feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/log.h"
#include "wire/answer.h"
#include "wire/request.h"

namespace panggil::wire {

namespace {

void append(std::vector<Incoming>& out, std::vector<Incoming> more) {
    std::move(more.begin(), more.end(), std::back_inserter(out));
}

std::string lease_id(std::uint64_t question) { return fmt::format("lease-{}", question); }

}  // namespace

HubFeed::HubFeed(const Context& context, std::string commands, Instant now)
    : events_(make_socket(context, zmq::socket_type::sub)),
      commands_(make_socket(context, zmq::socket_type::dealer)),
      commands_endpoint_(std::move(commands)),
      resync_(now) {
    events_.set(zmq::sockopt::subscribe, "");
    commands_.set(zmq::sockopt::immediate, true);  // nothing is queued for a hub that isn't there
}

Result<HubFeed> HubFeed::open(const Context& context, const std::string& commands, const std::string& events,
                              Instant now) {
    HubFeed feed(context, commands, now);
    if (auto opened = connect(feed.events_, events); !opened) return tl::unexpected(opened.error());
    if (auto opened = connect(feed.commands_, commands); !opened) return tl::unexpected(opened.error());
    return feed;
}

void HubFeed::add_pollitems(std::vector<zmq_pollitem_t>& items) {
    items.push_back({events_.handle(), 0, ZMQ_POLLIN, 0});
    items.push_back({commands_.handle(), 0, ZMQ_POLLIN, 0});
}

Instant HubFeed::deadline() const { return std::min(resync_.deadline(), reports_.deadline()); }

void HubFeed::take(Intake& intake, Instant now, std::vector<Incoming>& out) {
    for (int i = 0; i < kMostAtOnce; ++i) {
        const auto frames = receive(events_);
        if (!frames) break;
        take_event(*frames, intake, now, out);
    }
    while (const auto frames = receive(commands_)) take_answer(frames->back(), intake, now, out);
    append(out, resync_.tick(now));
    send_what_is_due(now);
}

void HubFeed::take_event(const std::vector<std::string>& frames, Intake& intake, Instant now,
                         std::vector<Incoming>& out) {
    const auto message = intake.take(frames, "the hub", now);
    if (!message) return;
    if (const auto* heartbeat = std::get_if<Heartbeat>(&*message)) append(out, resync_.take(*heartbeat, now));
    if (const auto* event = std::get_if<hall::Event>(&*message)) append(out, resync_.take(*event, now));
    if (const auto* notice = std::get_if<LayoutNotice>(&*message)) out.emplace_back(*notice);
}

void HubFeed::take_answer(const std::string& text, Intake& intake, Instant now, std::vector<Incoming>& out) {
    auto answer = decode_answer(text, now);
    if (!answer) return intake.refuse(answer.error().message, commands_endpoint_, now);
    if (auto* snapshot = std::get_if<Snapshot>(&answer->what)) append(out, resync_.take(std::move(*snapshot), now));
    if (const auto* lease = std::get_if<Lease>(&answer->what)) {
        if (answer->request == lease_id(lease_question_)) out.push_back(LeaseAnswer{lease_question_, *lease});
        return;
    }
    const auto* refusal = std::get_if<Refusal>(&answer->what);
    if (refusal && answer->request == lease_id(lease_question_)) {
        return intake.refuse(refusal->message, commands_endpoint_, now);
    }
    if (refusal) {
        log::warn("the hub refuses what this display reports: {}; endpoint={}", refusal->message, commands_endpoint_);
        if (refusal->code == "not_stored") return;  // its disk is full for now: the report is sent again
    }
    reports_.answered(answer->request);
}

void HubFeed::send_what_is_due(Instant now) {
    const bool asks = resync_.ask(now);
    if (asks && !send(commands_, {encode(Request{Query{GetSnapshot{}}})})) resync_.not_asked(now);
    if (const std::string* report = reports_.due(now)) send(commands_, {*report});
}

std::uint64_t HubFeed::ask_lease(GetLease question) {
    question.run = run_;
    send(commands_, {encode(Request{Query{std::move(question)}, lease_id(++lease_question_)})});
    return lease_question_;
}

void HubFeed::report(const hall::DisplayId& display, std::vector<hall::Event> announcements, Instant now) {
    for (std::size_t from = 0; from < announcements.size(); from += kMostReported) {
        const auto begin = announcements.begin() + static_cast<std::ptrdiff_t>(from);
        const auto count = std::min(kMostReported, announcements.size() - from);
        const std::string id = uuids_.next();
        const std::vector<hall::Event> part(begin, begin + static_cast<std::ptrdiff_t>(count));
        reports_.add(id, encode(Request{Command{Report{display, part}}, id}));
    }
    send_what_is_due(now);
}

void HubFeed::report(const LayoutNotice& notice, Instant now) {
    const std::string id = uuids_.next();
    reports_.add(id, encode(Request{Query{notice}, id}));
    send_what_is_due(now);
}

}  // namespace panggil::wire
