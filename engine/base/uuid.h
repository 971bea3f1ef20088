#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

namespace panggil {

/// Its 128 bits, the first to be written first.
using Uuid = std::array<std::uint8_t, 16>;

/// 8-4-4-4-12 hexadecimal digits in lower case, as RFC 9562 writes them; none for any other text.
std::optional<Uuid> parse_uuid(std::string_view text);

std::string to_string(const Uuid& uuid);

/// Makes UUIDs (version 4, lower case). A seed gives the same ones each time, for tests and simulations.
class Uuids {
public:
    Uuids();  ///< Seeded from the system's randomness.
    explicit Uuids(std::uint64_t seed) : chance_(seed) {}

    std::string next();

private:
    std::mt19937_64 chance_;
};

}  // namespace panggil
