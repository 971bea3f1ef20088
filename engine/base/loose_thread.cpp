#include "base/loose_thread.h"

#include <thread>
#include <utility>

#include "base/log.h"

namespace panggil {

// Not std::async: its future waits for the end in its destructor.
LooseThread::LooseThread(std::string name, std::function<void()> work, std::chrono::milliseconds patience)
    : name_(std::move(name)), patience_(patience) {
    std::promise<void> over;
    over_ = over.get_future();
    std::thread([over = std::move(over), work = std::move(work)]() mutable {
        work();
        work = nullptr;  // what it shares is given back before anybody takes it for ended
        over.set_value();
    }).detach();
}

LooseThread& LooseThread::operator=(LooseThread&& other) noexcept {
    leave();
    name_ = std::move(other.name_);
    patience_ = other.patience_;
    over_ = std::move(other.over_);
    return *this;
}

bool LooseThread::ended() const {
    return !over_.valid() || over_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

void LooseThread::leave() {
    if (!over_.valid() || over_.wait_for(patience_) == std::future_status::ready) return;
    log::warn("{} hangs, it is left to itself", name_);
}

}  // namespace panggil
