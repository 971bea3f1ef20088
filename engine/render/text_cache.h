#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "render/stencil.h"
#include "render/text.h"

namespace panggil::render {

/// Texts that are drawn already, within a budget of bytes; what was used least recently goes first. A text that is
/// there costs no allocation.
class TextCache {
public:
    static constexpr int kStill = -1;  ///< In the place of a quarter: text that stands at whole pixels.

    struct Entry {
        Stencil stencil;
        int left{0};  ///< From the pen.
        int top{0};   ///< From the baseline.
    };

    /// `budget` in bytes.
    TextCache(SDL_Renderer& renderer, Typesetter& typesetter, Stencil::Form form, std::size_t budget)
        : renderer_(renderer), typesetter_(typesetter), form_(form), budget_(budget) {}

    /// Valid until the next call. `quarter`: 0 to 3 for text that moves, or kStill.
    const Entry& get(const TextStyle& style, std::string_view text, int quarter);

    void forget();

    std::size_t bytes() const { return bytes_; }

private:
    struct Kept {
        std::string key;
        Entry entry;
    };

    Entry make(const TextStyle& style, std::string_view text, int quarter) const;
    std::size_t bytes_of(const Entry& entry) const;
    void keep_to_budget();

    SDL_Renderer& renderer_;
    Typesetter& typesetter_;
    Stencil::Form form_;
    std::size_t budget_;
    std::size_t bytes_{0};
    std::string key_;       // of the text asked for, kept for its memory
    std::list<Kept> kept_;  // the last used first
    std::unordered_map<std::string_view, std::list<Kept>::iterator> by_key_;  // the names live in kept_
};

}  // namespace panggil::render
