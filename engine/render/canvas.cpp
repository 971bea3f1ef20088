#include "render/canvas.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>
#include <vector>

#include "render/masks.h"
#include "render/sdl.h"
#include "render/target.h"
#include "render/text_cache.h"
#include "render/texture.h"
#include "render/utf8.h"

namespace panggil::render {

namespace {

constexpr double kLarge = 96;  // pixels

// A number's letters, which are large enough for it.
bool stands_at_whole_pixels(const TextStyle& style) { return style.size_px >= kLarge; }

struct Image {
    std::weak_ptr<const Picture> picture;
    TexturePtr texture;
};

// As much as so many eighths of a screen full of ink. All that can be seen at once fits, at any resolution.
std::size_t eighths_of(Size size, std::size_t eighths, Stencil::Form form) {
    const std::size_t pixels = static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h);
    return pixels * (form == Stencil::Form::texture ? 4 : 1) * eighths / 8;
}

// `size` in the middle of `room`, scaled down to fit and never up.
Rect placed(Size size, const Rect& room) {
    const double scale = std::min({1.0, double(room.w) / size.w, double(room.h) / size.h});
    const int w = static_cast<int>(std::lround(size.w * scale));
    const int h = static_cast<int>(std::lround(size.h * scale));
    return {room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h};
}

// The greatest part in the middle of `size` that has the shape of `room`.
Rect seen_of(Size size, const Rect& room) {
    const double scale = std::max(double(room.w) / size.w, double(room.h) / size.h);
    const int w = std::clamp(static_cast<int>(std::lround(room.w / scale)), 1, size.w);
    const int h = std::clamp(static_cast<int>(std::lround(room.h / scale)), 1, size.h);
    return {(size.w - w) / 2, (size.h - h) / 2, w, h};
}

}  // namespace

// What is drawn once and laid down often.
struct Canvas::Drawn {
    Drawn(SDL_Renderer& renderer, Size size, Typesetter& typesetter, Stencil::Form its_form)
        : form(its_form),
          texts(renderer, typesetter, form, eighths_of(size, 6, form)),
          letters(renderer, typesetter, form, eighths_of(size, 3, form)),
          large_texts(renderer, typesetter, form, eighths_of(size, 6, form)),
          passing_texts(renderer, typesetter, form, eighths_of(size, 1, form)),
          masks(renderer, form) {}

    Stencil::Form form;
    // Each by themselves: a day's sentences would push all names out, and a large letter the next number's.
    TextCache texts;
    TextCache letters;
    TextCache large_texts;
    TextCache passing_texts;  // with a ticket or a time in them
    Masks masks;
};

struct Canvas::Parts {
    // `of_another` is shared where both are ink alone: a texture is its renderer's.
    Parts(SDL_Renderer& draws, Size its_size, Typesetter& sets, SDL_Surface* memory, const Rect& part,
          std::shared_ptr<Drawn> of_another)
        : renderer(draws), size(its_size), typesetter(sets), target(draws, memory, part), drawn(std::move(of_another)) {
        constexpr auto kInk = Stencil::Form::coverage;
        const bool shares = drawn && drawn->form == kInk && target.form() == kInk;
        if (!shares) drawn = std::make_shared<Drawn>(renderer, size, typesetter, target.form());
        clips.push_back(part);
    }

    SDL_Renderer& renderer;
    Size size;
    Typesetter& typesetter;
    Target target;
    std::shared_ptr<Drawn> drawn;
    std::unordered_map<const Picture*, Image> images{};
    std::vector<Rect> clips{};
    std::unordered_map<std::uint64_t, LiveTexture> streams{};
    bool shows_texts{true};

    const TextCache::Entry& text(const TextStyle& style, std::string_view words) {
        if (style.size_px >= kLarge) return drawn->large_texts.get(style, words, TextCache::kStill);
        return (passes(words) ? drawn->passing_texts : drawn->texts).get(style, words, TextCache::kStill);
    }

    // One of a number.
    const TextCache::Entry& letter(const TextStyle& style, std::string_view one, int quarter) {
        if (stands_at_whole_pixels(style)) return drawn->large_texts.get(style, one, TextCache::kStill);
        return drawn->letters.get(style, one, quarter);
    }

