#pragma once

#include <array>
#include <cstddef>
#include <list>
#include <optional>

#include "render/text.h"

namespace panggil::render {

/// How far the pen moves from letter to letter of a number (is_number), and where the ink of each letter falls. A table
/// a style: a number is another one each time, but its pairs are few. The styles that were used least recently are
/// forgotten.
class LetterPairs {
public:
    static constexpr char kNone = '\0';  ///< In the second's place: how wide the first is alone.

    /// In pixels; NaN where it isn't known yet, for the caller to fill in. Stands while no other style is asked for.
    float& at(const TextStyle& style, char first, char second);

    /// The same of a letter's ink; none where it isn't known yet.
    std::optional<Ink>& ink_of(const TextStyle& style, char letter);

    void forget() { tables_.clear(); }

private:
    static constexpr std::size_t kLetters = 36;

    struct Table {
        TextStyle style;
        std::array<float, kLetters*(kLetters + 1)> advances{};
        std::array<std::optional<Ink>, kLetters> inks{};
    };

    Table& table_of(const TextStyle& style);

    std::list<Table> tables_;  // the last used first
};

}  // namespace panggil::render
