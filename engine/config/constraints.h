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
    auto operator()(const V& value) const -> decltype(value.empty(), std::optional<Said>()) {
        if (!value.empty()) return std::nullopt;
        return Said("this must not be empty", "Ini tidak boleh kosong.");
    }
    Said words() const { return {"not empty", "tidak kosong"}; }
};
inline constexpr NotEmpty not_empty{};

/// No item of a list stands twice.
struct Unique {
    Said words() const { return {"none twice", "tidak ada yang dua kali"}; }
};
inline constexpr Unique unique{};

/// From `least` to `most`, both taken; of times in seconds.
template <class N>
struct Between {
    N least;
    N most;

    template <class V>
    requires std::is_arithmetic_v<V> std::optional<Said>
    operator()(const V& value) const {
        if (value >= least && value <= most) return std::nullopt;
        return say("this must be {}, not {}", "Nilainya harus {}, bukan {}.", words(), value);
    }
    std::optional<Said> operator()(Seconds value) const {
        if (value.count() >= static_cast<double>(least) && value.count() <= static_cast<double>(most)) {
            return std::nullopt;
        }
        return say("this must be {} s, not {}", "Lamanya harus {} s, bukan {}.", words(), shown(Of<Seconds>{}, value));
    }
    Said words() const { return say("between {} and {}", "antara {} dan {}", least, most); }
};
template <class N>
constexpr Between<N> between(N least, N most) {
    return {least, most};
}

/// A rule of your own: `rule` takes the value and returns the sentence to say, or nothing. `words` is for manuals.
template <class F>
struct Check {
    Said text;
    F rule;

    template <class V>
    auto operator()(const V& value) const -> decltype(std::optional<Said>(rule(value))) {
        return rule(value);
    }
    Said words() const { return text; }
};
template <class F>
Check<F> check(Said words, F rule) {
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
            problems.error(node.items[i].mark,
                           say("{} stands twice in this list", "{} ada dua kali di daftar ini.", found(node.items[i])));
        }
    } else if constexpr (std::is_invocable_v<const Rule&, const V&>) {
        if (const std::optional<Said> said = rule(value)) problems.error(node.mark, *said);
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
Said in_words(const Rule& rule) {
    if constexpr (std::is_same_v<Rule, Required>) {
        return {};
    } else {
        return rule.words();
    }
}

}  // namespace panggil::config
