#include "video/projector.h"

#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "base/log.h"

namespace panggil::video {

namespace {

constexpr std::chrono::seconds kTryAgain{30};

// From the opening of a file to its first picture, on an SD card that is busy.
constexpr std::chrono::seconds kPatience{10};

// A picture may come a little early and still be at its time.
constexpr double kEarly = 0.9;

// Decoding gives way to drawing and to the voice.
constexpr int kNice = 5;

Instant now() { return SystemClock().now(); }

}  // namespace

void Mailbox::post(const std::function<void(Wishes&)>& change) const {
    {
        const std::lock_guard held(lock);
        change(wishes);
    }
    wished.post();
}

Wishes Mailbox::read() const {
    const std::lock_guard held(lock);
    return wishes;
}

Projector::Projector(Options options, Mailbox& mailbox)
    : options_(std::move(options)),
      mailbox_(mailbox),
      playlist_(sources_below(options_.root, options_.sources), options_.loop) {}

void Projector::run() {
    ::setpriority(PRIO_PROCESS, 0, kNice);  // of this thread, and of those that libmpv begins from it
    while (!wishes_.end) {
        sleep();
        follow_wishes();
        take_news();
        look_at_time();
        draw();
    }
}

void Projector::sleep() const {
    pollfd fds[] = {{mailbox_.wished.fd(), POLLIN, 0}, {session_ ? session_->wake_fd() : -1, POLLIN, 0}};
    const Instant due = next_due();
    int wait = -1;
    if (due != Instant::max()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - now()).count();
        wait = static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
    }
    ::poll(fds, 2, wait);
    mailbox_.wished.clear();
    if (session_) session_->clear_wake();
}

Instant Projector::next_due() const {
    if (!wishes_.shown) return Instant::max();
    return std::min(patience_.value_or(Instant::max()), retry_.value_or(Instant::max()));
}

void Projector::follow_wishes() {
    const Wishes before = std::exchange(wishes_, mailbox_.read());
    if (wishes_.end) return;
    if (wishes_.shown && !session_ && !retry_) begin();
    if (!session_) return;
    if (before.shown != wishes_.shown) session_->pause(!wishes_.shown);
    if (before.loudness != wishes_.loudness) session_->set_loudness(wishes_.loudness);
    if (before.room != wishes_.room) {
        draw_wanted_ = has_picture_;
        drawn_at_ = {};
    }
    if (!before.shown && wishes_.shown && patience_) patience_ = now() + kPatience;
}

void Projector::begin() {
    auto opened = Session::open({options_.mute, options_.fit, false});
    if (!opened) {
        if (std::exchange(said_, opened.error().message) != said_) log::warn("{}", said_);
        retry_ = now() + kTryAgain;
        return;
    }
    said_.clear();
    session_ = *std::move(opened);
    session_->set_loudness(wishes_.loudness);
    play_next();
}

void Projector::play_next() {
    given_.clear();
    running_ = false;
    const auto file = playlist_.next();
    if (file) {
        given_.push_back(*file);
        return session_->play(*file);
    }
    if (!playlist_.nothing_works()) return;  // it is over
    session_->stop();
    show_nothing();
    retry_ = now() + kTryAgain;
}

void Projector::take_news() {
    while (session_) {
        const auto news = session_->next();
        if (!news) return;
        take(*news);
    }
}

void Projector::take(const News& news) {
    switch (news.what) {
        case News::What::started:
            if (!given_.empty()) current_ = given_.front();
            if (!given_.empty()) given_.pop_front();
            running_ = true;
            has_picture_ = false;
            patience_ = now() + kPatience;
            break;
        case News::What::ended:
            if (patience_) return is_broken("there is no picture in it");
            if (given_.empty()) play_next();
            break;
        case News::What::failed:
            if (patience_) return is_broken(news.words);
            if (given_.empty()) play_next();  // its pictures were seen; only its sound had nowhere to go
            break;
        case News::What::shape:
            shape_ = news.size;
            break;
        case News::What::no_sound:
            if (std::exchange(said_no_sound_, true)) return;
            log::warn("a video stays silent, there is no sound server (PipeWire or PulseAudio); file={}",
                      current_.string());
            break;
        case News::What::length:
        case News::What::restarted:
            break;
    }
}

void Projector::is_broken(const std::string& why) {
    patience_.reset();
    if (playlist_.failed(current_)) {
        log::warn("a video can't be played, it is left out; file={} reason={}", current_.string(), why);
    }
    if (given_.empty()) play_next();
}

void Projector::look_at_time() {
    if (!wishes_.shown) return;
    if (patience_ && now() >= *patience_) {
        given_.clear();
        is_broken("it gives no picture");
    }
    if (!retry_ || now() < *retry_) return;
    retry_.reset();
    playlist_.begin_again();
    if (session_) return play_next();
    begin();
}

void Projector::draw() {
    if (!session_) return;
    if (session_->has_picture() && running_) {
        draw_wanted_ = true;
        has_picture_ = true;
        if (std::exchange(patience_, std::nullopt)) {
            playlist_.worked(current_);
            if (const auto following = playlist_.next()) {
                given_.push_back(*following);
                session_->play_after(*following);
            }
        }
    }
    const render::Size size = fitted(shape_, wishes_.room, options_.fit);
    if (!draw_wanted_ || size == render::Size{}) return;
    draw_wanted_ = false;
    const Instant at = now();
    if (Seconds(at - drawn_at_).count() * wishes_.hz < kEarly) return session_->drop();
    drawn_at_ = at;
    mailbox_.frames.back().fit(size);
    if (!session_->draw(mailbox_.frames.back())) return;
    mailbox_.frames.publish();
    mailbox_.fresh.post();
}

void Projector::show_nothing() {
    mailbox_.frames.back().fit({});
    mailbox_.frames.publish();
    mailbox_.fresh.post();
}

}  // namespace panggil::video
