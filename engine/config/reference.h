#pragma once

#include <string>
#include <vector>

#include "config/record.h"

/// What a table says to people: the reference of every field in the manuals.
namespace panggil::config {

struct RowReference {
    std::string key;
    Said type;          ///< In words.
    std::string value;  ///< What holds without it, as a person would type it; may be empty.
    Said limits;        ///< In words; may be empty.
    Said doc;
    bool required{false};
};

struct RecordReference {
    Said name;
    Said doc;
    std::vector<RowReference> rows;  ///< Without the fields that are no more.
};

template <HasTable T>
RecordReference reference() {
    const Record<T>& known = table(Of<T>{});
    RecordReference made{known.name, known.doc, {}};
    for (const Row<T>& row : known.rows) {
        if (!row.gone.empty()) continue;
        made.rows.push_back({row.key, row.type(), row.shown(T{}), row.limits, row.doc, row.required});
    }
    return made;
}

/// A sentence and a table of Markdown, ended by a newline.
std::string markdown(const RecordReference& reference, Language language = Language::english);

}  // namespace panggil::config
