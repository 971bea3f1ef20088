#include "display/figures.h"

#include <fmt/format.h>

namespace panggil::display {

std::string to_words(const Figures& figures) {
    return fmt::format(
        "pictures={} late_by_drawing={} late_by_screen={} late_by_work={} late_by_machine={} looks={} drawn_again={} "
        "new_presenters={} screens_lost={}",
        figures.pictures, figures.count_of(LateBy::drawing), figures.count_of(LateBy::screen),
        figures.count_of(LateBy::work), figures.count_of(LateBy::machine), figures.looks, figures.drawn_again,
        figures.new_presenters, figures.screens_lost);
}

}  // namespace panggil::display
