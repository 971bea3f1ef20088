#pragma once

#include <array>
#include <compare>
#include <ostream>
#include <string>
#include <string_view>

#include "base/error.h"

namespace panggil::hall {

/// A ticket's number: what is printed on the paper, and who it is.
/// `A-001`, `a1` and `A 001` are one ticket: upper case, without spaces, dots, hyphens and leading zeros.
/// Compares by who it is; is shown as it came. Unique within its agency and day only.
class Ticket {
public:
    Ticket() = default;

    /// Takes ASCII letters and digits, with spaces, dots and hyphens between them; at least one letter or digit,
    /// at most 8 without the separators. The error says what could stand there.
    static Result<Ticket> parse(std::string_view printed);

    /// The ticket that a hub prints: prefix "A", number 7, three digits give A007; 1000 gives A1000.
    static Ticket numbered(std::string_view prefix, int number, int digits);

    std::string printed() const;  ///< As it came, without blanks at its ends.
    std::string key() const;      ///< Who it is: "A1".

    /// Upper case letters and digits as printed, without separators, zeros kept: "A001". What is read aloud.
    std::string spelled() const;

    friend bool operator==(const Ticket& a, const Ticket& b) { return a.key_ == b.key_; }
    friend auto operator<=>(const Ticket& a, const Ticket& b) { return a.key_ <=> b.key_; }
    friend std::ostream& operator<<(std::ostream& out, const Ticket& ticket) { return out << ticket.printed(); }

private:
    using Letters = std::array<char, 16>;  // zeros behind the last: a board keeps a thousand tickets

    static Letters letters(std::string_view text);

    Letters printed_{};
    Letters key_{};
};

}  // namespace panggil::hall
