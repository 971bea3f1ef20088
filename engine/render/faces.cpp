#include "render/faces.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/log.h"
#include "render/utf8.h"

namespace panggil::render {

namespace {

constexpr std::size_t kMostOpened = 8;  // each takes 200 KiB, and its letters
constexpr std::size_t kLongest = 2000;  // characters of one line; more are left out
constexpr int kLargestEighths = 2000 * 8;

// SDL_ttf knows whole points alone. At 9 dpi a point is an eighth of a pixel, so sizes are kept to that.
constexpr unsigned kEighths = 9;

}  // namespace

bool Face::set_size() {
    const unsigned across = kEighths * static_cast<unsigned>(stretch);
    return TTF_SetFontSizeDPI(font.get(), eighths, across, kEighths) == 0;
}

void Faces::forget_letters() {
    for (const auto& face : opened_) face->set_size();
}

std::shared_ptr<Face> Faces::open(const FontFilePtr& file, const TextStyle& style, Stretch stretch) {
    const int eighths = static_cast<int>(std::clamp(style.eighths(), 8L, long{kLargestEighths}));
    const auto same = [&](const auto& face) {
        return face->file == file && face->eighths == eighths && face->stretch == stretch;
    };
    if (const auto found = std::find_if(opened_.begin(), opened_.end(), same); found != opened_.end()) {
        opened_.splice(opened_.begin(), opened_, found);
        return opened_.front();
    }
    if (auto resized = resize(file, eighths, stretch)) return resized;
    auto face = std::make_shared<Face>();
    face->file = file;
    face->eighths = eighths;
    face->stretch = stretch;
    SDL_RWops* bytes = SDL_RWFromConstMem(file->bytes.data(), static_cast<int>(file->bytes.size()));
    face->font.reset(
        TTF_OpenFontIndexDPIRW(bytes, 1, eighths, file->face, kEighths * static_cast<unsigned>(stretch), kEighths));
    if (!face->font) {
        log::warn("the font {} can't be opened; reason={}", file->path.string(), TTF_GetError());
        return nullptr;
    }
    // Rows snap to whole pixels, so that capitals and baseline are sharp; columns keep their true places.
    TTF_SetFontHinting(face->font.get(), TTF_HINTING_LIGHT_SUBPIXEL);
    opened_.push_front(face);
    if (opened_.size() > kMostOpened) opened_.pop_back();
    return face;
}

// The least used one of the file takes the new size: its tables needn't be read again.
std::shared_ptr<Face> Faces::resize(const FontFilePtr& file, int eighths, Stretch stretch) {
    if (opened_.size() < kMostOpened) return nullptr;
    const auto free = [&](const auto& face) { return face->file == file && face.use_count() == 1; };
    const auto last = std::find_if(opened_.rbegin(), opened_.rend(), free);
    if (last == opened_.rend()) return nullptr;
    Face& face = **last;
    face.eighths = eighths;
    face.stretch = stretch;
    if (!face.set_size()) {
        opened_.erase(std::next(last).base());
        return nullptr;
    }
    opened_.splice(opened_.begin(), opened_, std::next(last).base());
    return opened_.front();
}

std::shared_ptr<Face> Faces::face(const TextStyle& style, Stretch stretch) {
    const auto file = fonts_.find(style.family, style.weight);
    if (file) return open(*file, style, stretch);
    if (!warned_) log::error("no text can be shown: {}", to_string(file.error()));
    warned_ = true;
    return nullptr;
}

std::shared_ptr<Face> Faces::face_with(char32_t character, const TextStyle& style, Stretch stretch) {
    const auto file = fonts_.find_with(character, style.family, style.weight);
    if (!file) return nullptr;
    auto face = open(file, style, stretch);
    return face && TTF_GlyphIsProvided32(face->font.get(), character) ? face : nullptr;
}

std::vector<Run> Faces::runs(const TextStyle& style, std::string_view text, Stretch stretch) {
    std::vector<Run> runs;
    const auto main = face(style, stretch);
    if (!main) return runs;
    std::u32string characters = shown(text.substr(0, 4 * kLongest));
    characters.resize(std::min(characters.size(), kLongest));
    for (const char32_t c : characters) {
        auto with = TTF_GlyphIsProvided32(main->font.get(), c) ? main : face_with(c, style, stretch);
        if (!with) continue;
        if (runs.empty() || runs.back().face != with) runs.push_back({with, {}, c, 0});
        int ascent = 0;
        TTF_GlyphMetrics32(with->font.get(), c, nullptr, nullptr, nullptr, &ascent, nullptr);
        runs.back().highest = std::max(runs.back().highest, ascent);
        append_utf8(runs.back().text, c);
    }
    return runs;
}

std::u32string Faces::missing(const TextStyle& style, std::string_view text) {
    std::u32string lacking;
    const auto main = face(style, Stretch::none);
    if (!main) return lacking;
    for (const char32_t c : shown(text)) {
        const bool drawn = TTF_GlyphIsProvided32(main->font.get(), c) || face_with(c, style, Stretch::none);
        if (!drawn && lacking.find(c) == std::u32string::npos) lacking += c;
    }
    return lacking;
}

}  // namespace panggil::render
