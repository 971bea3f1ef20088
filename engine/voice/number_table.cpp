#include "voice/number_table.h"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace panggil::voice {

namespace {

using config::Entry;
using config::Node;
using config::Problems;

constexpr std::size_t kMostRules = 1000;

/// Where this byte of a scalar's text stands.
config::Mark mark_in(const Node& scalar, std::size_t byte) {
    config::Mark mark = scalar.mark;
    if (!scalar.block) mark.column += (scalar.quoted ? 1 : 0) + config::column_of(scalar.text, byte) - 1;
    return mark;
}

std::optional<NumberRule> read_rule(const Entry& entry, Problems& problems) {
    NumberRule rule;
    const auto from = whole_number(entry.key);
    if (!from || *from < 0) {
        problems.error(entry.mark, say("this must be a whole number from 0 on, not '{}'",
                                       "Di sini harus ditulis bilangan bulat mulai dari 0, bukan '{}'.", entry.key));
    }
    if (!decode(entry.value, rule.words, problems) || !from || *from < 0) return std::nullopt;
    rule.from = *from;
    const auto wrong = wrong_with(rule);
    if (!wrong) return rule;
    problems.error(mark_in(entry.value, wrong->at), wrong->message);
    return std::nullopt;
}

/// A rule holds for all numbers above it, so that only those below the first can be without one.
void ask_for_the_first(const Node& node, const PackFile& pack, Problems& problems) {
    const auto reading = NumberReading::of_rules(pack.numbers, pack.readings);
    if (!reading) return problems.error(node.mark, reading.error().said());
    for (std::int64_t number = 0; number < pack.numbers.front().from; ++number) {
        if (pack.readings.count(number) > 0) continue;
        return problems.error(node.mark, say("no rule says how {0} is read - add one: '{0}: ...'",
                                             "Belum ada aturan membaca {0}. Tambahkan: '{0}: ...'", number));
    }
}

}  // namespace

std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

void read_numbers(const Node& node, PackFile& pack, Problems& problems) {
    if (!node.is_map() || node.entries.empty() || node.entries.size() > kMostRules) {
        config::must_be(node, numbers_type(), problems);
        return;
    }
    const std::size_t errors_before = problems.errors();
    for (const Entry& entry : node.entries) {
        const auto rule = read_rule(entry, problems);
        if (!rule) continue;
        const auto same = [&](const NumberRule& other) { return other.from == rule->from; };
        if (std::any_of(pack.numbers.begin(), pack.numbers.end(), same)) {
            problems.error(entry.mark, say("two rules hold from {} on - take one of them away",
                                           "Ada dua aturan mulai dari {}. Hapus salah satu.", rule->from));
        } else {
            pack.numbers.push_back(*rule);
        }
    }
    std::sort(pack.numbers.begin(), pack.numbers.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    if (problems.errors() == errors_before) ask_for_the_first(node, pack, problems);
}

}  // namespace panggil::voice
