#include "layout/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/suggest.h"
#include "config/decode.h"
#include "layout/item_table.h"
#include "layout/merge.h"

namespace panggil::layout {

using config::Entry;
using config::Node;
using config::Problems;

namespace {

constexpr std::size_t kDeepest = 16;         // templates within templates
constexpr std::size_t kMostNodes = 100'000;  // of all of them together

using Values = std::map<std::string, Node>;

std::size_t nodes_in(const Node& node) {
    std::size_t count = 1;
    for (const Node& item : node.items) count += nodes_in(item);
    for (const Entry& entry : node.entries) count += nodes_in(entry.value);
    return count;
}

void put_in(Node& node, const Values& values) {
    for (Node& item : node.items) put_in(item, values);
    for (Entry& entry : node.entries) put_in(entry.value, values);
    if (!node.is_scalar() || node.text.find('<') == std::string::npos) return;
    for (const auto& [name, value] : values) {
        const std::string mark = "<" + name + ">";
        if (node.text == mark) {
            node = value;
            return;
        }
        for (auto at = node.text.find(mark); at != std::string::npos; at = node.text.find(mark, at)) {
            node.text.replace(at, mark.size(), value.text);
            at += value.text.size();
        }
    }
}

// Stands where something can't be filled in, so that nothing more is said about it.
Node nothing_at(const config::Mark& mark) {
    Node zero;
    zero.kind = Node::Kind::scalar;
    zero.mark = mark;
    zero.text = "0";
    Node space;
    space.kind = Node::Kind::map;
    space.mark = mark;
    space.entries.push_back({"space", mark, std::move(zero)});
    return space;
}

bool is_use(const Node& node) {
    return node.is_map() && !node.entries.empty() && node.entries.front().key == "template";
}

std::optional<std::string> no_parameter(const std::string& name) {
    const bool is_word = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!is_word || name.empty()) return "a parameter's name is one word of letters, digits, - and _";
    for (const Binding& binding : bindings()) {
        if (binding.name == name) return fmt::format("<{}> stands for something already - choose another name", name);
    }
    for (const auto& row : table(Of<Shell>{}).rows) {
        if (row.key == name) return fmt::format("every item has the field '{}' - choose another name", name);
    }
    if (name == "template") return "a parameter can't be called 'template' - choose another name";
    return std::nullopt;
}

class Filling {
public:
    Filling(Node& layout, Problems& problems) : layout_(layout), problems_(problems) {}

    void run() {
        Entry* templates = entry_of(layout_, "templates");
        if (templates) take_templates(templates->value);
        for (Entry& entry : layout_.entries) {
            if (is_area(entry.key)) fill_in(entry.value);
        }
        if (!templates) return;
        for (Entry& entry : templates->value.entries) entry.value = filled(entry.key, values_[entry.key], entry.mark);
        for (Entry& made : made_) entry_of(layout_, "templates")->value.entries.push_back(std::move(made));
    }

private:
    void take_templates(const Node& templates) {
        for (const Entry& entry : templates.entries) {
            Node body = entry.value;
            Values& values = values_[entry.key];
            const Node parameters = take_out(body, "parameters");
            if (!parameters.is_empty() && !parameters.is_map()) {
                config::must_be(parameters, "names, and behind each its value where a use says nothing", problems_);
            }
            for (const Entry& parameter : parameters.entries) {
                const auto wrong = no_parameter(parameter.key);
                if (wrong) problems_.error(parameter.mark, *wrong);
                if (is_value(parameter) && !wrong) values.emplace(parameter.key, parameter.value);
            }
            bodies_.emplace(entry.key, std::move(body));
        }
    }

    bool is_value(const Entry& parameter) {
        return config::scalar(parameter.value, "the value of a parameter: a text, a number or a word", problems_);
    }

    void fill_in(Node& item) {
        if (is_use(item)) {
            item = used_as_item(item);
            return;
        }
        for (Entry& entry : item.entries) {
            for (Node& child : entry.value.items) fill_in(child);
            if (is_use(entry.value)) entry.value = used_by_name(entry.value);
        }
    }

