#include "render/text_cache.h"

#include <utility>

#include "base/memory.h"
#include "render/text_key.h"

namespace panggil::render {

namespace {

constexpr std::size_t kOverhead = 256;  // an entry without ink isn't free either

}  // namespace

std::size_t TextCache::bytes_of(const Entry& entry) const {
    const Size size = entry.stencil.size;
    const std::size_t pixels = static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h);
    return kOverhead +
           memory_of(pixels * (form_ == Stencil::Form::texture ? sizeof(std::uint32_t) : sizeof(std::uint8_t)));
}

TextCache::Entry TextCache::make(const TextStyle& style, std::string_view text, int quarter) const {
    Typeset set = quarter == kStill ? typesetter_.set(style, text) : typesetter_.set_shifted(style, text, quarter);
    return {make_stencil(renderer_, form_, std::move(set.coverage)), set.left, set.top};
}

const TextCache::Entry& TextCache::get(const TextStyle& style, std::string_view text, int quarter) {
    write_text_key(key_, style, text, quarter);
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
