#include "display/inspection.h"

#include "base/log.h"

namespace panggil::display {

void Inspection::begin(render::Size size, Instant now) {
    look_ = Look(size);
    look_next(now, mending_.at_work() ? Mending::kLookAgain : kEvery);
}

void Inspection::look_next(Instant now, std::chrono::seconds in) {
    due_ = now + in;
    welcome_from_ = now + (in < kEvery ? in : in * 3 / 4);
}

// Against the scene, drawn once more in memory of its own: what the presenter keeps may be what is wrong.
bool Inspection::is_right(render::Presenter& presenter, const scene::Scene& scene, Instant now) const {
    const render::Rect row = look_.row();
    const auto draw = [&](render::Canvas& canvas, const render::Rect& rect) { scene.draw(canvas, rect); };
    const auto wanted = render::draw_part(presenter.canvas(), row, draw);
    if (!wanted) return true;  // nothing can be said
    const auto shown = presenter.read_shown(row);
    if (!shown) log::debug("what the screen shows can't be seen: {}", shown.error().message);
    return shown && look_.same(*shown, *wanted, now);
}

Mend Inspection::look(render::Presenter& presenter, const scene::Scene& scene, Instant now, Figures& figures) {
    const bool right = is_right(presenter, scene, now);
    const Mend mend = mending_.looked(right, now);
    ++figures.looks;
    if (right) look_.next();
    look_next(now, mending_.is_quick() ? Mending::kLookAgain : kEvery);
    if (mend == Mend::draw_again) {
        ++figures.drawn_again;
        if (const int times = wrong_.count(now))
            log::warn("the screen shows something else than it was given, it is drawn again; row={} times={}",
                      look_.row().y, times);
    }
    if (mend == Mend::new_presenter) {
        ++figures.new_presenters;
        log::warn("to draw again was no help, the screen is opened anew; row={}", look_.row().y);
    }
    return mend;
}

}  // namespace panggil::display
