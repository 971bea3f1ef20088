#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "config/problems.h"
#include "config/yaml.h"

/// How a value becomes a type of ours. Each type has three functions, found by the compiler in the type's own
/// namespace or here, so that a room adds its own types beside them:
///
///     bool decode(const Node& node, Length& out, Problems& problems);   // false: said why, `out` is as it was
///     Said type_of(Of<Length>);                                         // "a length such as 24, 10 % or 1fr"
///     std::string shown(Of<Length>, const Length& value);               // as a person would type it; may be missing
///
/// An enum needs only `Words<Align> words(Of<Align>)`, a record only `const Record<Panel>& table(Of<Panel>)`
/// (config/record.h).
namespace panggil::config {

/// Names a type to a function without a value of it.
template <class T>
struct Of {};

/// The value as a person would type it, or nothing where its type has no `shown`.
template <class T>
std::string as_typed(const T& value) {
    if constexpr (requires { shown(Of<T>{}, value); }) {
        return shown(Of<T>{}, value);
    } else {
        return "";
    }
}

/// What stands there, for a message: `'many'`, "a list", "a group of fields", "nothing".
Said found(const Node& node);

/// Says `this must be WHAT, not 'many'` and returns false.
bool must_be(const Node& node, const Said& what, Problems& problems);

/// The text of a scalar, or null after saying that WHAT must stand here.
const std::string* scalar(const Node& node, const Said& what, Problems& problems);

bool decode(const Node& node, std::string& out, Problems& problems);
Said type_of(Of<std::string>);
std::string shown(Of<std::string>, const std::string& value);

bool decode(const Node& node, bool& out, Problems& problems);  ///< yes no true false on off, in any case.
Said type_of(Of<bool>);
std::string shown(Of<bool>, bool value);

bool decode(const Node& node, int& out, Problems& problems);
Said type_of(Of<int>);
std::string shown(Of<int>, int value);

bool decode(const Node& node, double& out, Problems& problems);
Said type_of(Of<double>);
std::string shown(Of<double>, double value);

bool decode(const Node& node, Seconds& out, Problems& problems);  ///< `7 s`, `400 ms`, `2 min`; a bare number: s.
Said type_of(Of<Seconds>);
std::string shown(Of<Seconds>, Seconds value);

/// The words of an enum, in the order in which they are listed to people.
template <class E>
using Words = std::vector<std::pair<std::string, E>>;

template <class E>
concept HasWords = requires {
    words(Of<E>{});
};

/// The words alone, for suggestions.
template <class E>
std::vector<std::string> words_alone(const Words<E>& words) {
    std::vector<std::string> alone;
    for (const auto& [word, value] : words) alone.push_back(word);
    return alone;
}

/// Says `this must be 'open' or 'closed', not 'opn' - did you mean 'open'?` and returns false.
bool must_be_one_of(const Node& node, const std::vector<std::string>& known, Problems& problems);

template <HasWords E>
bool decode(const Node& node, E& out, Problems& problems) {
    const Words<E> known = words(Of<E>{});
    for (const auto& [word, value] : known) {
        if (!node.is_scalar() || node.text != word) continue;
        out = value;
        return true;
    }
    return must_be_one_of(node, words_alone(known), problems);
}
Said one_word_of(const std::vector<std::string>& known);
template <HasWords E>
Said type_of(Of<E>) {
    return one_word_of(words_alone(words(Of<E>{})));
}
template <HasWords E>
std::string shown(Of<E>, const E& value) {
    for (const auto& [word, known] : words(Of<E>{})) {
        if (known == value) return word;
    }
    return "";
}

template <class T>
bool decode(const Node& node, std::optional<T>& out, Problems& problems);
template <class T>
Said type_of(Of<std::optional<T>>);
template <class T>
std::string shown(Of<std::optional<T>>, const std::optional<T>& value);

template <class T>
bool decode(const Node& node, std::vector<T>& out, Problems& problems);
template <class T>
Said type_of(Of<std::vector<T>>);
template <class T>
std::string shown(Of<std::vector<T>>, const std::vector<T>& value);

/// Values by name, in the order of the file.
template <class T>
using Named = std::vector<std::pair<std::string, T>>;

template <class T>
bool decode(const Node& node, Named<T>& out, Problems& problems);
template <class T>
Said type_of(Of<Named<T>>);
template <class T>
std::string shown(Of<Named<T>>, const Named<T>& value);

// ---------------------------------------------------------------------------------------------------------------

template <class T>
bool decode(const Node& node, std::optional<T>& out, Problems& problems) {
    T value{};
    if (!decode(node, value, problems)) return false;
    out = std::move(value);
    return true;
}
template <class T>
Said type_of(Of<std::optional<T>>) {
    return type_of(Of<T>{});
}
template <class T>
std::string shown(Of<std::optional<T>>, const std::optional<T>& value) {
    return value ? as_typed(*value) : "";
}

template <class T>
concept HasTable = requires {
    table(Of<T>{});
};

/// A single text, number or word is a list of one. Every item has its place in `out`, the wrong ones too (as their
/// default), so that out[i] and node.items[i] stay together.
template <class T>
bool decode(const Node& node, std::vector<T>& out, Problems& problems) {
    if (!node.is_list() && (HasTable<T> || !node.is_scalar()))
        return must_be(node, type_of(Of<std::vector<T>>{}), problems);
    const std::vector<Node> one = node.is_list() ? std::vector<Node>{} : std::vector<Node>{node};
    out.clear();
    bool good = true;
    for (const Node& item : node.is_list() ? node.items : one) good &= decode(item, out.emplace_back(), problems);
    return good;
}
template <class T>
Said type_of(Of<std::vector<T>>) {
    return say("a list, each {}", "daftar, masing-masing {}", type_of(Of<T>{}));
}
template <class T>
std::string shown(Of<std::vector<T>>, const std::vector<T>& value) {
    std::string text;
    for (const T& item : value) text += (text.empty() ? "" : ", ") + as_typed(item);
    return text;
}

template <class T>
bool decode(const Node& node, Named<T>& out, Problems& problems) {
    if (!node.is_map()) return must_be(node, type_of(Of<Named<T>>{}), problems);
    out.clear();
    bool good = true;
    for (const Entry& entry : node.entries) {
        out.emplace_back(entry.key, T{});
        good &= decode(entry.value, out.back().second, problems);
    }
    return good;
}
template <class T>
Said type_of(Of<Named<T>>) {
    return say("names, behind each {}", "nama-nama, di belakang masing-masing {}", type_of(Of<T>{}));
}
template <class T>
std::string shown(Of<Named<T>>, const Named<T>& value) {
    std::string text;
    for (const auto& [name, item] : value) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace panggil::config
