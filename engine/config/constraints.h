#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "config/decode.h"

/// What a row of a table asks of its value besides the type: any number of these behind the row's sentence.
/// Asked of a list they are asked of each item, of an optional value only where there is one.
namespace panggil::config {

/// The field must be there.
struct Required {};
inline constexpr Required required{};

/// Neither '' nor [], nor a list of texts with an empty one.
struct NotEmpty {
    template <class V>
    auto operator()(const V& value) const -> decltype(value.empty(), std::optional<std::string>()) {
        if (!value.empty()) return std::nullopt;
        return "this must not be empty";
    }
    std::string words() const { return "not empty"; }
};
inline constexpr NotEmpty not_empty{};

/// No item of a list stands twice.
struct Unique {
    std::string words() const { return "none twice"; }
};
inline constexpr Unique unique{};

/// From `least` to `most`, both taken; of times in seconds.
template <class N>
struct Between {
    N least;
    N most;

    template <class V>
    requires std::is_arithmetic_v<V> std::optional<std::string>
    operator()(const V& value) const {
        if (value >= least && value <= most) return std::nullopt;
        return fmt::format("this must be {}, not {}", words(), value);
    }
    std::optional<std::string> operator()(Seconds value) const {
        if (value.count() >= static_cast<double>(least) && value.count() <= static_cast<double>(most)) {
            return std::nullopt;
        }
        return fmt::format("this must be {} s, not {}", words(), shown(Of<Seconds>{}, value));
    }
    std::string words() const { return fmt::format("between {} and {}", least, most); }
};
template <class N>
constexpr Between<N> between(N least, N most) {
    return {least, most};
}

/// A rule of your own: `rule` takes the value and returns the sentence to say, or nothing. `words` is for manuals.
template <class F>
struct Check {
    std::string text;
    F rule;

    template <class V>
    auto operator()(const V& value) const -> decltype(std::optional<std::string>(rule(value))) {
        return rule(value);
    }
    std::string words() const { return text; }
};
template <class F>
Check<F> check(std::string words, F rule) {
    return {std::move(words), std::move(rule)};
}

// ---------------------------------------------------------------------------------------------------------------

template <class V>
struct IsOptional : std::false_type {};
template <class V>
struct IsOptional<std::optional<V>> : std::true_type {};
template <class V>
struct IsList : std::false_type {};
template <class V>
struct IsList<std::vector<V>> : std::true_type {};

template <class Rule, class V>
void ask_each(const Rule& rule, const std::vector<V>& list, const Node& node, Problems& problems);

/// Says what `value`, decoded from `node`, breaks of the rule.
template <class Rule, class V>
void ask(const Rule& rule, const V& value, const Node& node, Problems& problems) {
    if constexpr (std::is_same_v<Rule, Required>) {
        return;
    } else if constexpr (std::is_same_v<Rule, Unique>) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            const auto first = std::find(value.begin(), value.end(), value[i]) - value.begin();
            if (static_cast<std::size_t>(first) == i) continue;
            problems.error(node.items[i].mark, fmt::format("{} stands twice in this list", found(node.items[i])));
        }
    } else if constexpr (std::is_invocable_v<const Rule&, const V&>) {
        if (const std::optional<std::string> said = rule(value)) problems.error(node.mark, *said);
        if constexpr (IsList<V>::value && std::is_same_v<Rule, NotEmpty>) ask_each(rule, value, node, problems);
    } else if constexpr (IsOptional<V>::value) {
        if (value) ask(rule, *value, node, problems);
    } else {
        static_assert(IsList<V>::value, "this rule does not fit to the row's type");
        ask_each(rule, value, node, problems);
    }
}

template <class Rule, class V>
void ask_each(const Rule& rule, const std::vector<V>& list, const Node& node, Problems& problems) {
    if constexpr (!std::is_same_v<Rule, NotEmpty> || std::is_invocable_v<const Rule&, const V&>) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            ask(rule, list[i], node.is_list() ? node.items[i] : node, problems);
        }
    }
}

/// The rule in words, for manuals.
template <class Rule>
std::string in_words(const Rule& rule) {
    if constexpr (std::is_same_v<Rule, Required>) {
        return "";
    } else {
        return rule.words();
    }
}

}  // namespace panggil::config
