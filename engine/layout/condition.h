#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace panggil::layout {

/// `when:` of an item: shown while one of its lines holds. `called and priority`, `not stale`.
/// No line at all: always.
struct Condition {
    struct Term {
        std::string state;
        bool wanted{true};

        friend bool operator==(const Term&, const Term&) = default;
    };
    std::vector<std::vector<Term>> any_of;

    /// `states` are the words that hold now.
    bool holds(const std::set<std::string>& states) const;

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// A state that the engine knows, and what it means; the manual's table is made from here.
struct StateWord {
    std::string_view name;
    Said says;
};
const std::vector<StateWord>& state_words();

/// One line: words joined by `and`, each may have `not` before it.
Result<std::vector<Condition::Term>> parse_condition(std::string_view line);

}  // namespace panggil::layout
