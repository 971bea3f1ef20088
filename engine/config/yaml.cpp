#include "config/yaml.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "config/problems.h"
#include "config/traps.h"
#include "config/tree.h"

namespace panggil::config {

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
    const auto source = source_of(text, name, limits.bytes);
    if (!source) return tl::unexpected(Errors{source.error()});
    Problems problems;
    find_traps(*source, limits.depth, problems);
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    Node root = build_tree(*source, limits, problems);
    if (root.is_empty() && !problems.any_error()) {
        problems.error({*source, 1, 1}, {"there is nothing in this file - write what it should say",
                                         "Berkas ini kosong. Tulis isinya."});
    }
    if (problems.any_error()) return tl::unexpected(problems.sorted());
    return root;
}

Checked<Node> read_yaml(const std::filesystem::path& path, const Limits& limits) {
    const auto text = read_file(path, limits.bytes);
    if (text) return parse_yaml(*text, path.string(), limits);
    std::error_code ignored;
    if (std::filesystem::exists(path.string() + ".txt", ignored)) {
        return tl::unexpected(Errors{error_of(
            say("there is no such file, but {0}.txt - rename it, without .txt",
                "Berkas ini tidak ada, yang ada {0}.txt. Ganti namanya, tanpa .txt.", path.filename().string()),
            {path.string()})});
    }
    return tl::unexpected(Errors{text.error()});
}

}  // namespace panggil::config
