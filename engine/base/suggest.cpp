#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace panggil {

namespace {

// Levenshtein's distance: letters added, dropped or changed.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return row.back();
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
    const std::string* best = nullptr;
    std::size_t least = std::min<std::size_t>(3, word.size() / 2) + 1;
    for (const std::string& candidate : known) {
        const std::size_t off = distance(word, candidate);
        if (off >= least) continue;
        least = off;
        best = &candidate;
    }
    if (!best) return std::nullopt;
    return *best;
}

Said did_you_mean(std::string_view word, const std::vector<std::string>& known) {
    const auto near = nearest(word, known);
    return near ? say(" - did you mean '{}'?", " Mungkin maksudnya: {}.", *near) : Said();
}

Said near_or_all(std::string_view word, const std::vector<std::string>& known) {
    const Said near = did_you_mean(word, known);
    if (!near.empty() || known.empty()) return near;
    if (known.size() == 1) return say(" - here is '{}'", " Yang ada: '{}'.", known.front());
    return say(" - here are {}", " Yang ada: {}.", one_of(known));
}

Said one_of(const std::vector<std::string>& words) {
    Said text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text = text + (i + 1 == words.size() ? Said(" or ", " atau ") : alike(", "));
        text = text + alike(fmt::format("'{}'", words[i]));
    }
    return text;
}

}  // namespace panggil
