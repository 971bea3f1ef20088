#pragma once

#include <cstddef>
#include <string>

#include "base/error.h"
#include "config/source.h"

namespace panggil::config {

/// Everything that is wrong with a file. Decoding goes on after an error, so that a person sees all of them at once.
class Problems {
public:
    void error(const Mark& mark, std::string message) { all_.push_back(error_at(mark, std::move(message))); }
    void warning(const Mark& mark, std::string message) {
        all_.push_back(error_at(mark, std::move(message), Severity::warning));
    }

    void add(Error error) { all_.push_back(std::move(error)); }  ///< That another list of problems has found.

    bool any_error() const { return panggil::any_error(all_); }
    std::size_t errors() const;  ///< How many so far, without warnings.

    /// Files in the order in which they were first named, then by line and column; the same sentence at the same
    /// place once.
    Errors sorted() const;

private:
    Errors all_;
};

}  // namespace panggil::config