    // The template with these values, and the other fields of the use laid over its own.
    Node used_as_item(const Node& use) {
        const Entry& name = use.entries.front();
        if (!exists(name.value)) return nothing_at(use.mark);
        Values values = values_[name.value.text];
        Node others;
        others.kind = Node::Kind::map;
        others.mark = use.mark;
        for (std::size_t i = 1; i < use.entries.size(); ++i) {
            const Entry& entry = use.entries[i];
            if (!values.contains(entry.key)) {
                if (is_field(entry, name.value.text)) others.entries.push_back(entry);
            } else if (is_value(entry)) {
                values[entry.key] = entry.value;
            }
        }
        Node item = filled(name.value.text, values, name.value.mark);
        return item.is_map() ? merged_item(item, others) : item;
    }

    // As one more template; the same use twice makes one.
    Node used_by_name(const Node& use) {
        const Entry& name = use.entries.front();
        Node result = name.value;
        if (!exists(name.value)) return result;
        Values values = values_[name.value.text];
        for (std::size_t i = 1; i < use.entries.size(); ++i) {
            const Entry& entry = use.entries[i];
            if (!values.contains(entry.key)) {
                say_no_parameter(entry, name.value.text);
            } else if (is_value(entry)) {
                values[entry.key] = entry.value;
                result.text += fmt::format("{}{}: {}", i == 1 ? " with " : ", ", entry.key, entry.value.text);
            }
        }
        if (result.text == name.value.text || !made_names_.insert(result.text).second) return result;
        made_.push_back({result.text, use.mark, {}});
        const std::size_t at = made_.size() - 1;  // what is made within comes behind it
        Node body = filled(name.value.text, values, name.value.mark);
        made_[at].value = std::move(body);
        return result;
    }

    Node filled(const std::string& name, const Values& values, const config::Mark& mark) {
        if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
            problems_.error(mark, fmt::format("the template '{}' shows itself in the end: {}", name, way_to(name)));
            return nothing_at(mark);
        }
        if (open_.size() >= kDeepest) {
            problems_.error(mark, fmt::format("templates stand more than {} deep in templates here", kDeepest));
            return nothing_at(mark);
        }
        if (too_many_) return nothing_at(mark);
        Node body = bodies_[name];
        put_in(body, values);
        nodes_ += nodes_in(body);
        too_many_ = nodes_ > kMostNodes;
        if (too_many_) {
            problems_.error(mark,
                            fmt::format("the templates make more than {} values here, each within others", kMostNodes));
            return nothing_at(mark);
        }
        open_.push_back(name);
        fill_in(body);
        open_.pop_back();
        return body;
    }

    std::string way_to(const std::string& name) const {
        std::string way;
        for (auto at = std::find(open_.begin(), open_.end(), name); at != open_.end(); ++at) way += *at + ", ";
        return way + name;
    }

    bool exists(const Node& name) {
        if (!config::scalar(name, "the name of a template", problems_)) return false;
        if (bodies_.contains(name.text)) return true;
        std::vector<std::string> known;
        for (const auto& [other, body] : bodies_) known.push_back(other);
        problems_.error(name.mark,
                        fmt::format("no template is called '{}'{}", name.text, did_you_mean(name.text, known)));
        return false;
    }

    std::vector<std::string> parameters_of(const std::string& name) {
        std::vector<std::string> known;
        for (const auto& [parameter, value] : values_[name]) known.push_back(parameter);
        return known;
    }

    void say_no_parameter(const Entry& entry, const std::string& name) {
        const auto known = parameters_of(name);
        std::string hint = did_you_mean(entry.key, known);
        if (hint.empty() && !known.empty()) hint = " - it has " + one_of(known);
        if (known.empty()) hint = " - it has none";
        problems_.error(entry.mark, fmt::format("the template '{}' has no parameter '{}'{}", name, entry.key, hint));
    }

    // Besides its parameters a use can have the fields that every item has.
    bool is_field(const Entry& entry, const std::string& name) {
        if (!nearest(entry.key, parameters_of(name)) && !is_widget(entry.key)) return true;
        say_no_parameter(entry, name);
        return false;
    }

    Node& layout_;
    Problems& problems_;
    std::map<std::string, Node> bodies_;
    std::map<std::string, Values> values_;  // where a use says nothing
    std::vector<Entry> made_;
    std::set<std::string> made_names_;
    std::vector<std::string> open_;
    std::size_t nodes_{0};
    bool too_many_{false};
};

}  // namespace

void fill_in_templates(Node& layout, Problems& problems) { Filling(layout, problems).run(); }

}  // namespace panggil::layout
