#include "config/tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "config/syntax_error.h"

namespace panggil::config {

namespace {

using SourcePtr = std::shared_ptr<const Source>;

// Ends the parser early, where going on would cost too much.
struct TooMuch {
    Mark mark;
    Said message;
};

// Builds the tree from the parser's events: the only way to see marks, anchors and tags as they were typed.
class Builder final : public YAML::EventHandler {
public:
    Builder(SourcePtr source, const Limits& limits, Problems& problems)
        : source_(std::move(source)), limits_(limits), problems_(problems) {}

    Node take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0)
            throw TooMuch{at(mark),
                          {"a file holds one document - take the second '---' away", "Hapus '---' yang kedua ini."}};
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
            throw TooMuch{at(mark), say("more than {} values in one file", "Berkas ini berisi lebih dari {} nilai.",
                                        limits_.nodes)};
        }
        Node made;
        made.kind = kind;
        made.mark = at(mark);
        return made;
    }

    void refuse_marks(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        const bool tagged = !tag.empty() && tag != "?" && tag != "!";
        if (tagged || anchor != 0) {
            problems_.error(at(mark), {"tags, anchors and aliases of YAML are not taken - write the value itself",
                                       "Tanda '!', '&' dan '*' di depan punya arti khusus. Tulis isinya langsung."});
        }
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style) {
        refuse_marks(mark, tag, anchor);
        Node opened = node(kind, mark);
        opened.flow = style == YAML::EmitterStyle::Flow;
        if (static_cast<int>(open_.size()) >= limits_.depth) {
            throw TooMuch{opened.mark, deeper_than(limits_.depth)};
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
        if (!key.is_scalar() || key.block) {
            problems_.error(key.mark, {"a field's name is one word before a colon",
                                       "Nama isian adalah satu kata di depan titik dua."});
        }
        parent.key = key.text;
        parent.key_mark = key.mark;
    }

    void put_entry(Open& parent, Node value) {
        std::vector<Entry>& entries = parent.node.entries;
        const Entry* twice = entry_of(parent, parent.key);
        if (twice) {
            const Said advice = twice->value.is_map() && value.is_map()
                                    ? Said("put these fields below that one", "Tulis isiannya di bawah yang pertama.")
                                    : Said("keep one of them", "Hapus salah satu.");
            problems_.error(parent.key_mark, say("{} stands twice here, first in line {} - {}",
                                                 "{} ada dua kali, yang pertama di baris {}. {}", in_quotes(parent.key),
                                                 twice->mark.line, advice));
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

std::string joined(const Source& source) {
    std::string text;
    for (const std::string& line : source.lines) text += line + "\n";
    return text;
}

}  // namespace

Node build_tree(const SourcePtr& source, const Limits& limits, Problems& problems) {
    Builder builder(source, limits, problems);
    try {
        std::istringstream in(joined(*source));
        YAML::Parser parser(in);
        while (parser.HandleNextDocument(builder)) continue;
        return builder.take();
    } catch (const TooMuch& much) {
        problems.error(much.mark, much.message);
    } catch (const YAML::Exception& broken) {
        const int line = std::max(broken.mark.line, 0) + 1;
        problems.error(syntax_mark(source, line, broken.mark.column), in_plain_words(broken.msg));
    }
    return {};
}

}  // namespace panggil::config
