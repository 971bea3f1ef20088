#include "display/mending.h"

#include <algorithm>

namespace panggil::display {

Mend Mending::looked(bool right, Instant now) {
    if (right) return step_ = Mend::nothing;
    switch (step_) {
        case Mend::nothing:
            return step_ = Mend::draw_again;
        case Mend::draw_again:
            end_at_ = std::max(may_end_from_, now + kNewProcessAfter);
            return step_ = Mend::new_presenter;
        default:
            return now < end_at_ ? Mend::draw_again : Mend::new_process;
    }
}

}  // namespace panggil::display
