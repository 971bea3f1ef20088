#include "config/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "base/file.h"
#include "config/characters.h"
#include "config/problems.h"
#include "config/syntax_error.h"
#include "config/traps.h"

namespace panggil::config {

namespace {

using SourcePtr = std::shared_ptr<const Source>;

// Ends the parser early, where going on would cost too much.
struct TooMuch {
    Mark mark;
    std::string message;
};

// Builds the tree from the parser's events: the only way to see marks, anchors and tags as they were typed.
class Builder final : public YAML::EventHandler {
public:
    Builder(SourcePtr source, const Limits& limits, Problems& problems)
        : source_(std::move(source)), limits_(limits), problems_(problems) {}

    Node take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0) throw TooMuch{at(mark), "a file holds one document - take the second '---' away"};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_marks(mark, "", anchor);
        put(node(Node::Kind::empty, mark));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { OnNull(mark, 1); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_marks(mark, tag, anchor);
        Node scalar = node(Node::Kind::scalar, mark);
        const std::string_view rest = typed(scalar.mark);
        scalar.quoted = rest.substr(0, 1) == "\"" || rest.substr(0, 1) == "'";
        scalar.block = tag == "!" && !scalar.quoted;
        scalar.text = value;
        put(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Node::Kind::list, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Node::Kind::map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Node node;
        std::string key;
        Mark key_mark;
        bool key_taken{false};
    };

    Mark at(const YAML::Mark& mark) const {
        const int line = std::max(mark.line, 0) + 1;
        return {source_, line, column_of(source_->line(line), static_cast<std::size_t>(std::max(mark.column, 0)))};
    }

    std::string_view typed(const Mark& mark) const {
        const std::string& line = source_->line(mark.line);
        return std::string_view(line).substr(byte_of(line, mark.column));
    }

    Node node(Node::Kind kind, const YAML::Mark& mark) {
        if (++nodes_ > limits_.nodes) {
            throw TooMuch{at(mark), fmt::format("more than {} values in one file", limits_.nodes)};
        }
        Node made;
        made.kind = kind;
        made.mark = at(mark);
        return made;
    }

    void refuse_marks(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        const bool tagged = !tag.empty() && tag != "?" && tag != "!";
        if (tagged || anchor != 0) {
            problems_.error(at(mark), "tags, anchors and aliases of YAML are not taken - write the value itself");
        }
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        refuse_marks(mark, tag, anchor);
        Node opened = node(kind, mark);
        opened.flow = style == YAML::EmitterStyle::Flow;
        if (static_cast<int>(open_.size()) >= limits_.depth) {
            throw TooMuch{opened.mark, fmt::format("lists and groups are more than {} deep here", limits_.depth)};
        }
        open_.push_back({std::move(opened), "", {}, false});
    }

    void close() {
        Node closed = std::move(open_.back().node);
        open_.pop_back();
        put(std::move(closed));
    }

    void put(Node value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (Open& parent = open_.back(); parent.node.is_list()) {
            if (value.is_empty()) value.mark = parent.node.mark;
            parent.node.items.push_back(std::move(value));
        } else if (!std::exchange(parent.key_taken, !parent.key_taken)) {
            take_key(parent, value);
        } else {
            put_entry(parent, std::move(value));
        }
    }

    void take_key(Open& parent, const Node& key) {
        if (!key.is_scalar() || key.block) problems_.error(key.mark, "a field's name is one word before a colon");
        parent.key = key.text;
        parent.key_mark = key.mark;
    }

    void put_entry(Open& parent, Node value) {
        std::vector<Entry>& entries = parent.node.entries;
        const Entry* twice = entry_of(parent, parent.key);
        if (twice) {
            problems_.error(parent.key_mark, fmt::format("{} stands twice here, first in line {} - keep one of them",
                                                         in_quotes(parent.key), twice->mark.line));
            return;
        }
        if (value.is_empty()) value.mark = parent.key_mark;
        entries.push_back({std::move(parent.key), parent.key_mark, std::move(value)});
    }

    static const Entry* entry_of(const Open& parent, const std::string& key) {
        const std::vector<Entry>& entries = parent.node.entries;
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
        return found == entries.end() ? nullptr : &*found;
    }

    SourcePtr source_;
    Limits limits_;
    Problems& problems_;
    std::vector<Open> open_;
    Node root_;
    std::size_t nodes_{0};
    int documents_{0};
};

Checked<SourcePtr> split(std::string_view text, const std::string& name, const Limits& limits) {
    const auto whole_file = [&](std::string message) {
        return tl::unexpected(Errors{Error{std::move(message), {name}}});
    };
    if (text.size() > limits.bytes) {
        return whole_file(
            fmt::format("the file has {} bytes, more than the {} that are taken", text.size(), limits.bytes));
    }
    if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") {
        return whole_file("the file is saved as UTF-16 ('Unicode') - save it again as UTF-8");
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    auto source = std::make_shared<Source>();
    source->file = name;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        source->lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (std::size_t i = 0; i < source->lines.size(); ++i) {
        if (const auto broken = broken_utf8(source->lines[i])) {
            const Place place{name, static_cast<int>(i) + 1, column_of(source->lines[i], *broken)};
            return tl::unexpected(Errors{Error{"this is not UTF-8 text - save the file again as UTF-8", place}});
        }
    }
    return SourcePtr(std::move(source));
}

std::string joined(const Source& source) {
    std::string text;
    for (const std::string& line : source.lines) text += line + "\n";
    return text;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

const Node& Node::at_or_self(std::string_view key) const {
    const Node* found = find(key);
    return found ? *found : *this;
}

Mark Node::text_mark(std::size_t n) const {
    Mark at = mark;
    if (!block) {
        at.column += quoted ? 1 : 0;
        return at;
    }
    at.line += 1 + static_cast<int>(n);
    const std::size_t indent = at.text().find_first_not_of(' ');
    at.column = indent == std::string::npos ? 1 : static_cast<int>(indent) + 1;
    return at;
}

Checked<Node> parse_yaml(std::string_view text, const std::string& name, const Limits& limits) {
    const auto source = split(text, name, limits);
    if (!source) return tl::unexpected(source.error());
    Problems problems;
    find_traps(*source, problems);
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    Builder builder(*source, limits, problems);
    try {
        std::istringstream in(joined(**source));
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(builder)) continue;
    } catch (const TooMuch& much) {
        problems.error(much.mark, much.message);
    } catch (const YAML::Exception& broken) {
        const int line = std::max(broken.mark.line, 0) + 1;
        problems.error(syntax_mark(*source, line, broken.mark.column), in_plain_words(broken.msg));
    }
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    return builder.take();
}

Checked<Node> read_yaml(const std::filesystem::path& path, const Limits& limits) {
    const auto text = read_file(path, limits.bytes);
    if (text) return parse_yaml(*text, path.string(), limits);
    std::error_code ignored;
    if (std::filesystem::exists(path.string() + ".txt", ignored)) {
        return tl::unexpected(Errors{
            Error{fmt::format("there is no such file, but {}.txt - rename it, without .txt", path.filename().string()),
                  {path.string()}}});
    }
    return tl::unexpected(Errors{text.error()});
}

}  // namespace panggil::config
