#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "config/constraints.h"
#include "config/decode.h"

/// One table for each record. Its rows decode, check and document, so that these three cannot drift:
///
///     const Record<Panel>& table(Of<Panel>) {
///         static const auto kTable = record<Panel>({"panel", "panel"},
///             {"One agency's number and counter.", "Nomor dan loket satu instansi."},
///             row("rows", &Panel::rows,
///                 {"How many calls stand one above the other.", "Berapa panggilan ditumpuk."}, between(1, 12)),
///             gone("blink", {"nothing blinks any more; use 'highlight'", "Pakai 'highlight'."}));
///         return kTable;
///     }
///
/// Whatever people read is written in both languages. A default is the member's own. A record is decoded over what it
/// holds, so fields that are not there stay as they are: that is how `defaults:` come to every display. The table
/// stands in a function, since a record may hold its own kind.
namespace panggil::config {

/// One field. `T` is the record that it belongs to.
template <class T>
struct Row {
    std::string key;
    Said doc;
    bool required{false};
    Said limits{};                 ///< Its rules in words.
    Said gone{};                   ///< Not empty: an old name, and the sentence to say.
    std::function<Said()> type{};  ///< In words; asked late, for a record may hold its own kind.
    std::function<Schema(Definitions&)> schema{};
    std::function<std::string(const T&)> shown{};
    std::function<void(const Node&, T&, Problems&)> read{};
};

/// A rule for the record as a whole, asked after all its rows; `node` knows where each field stands.
template <class T>
struct Whole {
    std::function<void(const T&, const Node& node, Problems&)> rule;
};

template <class T>
struct Record {
    Said name;  ///< As people call it: "agency".
    Said doc;
    std::vector<Row<T>> rows{};
    std::vector<Whole<T>> rules{};
};

struct Gone {
    std::string key;
    Said sentence;
};

/// A field that is no more. Whoever still writes it is told the sentence.
inline Gone gone(std::string key, Said sentence) { return {std::move(key), std::move(sentence)}; }

template <class T, class V, class... Rules>
Row<T> row(std::string key, V T::*member, Said doc, Rules... rules) {
    Row<T> made{std::move(key), std::move(doc), (std::is_same_v<Rules, Required> || ...)};
    for (const Said& words : std::vector<Said>{in_words(rules)...}) {
        if (!words.empty()) made.limits = made.limits.empty() ? words : made.limits + alike("; ") + words;
    }
    made.type = [] { return type_of(Of<V>{}); };
    made.schema = [rules...](Definitions& definitions) {
        Schema schema = schema_for<V>(definitions);
        ((schema = narrowed<V>(schema, rules)), ...);
        return schema;
    };
    made.shown = [member, rules...](const T& record) {
        Problems refused;  // a default that nobody could type means that nothing is said
        (ask(rules, record.*member, Node{}, refused), ...);
        return refused.any_error() ? std::string() : as_typed(record.*member);
    };
    made.read = [member, rules...](const Node& node, T& record, Problems& problems) {
        if (decode(node, record.*member, problems)) (ask(rules, record.*member, node, problems), ...);
    };
    return made;
}

/// A field that is read by hand; `type` says in words what stands there, `schema` says it to editors: a Schema, or a
/// function that is given the Definitions. Rows are read in the table's order, not the file's, so a row may build on
/// those above it.
template <class T, class Read, class S = Schema>
Row<T> row_by_hand(std::string key, Said type, Said doc, Read read, S schema = {}) {
    Row<T> made{std::move(key), std::move(doc)};
    made.type = [type = std::move(type)] { return type; };
    made.schema = [schema = std::move(schema)](Definitions& definitions) -> Schema {
        if constexpr (std::is_invocable_v<const S&, Definitions&>) {
            return schema(definitions);
        } else {
            return static_cast<void>(definitions), schema;
        }
    };
    made.shown = [](const T&) { return std::string(); };
    made.read = std::move(read);
    return made;
}

/// A rule over several fields: `whole<Hall>([](const Hall& hall, const Node& node, Problems& problems) {...})`.
template <class T, class Rule>
Whole<T> whole(Rule rule) {
    return {std::move(rule)};
}

template <class T>
void add(Record<T>& record, Row<T> row) {
    record.rows.push_back(std::move(row));
}
template <class T>
void add(Record<T>& record, Gone gone) {
    Row<T> row;
    row.key = std::move(gone.key);
    row.gone = std::move(gone.sentence);
    record.rows.push_back(std::move(row));
}
template <class T>
void add(Record<T>& record, Whole<T> rule) {
    record.rules.push_back(std::move(rule));
}

template <class T, class... Parts>
Record<T> record(Said name, Said doc, Parts... parts) {
    Record<T> made{std::move(name), std::move(doc)};
    (add(made, std::move(parts)), ...);
    return made;
}

/// The fields of one map, shared out among one or more records. Where a map's first key says what it is (a layout's
/// widgets), begin behind it:
///
///     Fields(node, {"a widget", "isi layar"}, problems, 1).into(item).into(text).done();
class Fields {
public:
    /// `what` is what the map is, for messages: "an agency". The first `skip` fields are somebody else's.
    Fields(const Node& map, Said what, Problems& problems, std::size_t skip = 0);

