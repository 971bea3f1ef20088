#include "wire/follower.h"

#include <algorithm>
#include <optional>

#include "wire/hub_feed.h"
#include "wire/source_feed.h"

namespace panggil::wire {

struct Follower::Inside {
    Context context;
    Intake intake;
    std::optional<HubFeed> hub;
    std::vector<SourceFeed> sources;
    std::vector<zmq_pollitem_t> items;
};

Result<Follower> Follower::of_hub(const std::string& commands, const std::string& events, Instant now) {
    auto inside = std::make_unique<Inside>();
    auto hub = HubFeed::open(inside->context, commands, events, now);
    if (!hub) return tl::unexpected(hub.error());
    hub->add_pollitems(inside->items);
    inside->hub = *std::move(hub);
    return Follower(std::move(inside));
}

Result<Follower> Follower::of_sources(const std::vector<std::string>& endpoints, Instant now) {
    auto inside = std::make_unique<Inside>();
    for (const std::string& endpoint : endpoints) {
        auto source = SourceFeed::open(inside->context, endpoint, inside->sources.size(), now);
        if (!source) return tl::unexpected(source.error());
        source->add_pollitems(inside->items);
        inside->sources.push_back(*std::move(source));
    }
    return Follower(std::move(inside));
}

Follower::Follower(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Follower::Follower(Follower&&) noexcept = default;
Follower& Follower::operator=(Follower&&) noexcept = default;
Follower::~Follower() = default;

const std::vector<zmq_pollitem_t>& Follower::pollitems() const { return inside_->items; }

Instant Follower::next_deadline() const {
    Instant at = inside_->hub ? inside_->hub->deadline() : Instant::max();
    for (const SourceFeed& source : inside_->sources) at = std::min(at, source.deadline());
    return at;
}

std::vector<Incoming> Follower::take(Instant now) {
    std::vector<Incoming> out;
    if (inside_->hub) inside_->hub->take(inside_->intake, now, out);
    for (SourceFeed& source : inside_->sources) source.take(inside_->intake, now, out);
    return out;
}

void Follower::report(const hall::DisplayId& display, std::vector<hall::Event> announcements, Instant now) {
    if (inside_->hub && !announcements.empty()) inside_->hub->report(display, std::move(announcements), now);
}

void Follower::report(const LayoutNotice& notice, Instant now) {
    if (inside_->hub) inside_->hub->report(notice, now);
}

std::uint64_t Follower::ask_lease(GetLease question) {
    return inside_->hub ? inside_->hub->ask_lease(std::move(question)) : 0;
}

Follower::Counts Follower::counts() const {
    return {inside_->intake.refused(), inside_->intake.unknown(), inside_->hub ? inside_->hub->reports_given_up() : 0};
}

}  // namespace panggil::wire