    void lay(const TextCache::Entry& text, int pen, int baseline, Color color) {
        const Size whole = text.stencil.size;
        target.lay(text.stencil, {0, 0, whole.w, whole.h}, pen + text.left, baseline + text.top, color);
    }

    SDL_Texture* texture_of(const Frame& frame) {
        constexpr std::size_t kMostStreams = 8;  // those that have ended are found out by their number
        if (streams.size() >= kMostStreams && !streams.contains(frame.stream)) streams.clear();
        LiveTexture& live = streams[frame.stream];
        live.show(renderer, frame);
        return live.texture();
    }

    SDL_Texture* texture_of(const PicturePtr& picture) {
        if (const auto found = images.find(picture.get()); found != images.end()) {
            if (found->second.picture.lock() == picture) return found->second.texture.get();
        }
        std::erase_if(images, [](const auto& image) { return image.second.picture.expired(); });
        return images.insert_or_assign(picture.get(), Image{picture, make_texture(renderer, *picture)})
            .first->second.texture.get();
    }
};

Canvas::Canvas(SDL_Renderer& renderer, Size size, Typesetter& typesetter, SDL_Surface* memory)
    : parts_(std::make_unique<Parts>(renderer, size, typesetter, memory, Rect{0, 0, size.w, size.h}, nullptr)) {}

Canvas::Canvas(Canvas& whole, SDL_Renderer& renderer, SDL_Surface& memory, const Rect& part)
    : parts_(std::make_unique<Parts>(renderer, whole.size(), whole.typesetter(), &memory, part, whole.parts_->drawn)) {
    const SDL_Rect all{-part.x, -part.y, size().w, size().h};
    SDL_RenderSetViewport(&renderer, &all);
}

Canvas::~Canvas() = default;

Size Canvas::size() const { return parts_->size; }
Typesetter& Canvas::typesetter() const { return parts_->typesetter; }
Rect Canvas::clip() const { return parts_->clips.back(); }
std::size_t Canvas::text_bytes() const {
    const Drawn& drawn = *parts_->drawn;
    return drawn.texts.bytes() + drawn.letters.bytes() + drawn.large_texts.bytes() + drawn.passing_texts.bytes();
}

void Canvas::push_clip(const Rect& rect) {
    parts_->clips.push_back(intersection(clip(), rect));
    parts_->target.set_clip(clip());
}

void Canvas::pop_clip() {
    if (parts_->clips.size() > 1) parts_->clips.pop_back();
    parts_->target.set_clip(clip());
}

void Canvas::fill(const Rect& rect, Color color) { parts_->target.fill(rect, color); }

void Canvas::fill_around(const Rect& hole, const Rect& rect, Color color) {
    if (hole.empty()) return fill(rect, color);
    fill({rect.x, rect.y, rect.w, hole.y - rect.y}, color);
    fill({rect.x, hole.y, hole.x - rect.x, hole.h}, color);
    fill({hole.right(), hole.y, rect.right() - hole.right(), hole.h}, color);
    fill({rect.x, hole.bottom(), rect.w, rect.bottom() - hole.bottom()}, color);
}

// The four quarters of a round mask into the corners of `rect`.
void Canvas::corners(const Stencil& mask, int radius, const Rect& rect, Color color) {
    for (const bool lower : {false, true}) {
        for (const bool right : {false, true}) {
            const Rect from{right ? radius : 0, lower ? radius : 0, radius, radius};
            parts_->target.lay(mask, from, right ? rect.right() - radius : rect.x,
                               lower ? rect.bottom() - radius : rect.y, color);
        }
    }
}

void Canvas::fill_round(const Rect& rect, int radius, Color color) {
    if (intersection(rect, clip()).empty()) return;
    const int r = std::clamp(radius, 0, std::min(rect.w, rect.h) / 2);
    if (r > 0) corners(parts_->drawn->masks.disc(2 * r), r, rect, color);
    fill({rect.x + r, rect.y, rect.w - 2 * r, r}, color);
    fill({rect.x, rect.y + r, rect.w, rect.h - 2 * r}, color);
    fill({rect.x + r, rect.bottom() - r, rect.w - 2 * r, r}, color);
}

