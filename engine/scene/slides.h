#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/item.h"
#include "render/damage.h"
#include "scene/animation.h"
#include "scene/display_list.h"
#include "scene/pictures.h"

namespace panggil::scene {

/// The slideshows of a screen: which picture each of them shows, and how the next one comes. That one is loaded ahead,
/// and a picture that isn't there yet is waited for behind the one before. Owner's thread.
class Slides {
public:
    /// Goes on to this moment with those that are to be seen now, and marks where the picture changes. One that was
    /// not seen meanwhile shows its picture as long as if it had just come. In a calm theme all of them fade alike.
    void advance(const std::vector<SlidesMark>& seen, const layout::Theme& theme, Pictures& pictures, Instant now,
                 render::Damage& damage);

    /// What stands there at this moment, from back to front; nothing where no picture could be loaded yet.
    std::vector<ImageMark> at(const SlidesMark& place, Instant now) const;

    bool moving(Instant now) const;
    Instant next_due() const;  ///< Instant::max(): nothing comes before a picture is loaded.

private:
    struct Show {
        layout::Slideshow rules;
        render::Rect rect;
        layout::Transition transition{};
        std::vector<std::string> files{};
        std::size_t turn{0};  // of the picture that is shown
        render::PicturePtr shown{};
        render::PicturePtr before{};  // goes while that comes
        Crossing coming{1};
        Instant due{};
        Instant drawn_at{};

        bool is(const SlidesMark& mark) const { return rect == mark.rect && rules == *mark.rules; }
    };

    struct Next {
        std::size_t turn{0};
        render::PicturePtr picture{};  // null: it is on its way
    };

    static Show begun(const SlidesMark& mark, const Pictures& pictures);
    static void go_on(Show& show, Pictures& pictures, Instant now, render::Damage& damage);
    static std::optional<Next> next_of(const Show& show, Pictures& pictures);
    static void turn(Show& show, const Next& next, Instant now);

    std::vector<Show> shows_;  // those that were seen last
};

}  // namespace panggil::scene
