#pragma once

#include <cstddef>
#include <optional>

#include "layout/item.h"

namespace panggil::scene {

/// Which of several pages is shown. They turn one after another; the page of a call that stands out is shown for as
/// long as it does, and then for a page's whole time, so that nobody who looks up late finds it gone.
class Pages {
public:
    Pages(const layout::Pages& rules, std::size_t count) : rules_(rules), count_(count) {}

    std::size_t shown() const { return shown_; }  ///< From 0.
    std::size_t count() const { return count_; }

    /// Shows the page that another layout's pages of the same place showed, where there are as many.
    void go_on_from(const Pages& before);

    /// Goes on to this moment. `called` is the page of a call that stands out now, if one does. Says whether another
    /// page is shown now.
    bool advance(std::optional<std::size_t> called, Instant now);

    Instant next_due() const { return count_ > 1 ? due_ : Instant::max(); }

private:
    layout::Pages rules_;
    std::size_t count_;
    std::size_t shown_{0};
    Instant due_{};  // never before the first advance
    bool begun_{false};
};

}  // namespace panggil::scene
