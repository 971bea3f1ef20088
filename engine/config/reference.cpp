#include "config/reference.h"

#include <fmt/format.h>

namespace panggil::config {

namespace {

std::string in_a_cell(const std::string& text) {
    std::string cell;
    for (const char c : text) cell += c == '|' ? std::string("\\|") : std::string(1, c);
    return cell;
}

std::string value_of(const RowReference& row, Language language) {
    if (row.required) return Said("must be there", "harus ada").in(language);
    return row.value.empty() ? "" : fmt::format("`{}`", row.value);
}

}  // namespace

std::string markdown(const RecordReference& reference, Language language) {
    const Said head("| field | is | without it | what for |", "| isian | berupa | kalau tidak ditulis | gunanya |");
    std::string text =
        fmt::format("{}\n\n{}\n| --- | --- | --- | --- |\n", reference.doc.in(language), head.in(language));
    for (const RowReference& row : reference.rows) {
        const Said type = row.limits.empty() ? row.type : row.type + alike("; ") + row.limits;
        text += fmt::format("| `{}` | {} | {} | {} |\n", row.key, in_a_cell(type.in(language)),
                            in_a_cell(value_of(row, language)), in_a_cell(row.doc.in(language)));
    }
    return text;
}

}  // namespace panggil::config
