#include "layout/extends.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/suggest.h"
#include "config/decode.h"
#include "layout/change.h"
#include "layout/merge.h"

namespace panggil::layout {

using config::Entry;
using config::Node;
using config::Problems;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDeepest = 8;
constexpr std::size_t kMostFiles = 64;

fs::path folder_of(const fs::path& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

fs::path folder_of_layouts(const fs::path& file) {
    const fs::path own = folder_of(file);
    for (fs::path folder = own; folder.has_filename(); folder = folder.parent_path()) {
        if (folder.filename() == "layouts") return folder;
    }
    return own;
}

std::string real_path(const fs::path& file) {
    std::error_code error;
    return fs::weakly_canonical(file, error).string();
}

bool climbs(const fs::path& name) {
    return name.is_absolute() || std::find(name.begin(), name.end(), "..") != name.end();
}

std::vector<std::string> layouts_beside(const fs::path& file) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_of(file), error)) {
        const bool other = entry.path().filename() != file.filename();
        if (entry.path().extension() == ".yaml" && other) names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

LayoutFiles::LayoutFiles(const fs::path& first, Problems& problems)
    : problems_(problems), root_(folder_of_layouts(first)) {}

Checked<Node> LayoutFiles::load(const fs::path& file) {
    const std::string real = real_path(file);
    if (const auto known = loaded_.find(real); known != loaded_.end()) return known->second;
    open_.push_back(real);
    auto tree = load_new(file);
    open_.pop_back();
    if (tree) loaded_.emplace(real, *tree);
    return tree;
}

Checked<Node> LayoutFiles::load_new(const fs::path& file) {
    ++read_;
    auto own = config::read_yaml(file);
    if (!own) return own;
    if (!own->is_map()) {
        config::must_be(*own, {"a layout with its fields", "tampilan beserta isiannya"}, problems_);
        return tl::unexpected(problems_.sorted());
    }
    Node tree;
    tree.kind = Node::Kind::map;
    if (entry_of(*own, "extends")) {
        auto base = named(take_out(*own, "extends"), file);
        if (!base) return base;
        tree = *std::move(base);
    }
    auto with_templates = with_includes(std::move(tree), take_out(*own, "include"), file);
    if (!with_templates) return with_templates;
    const Node changes = take_out(*own, "change");
    const Node removed = take_out(*own, "remove");
    tree = merged_layout(*with_templates, *own);
    change_items(tree, changes, file.string(), problems_);
    remove_items(tree, removed, file.string(), problems_);
    return tree;
}

// What one brings takes the place of what the layout extends, and of those included before; its own comes later.
Checked<Node> LayoutFiles::with_includes(Node base, const Node& includes, const fs::path& from) {
    if (includes.is_empty()) return base;
    if (includes.is_map()) {
        config::must_be(includes, {"a list of layouts", "daftar tampilan"}, problems_);
        return tl::unexpected(problems_.sorted());
    }
    const std::vector<Node> one{includes};
    for (const Node& include : includes.is_list() ? includes.items : one) {
        auto other = named(include, from);
        if (!other) return other;
        Node brought = take_out(*other, "templates");
        if (brought.is_empty()) {
            problems_.warning(
                include.mark,
                say("'{}' has no templates, and 'include' brings nothing else - to build upon it write 'extends'",
                    "'{}' tidak punya templat, dan 'include' hanya membawa templat. Untuk mengikutinya tulis "
                    "'extends'.",
                    include.text));
            continue;
        }
        Entry* known = entry_of(base, "templates");
        if (!known || !known->value.is_map()) {
            take_out(base, "templates");
            base.entries.push_back({"templates", brought.mark, std::move(brought)});
            continue;
        }
        for (Entry& entry : brought.entries) {
            take_out(known->value, entry.key);
            known->value.entries.push_back(std::move(entry));
        }
    }
    return base;
}

Checked<Node> LayoutFiles::named(const Node& name, const fs::path& from) {
    const auto wrong = [&](Said message) {
        problems_.error(name.mark, std::move(message));
        return tl::unexpected(problems_.sorted());
    };
    if (!config::scalar(name, {"the name of another layout", "nama tampilan lain"}, problems_))
        return tl::unexpected(problems_.sorted());
    if (climbs(name.text)) {
        return wrong(say("{} leads out of the folder of layouts - name a file within it",
                         "{} ada di luar folder tampilan. Sebut berkas di dalamnya.", config::in_quotes(name.text)));
    }
    const fs::path file = found(name.text, from);
    if (file.empty()) {
        return wrong(say("no layout is called {}{}", "Tidak ada tampilan bernama {}.{}", config::in_quotes(name.text),
                         near_or_all(name.text, layouts_beside(from))));
    }
    if (!inside(root_, fs::absolute(file).lexically_relative(fs::absolute(root_).lexically_normal()))) {
        return wrong(say("{} is a link that leads out of the folder of layouts - copy the file there",
                         "{} adalah tautan ke luar folder tampilan. Salin berkasnya ke dalam folder.",
                         config::in_quotes(name.text)));
    }
    const std::string real = real_path(file);
    if (std::find(open_.begin(), open_.end(), real) != open_.end()) {
        return wrong(say("{} is built upon this file itself - take this line away, or name another",
                         "{} sendiri mengikuti berkas ini. Hapus baris ini, atau sebut tampilan lain.",
                         config::in_quotes(name.text)));
    }
    if (open_.size() > kDeepest || read_ >= kMostFiles) {
        return wrong(
            say("this layout is built upon too many others: at most {}, each upon the next, and {} together",
                "Tata letak ini mengikuti terlalu banyak tampilan lain: paling banyak {} berantai, dan {} seluruhnya.",
                kDeepest, kMostFiles));
    }
    return load(file);
}

// Beside the file that names it, else below the folder of layouts.
fs::path LayoutFiles::found(const std::string& name, const fs::path& from) const {
    std::error_code error;
    for (const fs::path& folder : {folder_of(from), root_}) {
        for (const std::string& as : {name + ".yaml", name}) {
            const fs::path file = (folder / as).lexically_normal();
            if (fs::path(as).extension() == ".yaml" && fs::is_regular_file(file, error)) return file;
        }
    }
    return {};
}

}  // namespace panggil::layout
