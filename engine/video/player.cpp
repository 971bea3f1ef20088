#include "video/player.h"

#include <utility>

#include "video/projector.h"

namespace panggil::video {

Player::Player(Options options)
    : mailbox_(std::make_shared<Mailbox>()),
      thread_("a video's decoder",
              [mailbox = mailbox_, options = std::move(options)] { Projector(options, *mailbox).run(); }) {}

Player::~Player() {
    if (mailbox_) end();
}

Player::Player(Player&&) noexcept = default;

Player& Player::operator=(Player&& other) noexcept {
    std::swap(mailbox_, other.mailbox_);
    std::swap(thread_, other.thread_);
    return *this;
}

void Player::show(render::Size room, double hz) {
    mailbox_->post([&](Wishes& wishes) {
        wishes.shown = true;
        wishes.room = room;
        wishes.hz = hz;
    });
}

void Player::hide() {
    mailbox_->post([](Wishes& wishes) { wishes.shown = false; });
}

void Player::set_loudness(double factor) {
    mailbox_->post([&](Wishes& wishes) { wishes.loudness = factor; });
}

void Player::end() {
    mailbox_->post([](Wishes& wishes) { wishes.end = true; });
}

bool Player::ended() const { return thread_.ended(); }

int Player::wake_fd() const { return mailbox_->fresh.fd(); }

void Player::clear_wake() const { mailbox_->fresh.clear(); }

bool Player::take_frame() { return mailbox_->frames.take(); }

const render::Frame& Player::frame() const { return mailbox_->frames.front(); }

}  // namespace panggil::video
