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
    /// not seen meanwhile shows its picture as long as if it had just come. A picture that was saved again is shown
    /// anew where it stands, one that is no more makes way, and a new one comes in its turn. In a calm theme all of
    /// them fade alike.
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
        std::optional<std::size_t> lists{};  // of Pictures, when `files` was asked for
        std::size_t turn{0};                 // of the picture that is shown
        std::string shown_file{};            // empty where it is no more
        render::PicturePtr shown{};
        render::PicturePtr before{};  // goes while that comes
        Crossing coming{1};
        Instant due{};
        Instant drawn_at{};

        bool has_same_pictures(const SlidesMark& mark) const { return rules.pictures == mark.rules->pictures; }
        bool is(const SlidesMark& mark) const { return rect == mark.rect && rules == *mark.rules; }
    };

    struct Next {
        std::size_t turn{0};
        render::PicturePtr picture{};  // null: it is on its way
    };

    Show begun(const SlidesMark& mark) const;
    static void look_for_files(Show& show, Pictures& pictures, Instant now, render::Damage& damage);
    static void show_as_saved(Show& show, Pictures& pictures, render::Damage& damage);
    static void go_on(Show& show, Pictures& pictures, Instant now, render::Damage& damage);
    static std::optional<Next> next_of(const Show& show, Pictures& pictures, Pictures::Need need);
    static void turn(Show& show, const Next& next, Instant now);

    std::vector<Show> shows_;  // those that were seen last
};

}  // namespace panggil::scene
