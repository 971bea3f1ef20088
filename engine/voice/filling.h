#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>

#include "voice/call_text.h"
#include "voice/phrase.h"

namespace panggil::voice {

/// What stands in a phrase's places.
struct Filling {
    struct Value {
        std::string spoken;  ///< The id, the ticket as it is spelled, the time; empty: nothing is there.
        std::string read;    ///< For the caption.
    };
    std::array<Value, 7> values{};  // by Binding

    Value& operator[](Binding binding) { return values[static_cast<std::size_t>(binding)]; }
    const Value& operator[](Binding binding) const { return values[static_cast<std::size_t>(binding)]; }
};

Filling filling_of(const CallText& text);

/// Of what a person gave by name. What is none that can be read is not spoken, and read as it was given.
Filling filling_of(const std::map<std::string, std::string>& values, const hall::Hall* hall);

/// Hours and minutes of `15.00` or `15:00`; false where it is neither.
bool read_time(const std::string& text, int& hours, int& minutes);

/// True for one to 18 digits.
bool is_whole_number(const std::string& text);

}  // namespace panggil::voice
