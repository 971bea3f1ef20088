#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace panggil::config {

/// A file as it was read: its name as the person gave it, and its lines without their ends.
struct Source {
    std::string file;
    std::vector<std::string> lines;

    const std::string& line(int number) const;  ///< Counts from 1; outside the file the empty line.
};

/// Where in a file something stands. Line and column count from 1; a column counts characters, not bytes.
/// Keeps its source alive, so nodes of several files can stand in one tree.
struct Mark {
    std::shared_ptr<const Source> source;
    int line{0};
    int column{0};

    Place place() const;
    const std::string& text() const;  ///< The line itself.
};

/// Takes a file's text apart into lines. A byte-order mark and CRLF are taken. What is no UTF-8, has more than `limit`
/// bytes or a line of more than 8 KiB is an error.
Result<std::shared_ptr<const Source>> source_of(std::string_view text, const std::string& name, std::size_t limit);

/// An error there, with the line as its excerpt.
Error error_at(const Mark& mark, Said message, Severity severity = Severity::error);

/// The column of the character that begins at this byte of the line.
int column_of(std::string_view line, std::size_t byte);

/// The byte at which the character of this column begins.
std::size_t byte_of(std::string_view line, int column);

/// The text in single quotes for a message: cut after 60 characters, without control characters.
std::string in_quotes(std::string_view text);

}  // namespace panggil::config
