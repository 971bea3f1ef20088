#include "render/letter_pairs.h"

#include <algorithm>
#include <limits>

namespace panggil::render {

namespace {

constexpr std::size_t kMostStyles = 24;  // each takes 6 KiB; a full hall has some ten

std::size_t index_of(char letter) { return static_cast<std::size_t>(letter <= '9' ? letter - '0' : letter - 'A' + 10); }

bool draws_alike(const TextStyle& a, const TextStyle& b) {
    return a.eighths() == b.eighths() && a.weight == b.weight && a.family == b.family;
}

}  // namespace

float& LetterPairs::at(const TextStyle& style, char first, char second) {
    const std::size_t column = second == kNone ? kLetters : index_of(second);
    return table_of(style).advances[index_of(first) * (kLetters + 1) + column];
}

std::optional<Ink>& LetterPairs::ink_of(const TextStyle& style, char letter) {
    return table_of(style).inks[index_of(letter)];
}

LetterPairs::Table& LetterPairs::table_of(const TextStyle& style) {
    const auto found = std::find_if(tables_.begin(), tables_.end(),
                                    [&](const Table& table) { return draws_alike(table.style, style); });
    if (found != tables_.end()) {
        tables_.splice(tables_.begin(), tables_, found);
        return tables_.front();
    }
    if (tables_.size() >= kMostStyles) tables_.pop_back();
    Table& table = tables_.emplace_front(Table{style});
    table.advances.fill(std::numeric_limits<float>::quiet_NaN());
    return table;
}

}  // namespace panggil::render
