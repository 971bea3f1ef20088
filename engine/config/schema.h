#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/said.h"

/// What editors know about our files: JSON Schemas (draft 7, which YAML's language servers know best), made from the
/// tables that decode. To YAML `12`, `08.00` and `yes` are no texts, to us every scalar is one; a schema takes them as
/// an editor sees them.
namespace panggil::config {

/// A schema, or a part of one: a value of JSON. `Schema{}` takes anything.
class Schema {
public:
    using List = std::vector<Schema>;
    using Members = std::vector<std::pair<std::string, Schema>>;

    Schema() : value_(Members{}) {}
    Schema(Members members) : value_(std::move(members)) {}
    Schema(List list) : value_(std::move(list)) {}
    Schema(Said text) : value_(std::move(text)) {}  ///< For people: printed in their language.
    Schema(std::string text) : value_(alike(std::move(text))) {}
    Schema(const char* text) : Schema(std::string(text)) {}
    Schema(bool truth) : value_(truth) {}
    template <class N>
    requires(std::is_arithmetic_v<N> && !std::is_same_v<N, bool>) Schema(N number)
        : value_(static_cast<double>(number)) {}

    bool takes_anything() const;
    const Schema* find(std::string_view key) const;  ///< A member's value, or null.
    bool has(std::string_view key) const { return find(key); }

    /// The same with this member, which takes the place of one of its name.
    Schema with(std::string key, Schema value) const;

    /// Adds to a list.
    void add(Schema item);

    std::string json(Language language = Language::english) const;  ///< Indented by two, ended by a newline.

private:
    friend Schema both(const Schema& a, const Schema& b);

    bool is_short() const;
    void print(std::string& out, std::size_t indent, Language language) const;

    std::variant<Members, List, Said, bool, double> value_;
};

Schema any_text();                      ///< Every scalar but an empty one.
Schema text_like(std::string pattern);  ///< A text that matches all of it.
Schema whole_number();                  ///< With quotes or without.
Schema number();                        ///< The same.
Schema number_or(Schema other, double least, double most);
Schema any_of_words(const std::vector<std::string>& words);
Schema either(Schema::List schemas);
Schema both(const Schema& a, const Schema& b);
Schema list_of(Schema item);
Schema one_or_list_of(const Schema& item);  ///< A scalar alone is a list of one.
Schema map_of(Schema value);

/// An object with these properties and no others.
Schema object_of(Schema::Members properties);

/// The words between the anchors of a pattern: `(called|newest)`, with what a pattern takes for itself made harmless.
std::string alternatives(const std::vector<std::string>& words);

/// The records that a schema names, each once: its `$defs`.
class Definitions {
public:
    bool has(const std::string& name) const { return all_.has(name); }
    void put(const std::string& name, Schema schema) { all_ = all_.with(name, std::move(schema)); }

    /// Refers to what has this name; `make` is asked for it the first time.
    template <class Make>
    Schema once(const std::string& name, const Make& make) {
        if (!has(name)) put(name, make());
        return reference(name);
    }

    const Schema& all() const { return all_; }

    static Schema reference(const std::string& name);

private:
    Schema all_;
};

/// A whole file's schema.
Schema file_schema(const Said& title, const Schema& top, const Definitions& definitions);

}  // namespace panggil::config
