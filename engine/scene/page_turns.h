#pragma once

#include <functional>
#include <span>
#include <vector>

#include "layout/item.h"
#include "render/geometry.h"
#include "scene/display_list.h"
#include "scene/transition.h"

namespace panggil::scene {

/// Where in a cell's list the page of a playlist or first_that_applies stands.
struct PageSpan {
    const layout::Item* of{nullptr};
    std::size_t page{0};
    render::Rect place{};  ///< In device pixels.
    std::size_t first{0};  ///< In the list; `last` is one behind it.
    std::size_t last{0};
};

/// The pages that turn within one cell, as those of a template do: each panel's for itself. A value.
class PageTurns {
public:
    /// A list that is drawn from now on, with its pages. One that has turned since `before`, the list until now, comes
    /// by its transition; its texts aren't fresh besides.
    void take(std::vector<PageSpan> pages, const DisplayList& before, DisplayList& list, bool calm, Instant now);

    bool moving(Instant now) const;

    /// One of them has come to rest between these moments.
    bool ends_between(Instant before, Instant now) const;

    /// The places in which something moves at one of these moments.
    template <class Visit>
    void for_each_place(Instant one, Instant other, const Visit& visit) const {
        for (const Turn& turn : turns_) {
            if (turn.moving(one) || turn.moving(other)) visit(turn.coming.place());
        }
    }

    /// The list in its order, in pieces: what stands, and for each page that turns the one that goes and the one that
    /// comes, each with its passage.
    using Paint = std::function<void(std::span<const Mark> marks, const Passage* passage)>;
    void paint(const DisplayList& list, Instant now, const Paint& paint) const;

private:
    struct Turn {
        const layout::Item* of;
        DisplayList before;
        Passage going;
        Passage coming;

        bool moving(Instant now) const { return going.moving(now) || coming.moving(now); }
    };

    const PageSpan* span_of(const layout::Item* item) const;
    const Turn* turn_of(const layout::Item* item, Instant now) const;

    std::vector<PageSpan> pages_;
    std::vector<Turn> turns_;
};

}  // namespace panggil::scene
