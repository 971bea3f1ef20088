#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "config/source.h"

namespace panggil::config {

/// What is taken at most, looked at before anything is decoded.
struct Limits {
    std::size_t bytes{1024 * 1024};
    int depth{32};
    std::size_t nodes{100'000};
};

struct Entry;

/// One value of a YAML file, read and never changed: a text, a list, a map or nothing.
/// A smaller language than YAML's: no anchors, aliases, tags, merge keys, nor several documents. All scalars are
/// text; what they mean is said by who decodes them.
struct Node {
    enum class Kind { empty, scalar, list, map };

    Kind kind{Kind::empty};
    Mark mark;                   ///< Its first character. Of an empty value: the key before it, or its list.
    std::string text;            ///< Of a scalar.
    bool quoted{false};          ///< A scalar in quotes: it is meant as it stands.
    bool block{false};           ///< A scalar of several lines behind `|` or `>`.
    bool flow{false};            ///< A list in [ ] or a map in { }.
    std::vector<Node> items;     ///< Of a list.
    std::vector<Entry> entries;  ///< Of a map, in the order of the file. No two have one key.

    bool is_empty() const { return kind == Kind::empty; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_list() const { return kind == Kind::list; }
    bool is_map() const { return kind == Kind::map; }

    /// The value of this key, or null; null too where this is no map.
    const Node* find(std::string_view key) const;

    /// The value of this key, or the node itself: where to point to when something is said about the key.
    const Node& at_or_self(std::string_view key) const;

    /// Where line `n` (from 0) of a block's text stands, at its first character; of other scalars the mark.
    Mark text_mark(std::size_t n) const;
};

struct Entry {
    std::string key;
    Mark mark;  ///< The key's.
    Node value;
};

/// Reads a file's text. `name` is what errors print. Where YAML itself is broken, the errors are those of people's
/// usual traps, all of them, or else the first thing that the parser stumbled over.
Checked<Node> parse_yaml(std::string_view text, const std::string& name, const Limits& limits = {});

/// The same from disk. The name in errors is the path as it is given.
Checked<Node> read_yaml(const std::filesystem::path& path, const Limits& limits = {});

}  // namespace panggil::config