void Canvas::outline_round(const Rect& rect, int radius, int width, Color color) {
    if (intersection(rect, clip()).empty() || width <= 0) return;
    const int half = std::min(rect.w, rect.h) / 2;
    const int r = std::clamp(radius, 0, half);
    const int line = std::min(width, half);
    if (r > line) corners(parts_->drawn->masks.ring(2 * r, line), r, rect, color);
    if (r <= line) thick_corners(rect, r, line, color);
    const int corner = std::max(r, line);
    fill({rect.x + corner, rect.y, rect.w - 2 * corner, line}, color);
    fill({rect.x + corner, rect.bottom() - line, rect.w - 2 * corner, line}, color);
    fill({rect.x, rect.y + corner, line, rect.h - 2 * corner}, color);
    fill({rect.right() - line, rect.y + corner, line, rect.h - 2 * corner}, color);
}

// Of a line that is wider than its corners are round: squares of `line` with their outer edge rounded.
void Canvas::thick_corners(const Rect& rect, int radius, int line, Color color) {
    if (radius > 0) corners(parts_->drawn->masks.disc(2 * radius), radius, rect, color);
    const int rest = line - radius;
    for (const bool right : {false, true}) {
        const int beside = right ? rect.right() - line : rect.x + radius;
        const int x = right ? rect.right() - line : rect.x;
        fill({beside, rect.y, rest, radius}, color);
        fill({beside, rect.bottom() - radius, rest, radius}, color);
        fill({x, rect.y + radius, line, rest}, color);
        fill({x, rect.bottom() - line, line, rest}, color);
    }
}

// Corners as they were drawn, the pixel between them stretched along the edges, and what is left of the middle.
void Canvas::shadow(const Rect& rect, int radius, int blur, int down, Color color) {
    const Rect all = shadow_of(rect, blur, down);
    if (rect.empty() || color.a == 0 || intersection(all, clip()).empty()) return;
    const int r = std::clamp(radius, 0, std::min(rect.w, rect.h) / 2);
    Target& target = parts_->target;
    const Stencil& mask = parts_->drawn->masks.shadow(r, blur);
    const int corner = shadow_corner(r, blur);
    const int w = std::min(corner, all.w / 2);
    const int h = std::min(corner, all.h / 2);
    const int far = 2 * corner + 1;  // the mask's side
    for (const bool right : {false, true}) {
        const int from_x = right ? far - w : 0;
        const int x = right ? all.right() - w : all.x;
        target.lay(mask, {from_x, 0, w, h}, x, all.y, color);
        target.lay(mask, {from_x, far - h, w, h}, x, all.bottom() - h, color);
        target.stretch(mask, {from_x, corner, w, 1}, {x, all.y + h, w, all.h - 2 * h}, color);
    }
    target.stretch(mask, {corner, 0, 1, h}, {all.x + w, all.y, all.w - 2 * w, h}, color);
    target.stretch(mask, {corner, far - h, 1, h}, {all.x + w, all.bottom() - h, all.w - 2 * w, h}, color);
    const Rect middle{all.x + w, all.y + h, all.w - 2 * w, all.h - 2 * h};
    const Rect covered{rect.x, rect.y + r, rect.w, rect.h - 2 * r};
    fill(intersection(middle, {middle.x, middle.y, middle.w, covered.y - middle.y}), color);
    const int below = std::max(covered.bottom(), middle.y);
    fill({middle.x, below, middle.w, middle.bottom() - below}, color);
}

void Canvas::disc(int center_x, int center_y, int diameter, Color color) {
    ring(center_x, center_y, diameter, (diameter + 1) / 2, color);
}

void Canvas::ring(int center_x, int center_y, int diameter, int width, Color color) {
    const Rect to{center_x - diameter / 2, center_y - diameter / 2, diameter, diameter};
    if (to.empty() || intersection(to, clip()).empty()) return;
    parts_->target.lay(parts_->drawn->masks.ring(diameter, width), {0, 0, diameter, diameter}, to.x, to.y, color);
}

