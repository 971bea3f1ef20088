#include "display/settling.h"

#include <algorithm>

namespace panggil::display {

void Settling::saved(Instant now) {
    written_.reset();
    if (!first_) first_ = now;
    last_ = now;
    again_.reset();
    doubted_ = false;
}

std::optional<Instant> Settling::due() const {
    if (written_) return *written_ + kLeftOpen;
    if (!last_) return again_;
    return std::min(*last_ + kQuiet, *first_ + kLongest);
}

void Settling::reading() {
    written_.reset();
    first_.reset();
    last_.reset();
    again_.reset();
}

bool Settling::is_believed(Instant now) {
    if (doubted_) return true;
    doubted_ = true;
    again_ = now + kDoubt;
    return false;
}

}  // namespace panggil::display
