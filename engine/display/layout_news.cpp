#include "display/layout_news.h"

#include <fmt/format.h>

#include "wire/layout_notice.h"

namespace panggil::display {

namespace fs = std::filesystem;

namespace {

std::string below(const fs::path& root, const std::string& file) {
    std::error_code error;
    const fs::path place =
        fs::absolute(file, error).lexically_normal().lexically_relative(fs::absolute(root, error).lexically_normal());
    return file.empty() || place.empty() || *place.begin() == ".." ? file : place.string();
}

std::string place_of(const Error& error) {
    const Place& place = error.place;
    if (place.line == 0) return place.file;
    return place.column == 0 ? fmt::format("{}:{}", place.file, place.line)
                             : fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

}  // namespace

Errors named_below(const fs::path& root, Errors errors) {
    if (errors.size() > wire::kMostLayoutErrors) errors.resize(wire::kMostLayoutErrors);
    for (Error& error : errors) error.place.file = below(root, error.place.file);
    return errors;
}

scene::Note note_of(const Errors& errors, Language language, const std::string& shown_since) {
    scene::Note note{place_of(errors.front()), errors.front().in(language)};
    if (errors.size() > 1) note.where += fmt::format(" (+{})", errors.size() - 1);
    if (!shown_since.empty()) {
        note.more = say("what is shown is of {}", "Yang tampil: versi {}.", shown_since).in(language);
    }
    return note;
}

}  // namespace panggil::display
