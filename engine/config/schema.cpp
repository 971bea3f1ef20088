#include "config/schema.h"

#include <fmt/format.h>

#include <algorithm>

namespace panggil::config {

namespace {

constexpr const char* kWhole = "-?[0-9]{1,9}";
constexpr const char* kNumber = R"(-?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?)";

std::string quoted(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') json += '\\';
        if (static_cast<unsigned char>(c) < 0x20U) {
            json += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            json += c;
        }
    }
    return json + '"';
}

}  // namespace

bool Schema::takes_anything() const {
    const auto* members = std::get_if<Members>(&value_);
    return members && members->empty();
}

const Schema* Schema::find(std::string_view key) const {
    const auto* members = std::get_if<Members>(&value_);
    if (!members) return nullptr;
    const auto found = std::find_if(members->begin(), members->end(), [&](const auto& m) { return m.first == key; });
    return found == members->end() ? nullptr : &found->second;
}

Schema Schema::with(std::string key, Schema value) const {
    Members members = std::get<Members>(value_);
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.first == key; });
    if (found != members.end()) {
        found->second = std::move(value);
    } else {
        members.emplace_back(std::move(key), std::move(value));
    }
    return members;
}

void Schema::add(Schema item) { std::get<List>(value_).push_back(std::move(item)); }

std::string Schema::json(Language language) const {
    std::string text;
    print(text, 0, language);
    return text + "\n";
}

// An object that stands in one line: a few words and numbers alone.
bool Schema::is_short() const {
    constexpr std::size_t kMost = 3;
    const auto* members = std::get_if<Members>(&value_);
    return members && members->size() <= kMost && std::all_of(members->begin(), members->end(), [](const auto& member) {
               const auto& value = member.second.value_;
               return std::holds_alternative<bool>(value) || std::holds_alternative<double>(value) ||
                      (std::holds_alternative<Said>(value) && member.first != "description");
           });
}

void Schema::print(std::string& out, std::size_t indent, Language language) const {
    const auto next_line = [&](std::size_t depth) { out += "\n" + std::string(2 * depth, ' '); };
    if (const auto* text = std::get_if<Said>(&value_)) {
        out += quoted(text->in(language));
    } else if (const auto* truth = std::get_if<bool>(&value_)) {
        out += *truth ? "true" : "false";
    } else if (const auto* number = std::get_if<double>(&value_)) {
        out += fmt::format("{}", *number);
    } else if (const auto* list = std::get_if<List>(&value_)) {
        const bool flat = std::none_of(list->begin(), list->end(), [](const Schema& item) {
            return std::holds_alternative<Members>(item.value_) || std::holds_alternative<List>(item.value_);
        });
        out += "[";
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0) out += flat ? ", " : ",";
            if (!flat) next_line(indent + 1);
            (*list)[i].print(out, indent + 1, language);
        }
        if (!flat && !list->empty()) next_line(indent);
        out += "]";
    } else {
        const auto& members = std::get<Members>(value_);
        const bool flat = is_short();
        out += "{";
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0) out += flat ? ", " : ",";
            if (!flat) next_line(indent + 1);
            out += quoted(members[i].first) + ": ";
            members[i].second.print(out, indent + 1, language);
        }
        if (!flat) next_line(indent);
        out += "}";
    }
}

Schema any_text() { return Schema::Members{{"type", Schema::List{"string", "number", "boolean"}}}; }

Schema text_like(std::string pattern) {
    return Schema::Members{{"type", "string"}, {"pattern", "^(" + std::move(pattern) + ")$"}};
}

Schema whole_number() { return either({Schema::Members{{"type", "integer"}}, text_like(kWhole)}); }

Schema number() { return either({Schema::Members{{"type", "number"}}, text_like(kNumber)}); }

Schema number_or(Schema other, double least, double most) {
    return either({Schema::Members{{"type", "number"}, {"minimum", least}, {"maximum", most}}, std::move(other)});
}

Schema any_of_words(const std::vector<std::string>& words) {
    Schema list = Schema::List{};
    for (const std::string& word : words) list.add(word);
    return Schema::Members{{"enum", list}};
}

Schema either(Schema::List schemas) { return Schema::Members{{"anyOf", std::move(schemas)}}; }

Schema both(const Schema& a, const Schema& b) {
    const auto& members = std::get<Schema::Members>(b.value_);
    const auto clashes = [&](const auto& member) { return a.has(member.first); };
    if (a.has("$ref") || b.has("$ref") || std::any_of(members.begin(), members.end(), clashes)) {
        return Schema::Members{{"allOf", Schema::List{a, b}}};
    }
    Schema merged = a;
    for (const auto& [key, value] : members) merged = merged.with(key, value);
    return merged;
}

Schema list_of(Schema item) { return Schema::Members{{"type", "array"}, {"items", std::move(item)}}; }

Schema one_or_list_of(const Schema& item) {
    const Schema alone = item.has("$ref") ? both(any_text(), item) : item;
    return either({alone, list_of(item)});
}

Schema map_of(Schema value) { return Schema::Members{{"type", "object"}, {"additionalProperties", std::move(value)}}; }

Schema object_of(Schema::Members properties) {
    return Schema::Members{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

std::string alternatives(const std::vector<std::string>& words) {
    std::string pattern = "(";
    for (const std::string& word : words) {
        if (pattern.size() > 1) pattern += '|';
        for (const char c : word) {
            if (std::string_view(R"(\^$.|?*+()[]{}/)").find(c) != std::string_view::npos) pattern += '\\';
            pattern += c;
        }
    }
    return pattern + ")";
}

Schema Definitions::reference(const std::string& name) { return Schema::Members{{"$ref", "#/$defs/" + name}}; }

Schema file_schema(const Said& title, const Schema& top, const Definitions& definitions) {
    Schema file = Schema::Members{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    for (const char* key :
         {"description", "type", "properties", "patternProperties", "required", "additionalProperties", "if", "else"}) {
        if (const Schema* value = top.find(key)) file = file.with(key, *value);
    }
    return definitions.all().takes_anything() ? file : file.with("$defs", definitions.all());
}

}  // namespace panggil::config
