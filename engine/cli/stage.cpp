#include "cli/stage.h"

#include <zmq.h>

#include <algorithm>

#include "base/log.h"
#include "hall/board.h"
#include "hub/decide.h"
#include "hub/hall_day.h"
#include "wire/client.h"
#include "wire/publisher.h"

namespace panggil::cli {

namespace {

constexpr int kTries = 20;  // a hub that is started anew is waited for

class HubStage final : public Stage {
public:
    explicit HubStage(wire::Client client) : client_(std::move(client)) {}

    Result<std::vector<hall::Event>> play(const wire::Command& command) override {
        const wire::Request request{command, uuids_.next()};
        auto answer = client_.ask(request);
        for (int i = 1; i < kTries && !answer && heard_; ++i) answer = client_.ask(request);
        if (!answer) return tl::unexpected(answer.error());
        heard_ = true;
        if (auto* happened = std::get_if<wire::Happened>(&answer->what)) return std::move(happened->events);
        const auto* refusal = std::get_if<wire::Refusal>(&answer->what);
        if (refusal && refusal->code == "day_closed") return fail(refusal->message);
        if (refusal) log::debug("refused: {}", refusal->message);
        return {};
    }
    Instant idle(Instant) override { return Instant::max(); }

private:
    wire::Client client_;
    Uuids uuids_;
    bool heard_{false};
};

class PublisherStage final : public Stage {
public:
    PublisherStage(std::shared_ptr<const hall::Hall> hall, wire::Publisher publisher, std::uint64_t seed)
        : board_(std::move(hall)), publisher_(std::move(publisher)), uuids_(seed), epoch_(uuids_.next()) {}

    void wait_for_spectators() override {
        const Instant until = clock_.now() + std::chrono::seconds(3);
        while (!publisher_.subscribed() && clock_.now() < until) {
            zmq_pollitem_t item = publisher_.pollitem();
            zmq_poll(&item, 1, 100);
            publisher_.tick({epoch_, board_.state().seq}, clock_.now());
        }
    }

    Result<std::vector<hall::Event>> play(const wire::Command& command) override {
        auto decision = hub::decide(board_, command, hub::date_in(board_.hall().time_zone, clock_.wall()), uuids_);
        if (!decision) return {};
        for (hall::Event& event : *decision) {
            if (event.id.empty()) event.id = hall::EventId(uuids_.next());
            event.epoch = epoch_;
            event.seq = board_.state().seq + 1;
            event.at = clock_.wall();
            event.arrived = clock_.now();
            board_.apply(event);
            publisher_.publish(event);
        }
        return std::move(*decision);
    }

    Instant idle(Instant now) override {
        publisher_.tick({epoch_, board_.state().seq}, now);
        return publisher_.next_beat();
    }

private:
    SystemClock clock_;
    hall::Board board_;
    wire::Publisher publisher_;
    Uuids uuids_;
    std::string epoch_;
};

}  // namespace

Result<std::unique_ptr<Stage>> hub_stage(const std::string& commands) {
    auto client = wire::Client::to(commands);
    if (!client) return tl::unexpected(client.error());
    return std::make_unique<HubStage>(std::move(*client));
}

Result<std::unique_ptr<Stage>> publisher_stage(std::shared_ptr<const hall::Hall> hall, const std::string& endpoint,
                                               std::uint64_t seed) {
    auto publisher = wire::Publisher::bind(wire::Context(), endpoint);
    if (!publisher) return tl::unexpected(publisher.error());
    log::info("publishing on {}", publisher->endpoint());
    return std::make_unique<PublisherStage>(std::move(hall), std::move(*publisher), seed);
}

}  // namespace panggil::cli
