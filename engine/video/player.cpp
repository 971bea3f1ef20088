#include "video/player.h"

#include <chrono>
#include <future>
#include <thread>
#include <utility>

#include "base/log.h"
#include "video/projector.h"

namespace panggil::video {

namespace {

constexpr std::chrono::milliseconds kWaitForEnd{500};

}  // namespace

// Both threads hold it, so that one that hangs can be left behind.
struct Player::Shared {
    Mailbox mailbox;
    std::promise<void> over;
    std::future<void> ended{over.get_future()};
};

Player::Player(Options options) : shared_(std::make_shared<Shared>()) {
    std::thread([shared = shared_, options = std::move(options)] {
        Projector(options, shared->mailbox).run();
        shared->over.set_value();
    }).detach();
}

Player::~Player() {
    if (!shared_) return;
    end();
    if (shared_->ended.wait_for(kWaitForEnd) == std::future_status::ready) return;
    log::warn("a video's decoder hangs, it is left to itself");
}

Player::Player(Player&&) noexcept = default;

Player& Player::operator=(Player&& other) noexcept {
    std::swap(shared_, other.shared_);
    return *this;
}

void Player::show(render::Size room, double hz) {
    shared_->mailbox.post([&](Wishes& wishes) {
        wishes.shown = true;
        wishes.room = room;
        wishes.hz = hz;
    });
}

void Player::hide() {
    shared_->mailbox.post([](Wishes& wishes) { wishes.shown = false; });
}

void Player::set_loudness(double factor) {
    shared_->mailbox.post([&](Wishes& wishes) { wishes.loudness = factor; });
}

void Player::end() {
    shared_->mailbox.post([](Wishes& wishes) { wishes.end = true; });
}

bool Player::ended() const { return shared_->ended.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

int Player::wake_fd() const { return shared_->mailbox.fresh.fd(); }

void Player::clear_wake() const { shared_->mailbox.fresh.clear(); }

bool Player::take_frame() { return shared_->mailbox.frames.take(); }

const render::Frame& Player::frame() const { return shared_->mailbox.frames.front(); }

}  // namespace panggil::video
