#include <fmt/format.h>
#include <csignal>
#include <ctime>
#include <iostream>
#include <memory>

#include "base/fds.h"
#include "base/log.h"
#include "cli/language.h"
#include "cli/operator.h"
#include "cli/words.h"
#include "wire/codec.h"
#include "wire/follower.h"

namespace panggil::cli {

namespace {

// The time on this machine's own clock, where the person sits.
std::string local_time(WallTime time) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm local{};
    localtime_r(&seconds, &local);
    return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

struct Printer {
    bool json;
    const Clock& clock;

    void operator()(const hall::Event& event) const {
        if (json)
            std::cout << wire::encode(event) << std::endl;
        else
            std::cout << local_time(event.at.value_or(clock.wall())) << "  " << in_words(event) << std::endl;
    }
    void operator()(const wire::Snapshot&) const {}
    void operator()(const wire::LeaseAnswer&) const {}
    void operator()(const wire::LayoutNotice& notice) const {
        if (json)
            std::cout << wire::encode(notice) << std::endl;
        else
            std::cout << local_time(notice.at.value_or(clock.wall())) << "  " << in_words(notice, language_here())
                      << std::endl;
    }
    void operator()(const wire::LinkChanged& link) const {
        const bool connected = link.state == wire::LinkChanged::State::connected;
        log::info("{}", connected ? "following the hub" : "the hub is silent, waiting for it");
    }
};

int watch(const Common& common, const HubOptions& options) {
    const auto address = hub_address(common, options);
    if (!address) return kWrongInput;
    const SystemClock clock;
    const SignalFd ended({SIGINT, SIGTERM});
    auto follower = wire::Follower::of_hub(address->commands, address->events, clock.now());
    if (!follower) return failed(follower.error());
    auto items = follower->pollitems();
    items.push_back({nullptr, ended.fd(), ZMQ_POLLIN, 0});
    while (!ended.take() && std::cout) {
        for (const wire::Incoming& incoming : follower->take(clock.now()))
            std::visit(Printer{options.json, clock}, incoming);
        const Instant next = follower->next_deadline();
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - clock.now()).count();
        zmq_poll(items.data(), static_cast<int>(items.size()), next == Instant::max() ? -1 : std::max(0L, long{wait}));
    }
    return kGood;
}

}  // namespace

void add_watch(CLI::App& app, Common& common) {
    auto options = std::make_shared<HubOptions>();
    CLI::App& verb = add_verb(app, common, "watch", "Prints what happens in the hall, one line an event, until Ctrl-C.",
                              "panggil watch --json | jq .ticket");
    add_hub_option(verb, *options);
    add_json_option(verb, *options, "One JSON object a line");
    on_run(verb, [options, &common] { return watch(common, *options); });
}

}  // namespace panggil::cli
