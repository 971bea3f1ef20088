#include "wire/reports.h"

#include <utility>

namespace panggil::wire {

void Reports::add(std::string id, std::string text) {
    waiting_.push_back({std::move(id), std::move(text)});
    if (waiting_.size() <= kMost) return;
    waiting_.pop_front();
    ++given_up_;
}

const std::string* Reports::due(Instant now) {
    if (waiting_.empty() || now < waiting_.front().send_at) return nullptr;
    waiting_.front().send_at = now + ticks(kSendAgain);
    return &waiting_.front().text;
}

void Reports::answered(const std::string& id) {
    if (!waiting_.empty() && waiting_.front().id == id) waiting_.pop_front();
}

Instant Reports::deadline() const { return waiting_.empty() ? Instant::max() : waiting_.front().send_at; }

}  // namespace panggil::wire
