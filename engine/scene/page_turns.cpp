#include "scene/page_turns.h"

#include <algorithm>
#include <iterator>

namespace panggil::scene {

namespace {

DisplayList part_of(const DisplayList& list, const PageSpan& span) {
    const auto at = [&](std::size_t index) {
        return list.begin() + static_cast<std::ptrdiff_t>(std::min(index, list.size()));
    };
    return {at(span.first), at(span.last)};
}

void show_at_once(DisplayList& list, const PageSpan& span) {
    for (std::size_t i = span.first; i < span.last; ++i) {
        if (auto* text = std::get_if<TextMark>(&list[i])) text->coming = nullptr;
    }
}

}  // namespace

const PageSpan* PageTurns::span_of(const layout::Item* item) const {
    const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const PageSpan& s) { return s.of == item; });
    return found == pages_.end() ? nullptr : &*found;
}

const PageTurns::Turn* PageTurns::turn_of(const layout::Item* item, Instant now) const {
    const auto found =
        std::find_if(turns_.begin(), turns_.end(), [&](const Turn& t) { return t.of == item && t.moving(now); });
    return found == turns_.end() ? nullptr : &*found;
}

void PageTurns::take(std::vector<PageSpan> pages, const DisplayList& before, DisplayList& list, bool calm,
                     Instant now) {
    std::vector<Turn> turns;
    for (const PageSpan& span : pages) {
        const PageSpan* old = span_of(span.of);
        const layout::Transition how = calm ? layout::kCalmFade : span.of->switching.transition;
        const bool turned = old && old->page != span.page;
        const Turn* turning = turn_of(span.of, now);
        if (turned || turning) show_at_once(list, span);
        if (turning && !turned) turns.push_back(*turning);
        if (turned && how.kind != layout::Transition::Kind::cut) {
            turns.push_back({span.of, part_of(before, *old), Passage::going(how, span.place, now),
                             Passage::coming(how, span.place, now)});
        }
    }
    turns_ = std::move(turns);
    pages_ = std::move(pages);
}

bool PageTurns::moving(Instant now) const {
    return std::any_of(turns_.begin(), turns_.end(), [&](const Turn& turn) { return turn.moving(now); });
}

bool PageTurns::ends_between(Instant before, Instant now) const {
    return std::any_of(turns_.begin(), turns_.end(),
                       [&](const Turn& turn) { return turn.moving(before) && !turn.moving(now); });
}

// A page within one that turns itself goes with it.
void PageTurns::paint(const DisplayList& list, Instant now, const Paint& paint) const {
    std::vector<std::pair<const PageSpan*, const Turn*>> turning;
    for (const PageSpan& span : pages_) {
        if (const Turn* turn = turn_of(span.of, now)) turning.emplace_back(&span, turn);
    }
    std::sort(turning.begin(), turning.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first->first, b.first->last) < std::pair(b.first->first, a.first->last);
    });
    const std::span<const Mark> all(list);
    std::size_t at = 0;
    for (const auto& [span, turn] : turning) {
        if (span->first < at) continue;
        paint(all.subspan(at, span->first - at), nullptr);
        paint(turn->before, &turn->going);
        paint(all.subspan(span->first, span->last - span->first), &turn->coming);
        at = span->last;
    }
    paint(all.subspan(at), nullptr);
}

}  // namespace panggil::scene
