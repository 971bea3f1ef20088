#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "base/said.h"

namespace panggil {

/// Where in a file something stands. Line and column count from 1; 0 means "not known" and is not printed.
struct Place {
    std::string file;
    int line{0};
    int column{0};

    friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

/// One sentence for the person who can change it, and where. Prints as `FILE:LINE:COLUMN: error: MESSAGE`.
struct Error {
    std::string message;
    Place place{};
    Severity severity{Severity::error};
    std::string excerpt{};  ///< The offending line, or empty. Printed below the message with a caret at the column.
    std::string
        indonesian{};  ///< The message for people who read Indonesian; empty: there is none but the English one.

    const std::string& in(Language language) const {
        return language == Language::english || indonesian.empty() ? message : indonesian;
    }
    Said said() const { return {message, in(Language::indonesian)}; }  ///< To be part of another message.

    friend bool operator==(const Error&, const Error&) = default;
};

/// All that was found at once, in the order of the file.
using Errors = std::vector<Error>;

/// A value, or why there is none. Expected failures are told by this; exceptions of libraries end at their room's wall.
template <class T>
using Result = tl::expected<T, Error>;

/// The same where a file can hold many mistakes.
template <class T>
using Checked = tl::expected<T, Errors>;

/// `return fail(fmt::format("nobody waits at {}", agency))` out of a function that returns Result<T>.
tl::unexpected<Error> fail(std::string message, Place place = {});

/// The same for what people read in their own language.
tl::unexpected<Error> fail(Said message, Place place = {});

/// An error with both its texts.
Error error_of(Said message, Place place = {}, Severity severity = Severity::error);

/// `config/hall.yaml:31:14: error: unknown field 'prefx' - did you mean 'prefix'?`, with the excerpt's lines if any.
std::string to_string(const Error& error, Language language = Language::english);
/// For the log, which says the severity itself: `FILE:LINE:COLUMN: MESSAGE`.
std::string without_severity(const Error& error, Language language = Language::english);
/// One after another, each ended by a newline.
std::string to_string(const Errors& errors, Language language = Language::english);

bool any_error(const Errors& errors);  ///< False where there are only warnings.

}  // namespace panggil
