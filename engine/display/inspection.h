#pragma once

#include "base/log.h"
#include "display/figures.h"
#include "display/look.h"
#include "display/mending.h"
#include "render/presenter.h"
#include "scene/scene.h"

namespace panggil::display {

/// Looks every ten seconds whether a screen shows what its scene is, and says what is to be done about it.
class Inspection {
public:
    static constexpr std::chrono::seconds kEvery{10};

    /// `new_for_this` as Mending has it.
    Inspection(bool new_for_this, Instant now) : mending_(new_for_this, now) { look_next(now, kEvery); }

    /// Another screen, or the same at another size.
    void begin(render::Size size, Instant now);

    void presented(const std::vector<render::Rect>& rects, Instant now) { look_.presented(rects, now); }

    Instant next_due() const { return due_; }

    /// From then on a look is welcome where the screen is awake anyway: to wake for it costs more than the look.
    Instant welcome_from() const { return welcome_from_; }

    /// Looks, right after `scene` was shown by `presenter`: nothing of it may be left to be drawn.
    Mend look(render::Presenter& presenter, const scene::Scene& scene, Instant now, Figures& figures);

    render::Rect row() const { return look_.row(); }  ///< At which it looked last, or will look next.

private:
    bool is_right(render::Presenter& presenter, const scene::Scene& scene, Instant now) const;

    void look_next(Instant now, std::chrono::seconds in);

    Look look_{{1, 1}};
    Mending mending_;
    Instant welcome_from_{};
    Instant due_{};
    log::OncePerMinute wrong_;
};

}  // namespace panggil::display
