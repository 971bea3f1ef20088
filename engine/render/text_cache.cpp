#include "render/text_cache.h"

#include <cmath>
#include <utility>

#include "render/texture.h"

namespace panggil::render {

namespace {

constexpr std::size_t kOverhead = 256;  // an entry without ink isn't free either

void append_number(std::string& key, long number) { key.append(reinterpret_cast<const char*>(&number), sizeof number); }

}  // namespace

void TextCache::write_key(const TextStyle& style, std::string_view text, int quarter) {
    key_.clear();
    append_number(key_, style.weight);
    append_number(key_, std::lround(style.size_px * 8.0));
    append_number(key_, quarter);
    append_number(key_, static_cast<long>(style.family.size()));
    key_ += style.family;
    key_ += text;
}

std::size_t TextCache::bytes_of(const Entry& entry) const {
    const std::size_t pixels = static_cast<std::size_t>(entry.size.w) * static_cast<std::size_t>(entry.size.h);
    return kOverhead + pixels * (form_ == Form::texture ? sizeof(std::uint32_t) : sizeof(std::uint8_t));
}

TextCache::Entry TextCache::make(const TextStyle& style, std::string_view text, int quarter) const {
    const Typeset set =
        quarter == kStill ? typesetter_.set(style, text) : typesetter_.set_shifted(style, text, quarter);
    if (set.picture.pixels.empty()) return {};
    if (form_ == Form::coverage) return {nullptr, coverage_of(set.picture), set.picture.size, set.left, set.top};
    return {make_texture(renderer_, set.picture), {}, set.picture.size, set.left, set.top};
}

const TextCache::Entry& TextCache::get(const TextStyle& style, std::string_view text, int quarter) {
    write_key(style, text, quarter);
    if (const auto found = by_key_.find(key_); found != by_key_.end()) {
        kept_.splice(kept_.begin(), kept_, found->second);
        return kept_.front().entry;
    }
    kept_.push_front({key_, make(style, text, quarter)});
    by_key_.emplace(kept_.front().key, kept_.begin());
    bytes_ += bytes_of(kept_.front().entry);
    keep_to_budget();
    return kept_.front().entry;
}

void TextCache::forget() {
    by_key_.clear();
    kept_.clear();
    bytes_ = 0;
}

void TextCache::keep_to_budget() {
    while (bytes_ > budget_ && kept_.size() > 1) {
        bytes_ -= bytes_of(kept_.back().entry);
        by_key_.erase(kept_.back().key);
        kept_.pop_back();
    }
}

}  // namespace panggil::render
