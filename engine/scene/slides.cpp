#include "scene/slides.h"

#include <algorithm>

#include "scene/picture_fit.h"

namespace panggil::scene {

namespace {

using layout::Transition;
using render::PictureFit;
using render::PicturePtr;

Transition transition_of(const layout::Slideshow& rules, const layout::Theme& theme) {
    return theme.calm ? layout::kCalmFade : rules.transition;
}

}  // namespace

// At another size, or with other rules than before a save, it goes on with the picture that it showed.
Slides::Show Slides::begun(const SlidesMark& mark) const {
    Show show{*mark.rules, mark.rect};
    const auto before =
        std::find_if(shows_.begin(), shows_.end(), [&](const Show& one) { return one.has_same_pictures(mark); });
    if (before == shows_.end()) return show;
    show.files = before->files;
    show.turn = before->turn;
    show.shown_file = before->shown_file;
    return show;
}

// What lies in its folders may have changed. The picture that is shown is looked for by its name; where it is gone, the
// one that has moved up to its place comes at once.
void Slides::look_for_files(Show& show, Pictures& pictures, Instant now, render::Damage& damage) {
    if (show.lists == pictures.lists()) return;
    show.lists = pictures.lists();
    show.files.clear();
    for (const std::string& name : show.rules.pictures) {
        const std::vector<std::string>& files = pictures.files_of(name);
        show.files.insert(show.files.end(), files.begin(), files.end());
    }
    const auto same = std::find(show.files.begin(), show.files.end(), show.shown_file);
    if (same != show.files.end()) {
        show.turn = static_cast<std::size_t>(same - show.files.begin());
        return;
    }
    show.shown_file.clear();
    show.due = now;
    if (!show.files.empty())
        show.turn %= show.files.size();
    else if (std::exchange(show.shown, nullptr))
        damage.add(show.rect);
}

void Slides::advance(const std::vector<SlidesMark>& seen, const layout::Theme& theme, Pictures& pictures, Instant now,
                     render::Damage& damage) {
    std::vector<Show> shows;
    for (const SlidesMark& mark : seen) {
        const auto known = std::find_if(shows_.begin(), shows_.end(), [&](const Show& show) { return show.is(mark); });
        shows.push_back(known == shows_.end() ? begun(mark) : std::move(*known));
        shows.back().transition = transition_of(*mark.rules, theme);
        go_on(shows.back(), pictures, now, damage);
    }
    shows_ = std::move(shows);
}

void Slides::turn(Show& show, const Next& next, Instant now) {
    show.before = std::exchange(show.shown, next.picture);
    show.turn = next.turn;
    show.shown_file = show.files[next.turn];
    show.due = now + ticks(show.rules.every);
    show.coming = Crossing(show.before ? 0 : 1);
    show.coming.go(1, now, {show.transition.duration, layout::Easing::linear});
}

// What comes after the picture that is shown, asked for if it isn't there. What can't be shown is passed over.
std::optional<Slides::Next> Slides::next_of(const Show& show, Pictures& pictures, Pictures::Need need) {
    const render::Size size{show.rect.w, show.rect.h};
    const PictureFit fit = drawn(show.rules.fit);
    const bool goes_on = show.shown && !show.shown_file.empty();
    for (std::size_t ahead = goes_on ? 1 : 0; ahead < show.files.size(); ++ahead) {
        const std::size_t turn = (show.turn + ahead) % show.files.size();
        PicturePtr picture = pictures.get(show.files[turn], size, fit, need);
        if (!pictures.is_broken(show.files[turn], size, fit)) return Next{turn, std::move(picture)};
    }
    return std::nullopt;
}

void Slides::show_as_saved(Show& show, Pictures& pictures, render::Damage& damage) {
    if (!show.shown) return;
    PicturePtr saved = pictures.get(show.shown_file, {show.rect.w, show.rect.h}, drawn(show.rules.fit));
    if (!saved || saved == show.shown) return;
    show.shown = std::move(saved);
    damage.add(show.rect);
}

void Slides::go_on(Show& show, Pictures& pictures, Instant now, render::Damage& damage) {
    look_for_files(show, pictures, now, damage);
    show_as_saved(show, pictures, damage);
    const bool moved = show.coming.moving(show.drawn_at) || show.coming.moving(now);
    const bool is_due = !show.shown || now >= show.due;
    const auto next = next_of(show, pictures, is_due ? Pictures::Need::now : Pictures::Need::later);
    const bool turns = next && next->picture && is_due;
    if (turns) {
        turn(show, *next, now);
        next_of(show, pictures, Pictures::Need::later);  // the one after it is loaded ahead
    }
    if (turns || moved) damage.add(show.rect);
    if (!show.coming.moving(now)) show.before = nullptr;
    show.drawn_at = now;
}

std::vector<ImageMark> Slides::at(const SlidesMark& place, Instant now) const {
    const auto show = std::find_if(shows_.begin(), shows_.end(), [&](const Show& one) { return one.is(place); });
    if (show == shows_.end() || !show->shown) return {};
    const PictureFit fit = drawn(show->rules.fit);
    const double came = show->coming.at(now);
    if (!show->before || came >= 1) return {{place.rect, show->shown, fit, 1}};
    if (show->transition.kind == Transition::Kind::slide) {
        const int way = static_cast<int>(place.rect.w * came);
        render::Rect going = place.rect;
        going.x -= way;
        render::Rect coming = going;
        coming.x += place.rect.w;
        return {{going, show->before, fit, 1}, {coming, show->shown, fit, 1}};
    }
    // What covers all of its place needn't let the background through meanwhile.
    const double going = fit == PictureFit::cover ? 1 : 1 - came;
    return {{place.rect, show->before, fit, going}, {place.rect, show->shown, fit, came}};
}

bool Slides::moving(Instant now) const {
    return std::any_of(shows_.begin(), shows_.end(), [&](const Show& show) { return show.coming.moving(now); });
}

Instant Slides::next_due() const {
    Instant due = Instant::max();
    for (const Show& show : shows_) {
        // Past its time it waits for a picture that is being loaded: whoever brings that wakes it.
        if (show.files.size() > 1 && show.shown && show.due > show.drawn_at) due = std::min(due, show.due);
    }
    return due;
}

}  // namespace panggil::scene
