#include "config/reference.h"

#include <fmt/format.h>

namespace panggil::config {

namespace {

std::string in_a_cell(const std::string& text) {
    std::string cell;
    for (const char c : text) cell += c == '|' ? std::string("\\|") : std::string(1, c);
    return cell;
}

std::string value_of(const RowReference& row) {
    if (row.required) return "must be there";
    return row.value.empty() ? "" : fmt::format("`{}`", row.value);
}

}  // namespace

std::string markdown(const RecordReference& reference) {
    std::string text = reference.doc + "\n\n| field | is | without it | what for |\n| --- | --- | --- | --- |\n";
    for (const RowReference& row : reference.rows) {
        const std::string type = row.limits.empty() ? row.type : fmt::format("{}; {}", row.type, row.limits);
        text += fmt::format("| `{}` | {} | {} | {} |\n", row.key, in_a_cell(type), in_a_cell(value_of(row)),
                            in_a_cell(row.doc));
    }
    return text;
}

}  // namespace panggil::config