void Canvas::shape(int x, int y, int side, const Shape& shape, Color color) {
    const Rect to{x, y, side, side};
    if (to.empty() || intersection(to, clip()).empty()) return;
    parts_->target.lay(parts_->drawn->masks.shape(shape, side), {0, 0, side, side}, x, y, color);
}

void Canvas::show_texts(bool shown) { parts_->shows_texts = shown; }

void Canvas::text(const TextStyle& style, std::string_view text, double x, int baseline, Color color) {
    if (!parts_->shows_texts) return;
    if (is_number(text)) return number(style, text, x, baseline, color);
    parts_->lay(parts_->text(style, text), static_cast<int>(std::lround(x)), baseline, color);
}

// Letter by letter from those that were drawn before: the next number needs no shaping. Each stands within an eighth of
// a pixel of its place, a large one within half a pixel, which is less than a hundredth of it.
void Canvas::number(const TextStyle& style, std::string_view number, double x, int baseline, Color color) {
    for (; !number.empty(); number.remove_prefix(1)) {
        const double at = stands_at_whole_pixels(style) ? std::round(x) : x;
        const auto quarters = static_cast<int>(std::lround(at * 4.0));
        parts_->lay(parts_->letter(style, number.substr(0, 1), quarters & 3), quarters >> 2, baseline, color);
        x += parts_->typesetter.advance(style, number);
    }
}

void Canvas::running_text(const RunningText& text, double x, int baseline, Color color) {
    if (!parts_->shows_texts) return;
    const auto reach = static_cast<double>(text.style().size_px);  // ink may leave its piece by that much
    for (const auto& piece : text.pieces()) {
        const double left = x + piece.left;
        if (left - reach > clip().right() || left + piece.width + reach < clip().x) continue;
        const auto quarters = static_cast<int>(std::lround(left * 4.0));
        parts_->lay(parts_->drawn->texts.get(text.style(), piece.text, quarters & 3), quarters >> 2, baseline, color);
    }
}

void Canvas::image(const Rect& room, const PicturePtr& picture, PictureFit fit, double alpha) {
    if (!picture || picture->pixels.empty() || room.empty() || intersection(room, clip()).empty()) return;
    const Size size = picture->size;
    const Color white = Color{255, 255, 255}.faded(alpha);
    SDL_Texture* texture = parts_->texture_of(picture);
    if (fit == PictureFit::cover) return parts_->target.copy(texture, seen_of(size, room), room, white);
    parts_->target.copy(texture, {0, 0, size.w, size.h}, placed(size, room), white);
}

void Canvas::frame(int x, int y, const Frame& frame) {
    const Rect to{x, y, frame.size.w, frame.size.h};
    if (frame.empty() || intersection(to, clip()).empty()) return;
    parts_->target.copy(parts_->texture_of(frame), {0, 0, frame.size.w, frame.size.h}, to, Color{255, 255, 255});
}

void Canvas::draw_damage(const std::vector<Rect>& damage, const std::function<void(Canvas&, const Rect&)>& draw) {
    for (const Rect& rect : damage) {
        const Clipped clipped(*this, rect);
        if (!clip().empty()) draw(*this, clip());
    }
    parts_->target.finish();
}

void Canvas::forget_texts() {
    Drawn& drawn = *parts_->drawn;
    for (TextCache* texts : {&drawn.texts, &drawn.letters, &drawn.large_texts, &drawn.passing_texts}) texts->forget();
}

void Canvas::prepare_letter(const TextStyle& style, char letter) {
    parts_->typesetter.ink_of_number(style, {&letter, 1});
    const int places = stands_at_whole_pixels(style) ? 1 : 4;
    for (int quarter = 0; quarter < places; ++quarter) parts_->letter(style, {&letter, 1}, quarter);
    for (char next = '0'; next <= '9'; ++next) {
        const char pair[] = {letter, next};
        parts_->typesetter.advance(style, {pair, 2});
    }
}

Ink Canvas::prepare(const RunningText& text, std::size_t piece, int quarter) {
    const auto& entry = parts_->drawn->texts.get(text.style(), text.pieces()[piece].text, quarter);
    return {entry.left, entry.top, entry.stencil.size.w, entry.stencil.size.h};
}

}  // namespace panggil::render
