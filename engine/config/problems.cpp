#include "config/problems.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace panggil::config {

namespace {

constexpr std::size_t kMostLines = 5;  // named beside the first; who has more has seen what is meant

// `line 9`, or `lines 9, 12 and 15`.
Said lines_of(const std::vector<int>& lines) {
    if (lines.size() == 1) return say("line {0}", "baris {0}", lines.front());
    std::vector<int> named(lines.begin(),
                           lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), kMostLines)));
    std::string last = fmt::format("{}", named.back());
    Said and_last = say(" and {0}", " dan {0}", last);
    if (lines.size() > kMostLines) {
        and_last = say(", {0} and {1} more", ", {0}, dan {1} baris lain", last, lines.size() - kMostLines);
    }
    named.pop_back();
    return say("lines {0}{1}", "baris {0}{1}", fmt::format("{}", fmt::join(named, ", ")), and_last);
}

// The same sentence about the same file is one mistake, made in several lines: said at the first, with the others
// beside it.
Errors once_each(const Errors& sorted) {
    Errors once;
    std::vector<std::vector<int>> also;  // the other lines of each
    std::map<std::tuple<std::string, Severity, std::string>, std::size_t> seen;
    for (const Error& error : sorted) {
        const auto [at, fresh] = seen.try_emplace({error.place.file, error.severity, error.message}, once.size());
        if (fresh) {
            once.push_back(error);
            also.emplace_back();
            continue;
        }
        std::vector<int>& lines = also[at->second];
        const int told = lines.empty() ? once[at->second].place.line : lines.back();
        if (error.place.line != told) lines.push_back(error.place.line);
    }
    for (std::size_t i = 0; i < once.size(); ++i) {
        if (also[i].empty()) continue;
        const Said lines = say(" (also in {})", " (juga di {})", lines_of(also[i]));
        once[i].message += lines.english;
        once[i].indonesian += lines.indonesian;
    }
    return once;
}

}  // namespace

std::size_t Problems::errors() const {
    return static_cast<std::size_t>(
        std::count_if(all_.begin(), all_.end(), [](const Error& e) { return e.severity == Severity::error; }));
}

Errors Problems::sorted() const {
    std::vector<std::string> files;
    for (const Error& error : all_) {
        if (std::find(files.begin(), files.end(), error.place.file) == files.end()) files.push_back(error.place.file);
    }
    const auto rank = [&](const Error& e) {
        return std::tuple(std::find(files.begin(), files.end(), e.place.file), e.place.line, e.place.column);
    };
    Errors sorted = all_;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Error& a, const Error& b) { return rank(a) < rank(b); });
    return once_each(sorted);
}

}  // namespace panggil::config
