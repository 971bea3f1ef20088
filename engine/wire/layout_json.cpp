#include "wire/layout_json.h"

#include <fmt/format.h>

namespace panggil::wire {

namespace {

constexpr std::size_t kLongestPath = 500;
constexpr int kMostLines = 10'000'000;

// Cut between two characters.
std::string at_most(std::string text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

Json to_json(const Error& error) {
    Json json;
    put(json, "message", at_most(error.message, longest::kSentence));
    put(json, "indonesian", at_most(error.indonesian, longest::kSentence));
    put(json, "file", at_most(error.place.file, kLongestPath));
    if (error.place.line > 0) json["line"] = error.place.line;
    if (error.place.column > 0) json["column"] = error.place.column;
    put(json, "excerpt", at_most(error.excerpt, longest::kSentence));
    return json;
}

Error error_in(Fields& fields) {
    Error error{fields.text("message", longest::kSentence, Need::required)};
    error.place = {fields.text("file", kLongestPath), static_cast<int>(fields.whole("line", 0, kMostLines, 0)),
                   static_cast<int>(fields.whole("column", 0, kMostLines, 0))};
    error.indonesian = fields.text("indonesian", longest::kSentence);
    error.excerpt = fields.text("excerpt", longest::kSentence);
    return error;
}

}  // namespace

void put(Json& json, const LayoutNotice& notice) {
    put(json, "display", notice.display);
    put(json, "file", at_most(notice.file, kLongestPath));
    put(json, "at", notice.at);
    if (notice.errors.empty()) return;
    json["errors"] = Json::array();
    for (const Error& error : notice.errors) {
        if (json["errors"].size() < kMostLayoutErrors) json["errors"].push_back(to_json(error));
    }
}

LayoutNotice layout_notice(Fields& fields, bool refused) {
    LayoutNotice notice{fields.id<hall::DisplayId>("display", Need::required), fields.text("file", kLongestPath)};
    notice.at = fields.time("at");
    if (!refused) return notice;
    const auto* errors = fields.list("errors");
    if (!errors || errors->empty() || errors->size() > kMostLayoutErrors) {
        fields.refuse("errors", fmt::format("must hold 1 to {} errors", kMostLayoutErrors));
        return notice;
    }
    for (const auto& item : *errors) {
        Fields inside(item);
        notice.errors.push_back(error_in(inside));
        if (inside.wrong()) fields.refuse("errors", "is wrong: " + inside.wrong()->message);
    }
    return notice;
}

}  // namespace panggil::wire