    /// Reads the fields that this record's table knows, and asks its rules.
    template <HasTable T>
    Fields& into(T& out) {
        const Record<T>& known = table(Of<T>{});
        for (const Row<T>& row : known.rows) {
            const Entry* entry = take(row.key, row.gone, row.required, row.doc);
            if (entry) row.read(entry->value, out, problems_);
        }
        for (const Whole<T>& rule : known.rules) rule.rule(out, map_, problems_);
        return *this;
    }

    /// Reads one more field by hand, if it is there.
    Fields& field(const std::string& key, const std::function<void(const Node&)>& read);

    /// Says which fields nobody took. False where anything was wrong with these fields, however deep.
    bool done();

private:
    const Entry* take(const std::string& key, const Said& gone, bool needed, const Said& doc);
    void say_unknown(const Entry& entry);

    const Node& map_;
    Said what_;
    Problems& problems_;
    std::size_t errors_before_;
    std::vector<bool> taken_;
    std::vector<std::string> known_;
    std::vector<std::pair<std::string, Said>> missing_;  // a needed field and its sentence
};

/// What may have been meant where YAML found a field that nobody knows: ` - a blank is missing after the colon: ...`,
/// or nothing.
Said slip_of(const Node& map, const Entry& entry);

/// `an agency`, `a service`; Indonesian has no articles.
Said with_article(const Said& name);

template <HasTable T>
bool decode(const Node& node, T& out, Problems& problems) {
    const Said what = with_article(table(Of<T>{}).name);
    if (!node.is_map()) return must_be(node, say("{} with its fields", "{} beserta isiannya", what), problems);
    return Fields(node, what, problems).into(out).done();
}
template <HasTable T>
Said type_of(Of<T>) {
    return with_article(table(Of<T>{}).name);
}

/// The fields of a record for editors: their names, types, rules and sentences. `needed` gets those that must be
/// there.
template <HasTable T>
void add_properties(Schema::Members& properties, Schema& needed, Definitions& definitions) {
    for (const Row<T>& row : table(Of<T>{}).rows) {
        if (!row.gone.empty()) continue;
        properties.emplace_back(row.key, row.schema(definitions).with("description", row.doc));
        if (row.required) needed.add(row.key);
    }
}

/// A record with all its fields.
template <HasTable T>
Schema record_schema(Definitions& definitions) {
    Schema::Members properties;
    Schema needed = Schema::List{};
    add_properties<T>(properties, needed, definitions);
    return object_of(std::move(properties)).with("required", needed).with("description", table(Of<T>{}).doc);
}

template <HasTable T>
Schema schema_of(Of<T>, Definitions& definitions) {
    std::string name = table(Of<T>{}).name.english;
    std::replace(name.begin(), name.end(), ' ', '_');
    if (!definitions.has(name)) {
        definitions.put(name, {});  // a record may hold its own kind
        definitions.put(name, record_schema<T>(definitions));
    }
    return Definitions::reference(name);
}

/// The schema of a file that is this record.
template <HasTable T>
Schema schema() {
    Definitions definitions;
    const Schema top = record_schema<T>(definitions);
    return file_schema(table(Of<T>{}).name, top, definitions);
}

/// The value, or all errors where there was any. `warnings`, if given, gets what was odd but good enough; where there
/// are errors the warnings are among them.
template <class T>
Checked<T> finished(T value, const Problems& problems, Errors* warnings = nullptr) {
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    if (warnings) *warnings = problems.sorted();
    return value;
}

/// Reads a whole tree into a record.
template <HasTable T>
Checked<T> decoded(const Node& node, Errors* warnings = nullptr) {
    Problems problems;
    T value{};
    decode(node, value, problems);
    return finished(std::move(value), problems, warnings);
}

/// The same from a file.
template <HasTable T>
Checked<T> load(const std::filesystem::path& path, Errors* warnings = nullptr) {
    const auto node = read_yaml(path);
    if (!node) return tl::unexpected(node.error());
    return decoded<T>(*node, warnings);
}

}  // namespace panggil::config
