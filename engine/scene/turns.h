#pragma once

#include <optional>
#include <vector>

#include "layout/layout.h"
#include "scene/context.h"

namespace panggil::scene {

/// Of playlist and first_that_applies: the first item from this one on whose `when` holds, the last followed by the
/// first; none where there is none.
std::optional<std::size_t> first_from(const layout::Item& item, std::size_t begin, const Context& context);

/// Which page each playlist of a layout shows now. One that stands in a template turns in all its panels at once.
/// Owner's thread.
class Turns {
public:
    /// `layout` outlives it.
    explicit Turns(const layout::Layout& layout);

    bool any() const { return !all_.empty(); }

    /// Goes on to this moment; the time of the first pages begins with the first call. `screen` is what the whole
    /// screen knows: a page whose `when` doesn't hold there is passed over. Says whether a page has turned.
    bool advance(const Context& screen, Instant now);

    /// When the next page turns; none where nothing does.
    std::optional<Instant> next_due() const;

    /// Which of its items a playlist or first_that_applies shows in this context; none: none of them.
    std::optional<std::size_t> page(const layout::Item& item, const Context& context) const;

private:
    struct Turn {
        const layout::Item* playlist;
        bool in_template;
        std::size_t page{0};
        std::optional<Instant> since{};
    };

    void take_playlists(const layout::Item& item, bool in_template);
    std::size_t next_page(const Turn& turn, const Context& screen) const;
    bool go_on(Turn& turn, const Context& screen, Instant now) const;

    std::vector<Turn> all_;
};

}  // namespace panggil::scene
