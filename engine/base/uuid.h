#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace panggil {

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
