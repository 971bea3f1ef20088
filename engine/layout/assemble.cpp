#include "layout/assemble.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "config/decode.h"
#include "layout/change.h"
#include "layout/extends.h"
#include "layout/merge.h"
#include "layout/parameters.h"

namespace panggil::layout {

using config::Entry;
using config::Node;
using config::Problems;

namespace {

constexpr std::size_t kMostVariants = 8;

// Everything of a layout but what all of its variants share.
const std::vector<std::string>& fields_that_can_differ() {
    static const std::vector<std::string> kFields = {"title",   "canvas", "margin",     "theme",   "areas",
                                                     "columns", "rows",   "column_gap", "row_gap", "templates"};
    return kFields;
}

bool can_differ(const std::string& key) {
    const auto& fields = fields_that_can_differ();
    return is_area(key) || std::find(fields.begin(), fields.end(), key) != fields.end();
}

void leave_out_what_cannot_differ(Node& patch, Problems& problems) {
    std::erase_if(patch.entries, [&](const Entry& entry) {
        if (can_differ(entry.key)) return false;
        std::vector<std::string> known = fields_that_can_differ();
        known.insert(known.end(), {"when", "change", "remove"});
        problems.error(entry.mark, say("'{}' can't differ in a variant{}", "'{}' tidak bisa berbeda dalam varian.{}",
                                       entry.key, did_you_mean(entry.key, known)));
        return true;
    });
}

Assembled::Variant variant_of(const Node& layout, const Entry& entry, const std::string& file, Problems& problems) {
    Assembled::Variant variant{entry.key, entry.mark, {}, layout};
    Node patch = entry.value;
    if (!patch.is_map()) {
        config::must_be(patch,
                        {"what differs, such as {when: portrait, canvas: 1080x1920}",
                         "yang berbeda (misalnya {when: portrait, canvas: 1080x1920})"},
                        problems);
        return variant;
    }
    variant.when = take_out(patch, "when");
    if (variant.when.is_empty()) {
        problems.error(entry.mark, say("the variant '{}' needs the field 'when', such as 'when: portrait'",
                                       "Varian '{}' memerlukan isian 'when', misalnya 'when: portrait'.", entry.key));
    }
    const Node changes = take_out(patch, "change");
    const Node removed = take_out(patch, "remove");
    leave_out_what_cannot_differ(patch, problems);
    variant.tree = merged_layout(layout, patch);
    variant.tree.mark = layout.mark;
    change_items(variant.tree, changes, file, problems);
    remove_items(variant.tree, removed, file, problems);
    check_names(variant.tree, problems);
    fill_in_templates(variant.tree, problems);
    return variant;
}

}  // namespace

Checked<Assembled> assemble(const std::filesystem::path& file, Problems& problems) {
    LayoutFiles files(file, problems);
    auto tree = files.load(file);
    if (!tree) return tl::unexpected(tree.error());
    Assembled result;
    const Node variants = take_out(*tree, "variants");
    check_names(*tree, problems);
    if (!variants.is_empty() && !variants.is_map())
        config::must_be(variants, {"variants by name", "varian menurut nama"}, problems);
    for (const Entry& entry : variants.entries) {
        if (result.variants.size() == kMostVariants) {
            problems.error(entry.mark, say("a layout has at most {} variants",
                                           "Sebuah tampilan punya paling banyak {} varian.", kMostVariants));
            break;
        }
        result.variants.push_back(variant_of(*tree, entry, file.string(), problems));
    }
    fill_in_templates(*tree, problems);
    result.tree = *std::move(tree);
    return result;
}

}  // namespace panggil::layout
