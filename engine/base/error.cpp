#include "base/error.h"

#include <fmt/format.h>
#include <algorithm>

namespace panggil {

tl::unexpected<Error> fail(std::string message, Place place) {
    return tl::unexpected<Error>(Error{std::move(message), std::move(place)});
}

tl::unexpected<Error> fail(Said message, Place place) {
    return tl::unexpected<Error>(error_of(std::move(message), std::move(place)));
}

Error error_of(Said message, Place place, Severity severity) {
    return {std::move(message.english), std::move(place), severity, "", std::move(message.indonesian)};
}

namespace {

std::string where(const Place& place) {
    if (place.file.empty()) return "";
    if (place.line == 0) return place.file + ": ";
    if (place.column == 0) return fmt::format("{}:{}: ", place.file, place.line);
    return fmt::format("{}:{}:{}: ", place.file, place.line, place.column);
}

std::string excerpt_lines(const Error& error) {
    if (error.excerpt.empty()) return "";
    const std::string margin = fmt::format("{:>5} | ", error.place.line);
    const auto blanks = static_cast<std::size_t>(std::max(0, error.place.column - 1));
    return fmt::format("\n{}{}\n{}| {}^", margin, error.excerpt, std::string(margin.size() - 2, ' '),
                       std::string(blanks, ' '));
}

}  // namespace

std::string to_string(const Error& error, Language language) {
    const Said severity = error.severity == Severity::error ? Said("error", "salah") : Said("warning", "peringatan");
    return fmt::format("{}{}: {}{}", where(error.place), severity.in(language), error.in(language),
                       excerpt_lines(error));
}

std::string without_severity(const Error& error, Language language) { return where(error.place) + error.in(language); }

std::string to_string(const Errors& errors, Language language) {
    std::string text;
    for (const Error& error : errors) text += to_string(error, language) + "\n";
    return text;
}

bool any_error(const Errors& errors) {
    return std::any_of(errors.begin(), errors.end(), [](const Error& e) { return e.severity == Severity::error; });
}

}  // namespace panggil
