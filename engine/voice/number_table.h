#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "config/yaml.h"
#include "voice/pack_file.h"

namespace panggil::voice {

constexpr const char* kNumbersType = "numbers from 0 on, behind each how it is read";

/// Reads `numbers:`. A number that no rule reads is an error.
void read_numbers(const config::Node& node, PackFile& pack, config::Problems& problems);

/// A whole number from 0 on, or none.
std::optional<std::int64_t> whole_number(const std::string& text);

}  // namespace panggil::voice
