#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "config/yaml.h"
#include "voice/pack_file.h"

namespace panggil::voice {

inline Said numbers_type() {
    return {"numbers from 0 on, behind each how it is read",
            "angka mulai dari 0, di belakang masing-masing cara membacanya"};
}

/// Reads `numbers:`. A number that no rule reads is an error.
void read_numbers(const config::Node& node, PackFile& pack, config::Problems& problems);

/// A whole number from 0 on, or none.
std::optional<std::int64_t> whole_number(const std::string& text);

}  // namespace panggil::voice
