#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "render/text.h"

namespace panggil::render {

/// What was measured lately: to shape a text takes a hundred times as long as to find it here. A text that was asked
/// for among the last `most` is found without an allocation; those that nobody asks for any more are forgotten.
class Measured {
public:
    enum What { width, cap_height, ascent, descent };

    explicit Measured(std::size_t most) : most_(most) {}

    /// Null where it isn't known.
    const double* find(const TextStyle& style, std::string_view text, What what);

    /// A length in pixels. Returns it.
    double keep(const TextStyle& style, std::string_view text, What what, double length);

    void forget();

private:
    const double& keep_young(double length);

    std::size_t most_;  // young ones
    std::string key_;   // kept for its memory
    std::unordered_map<std::string, double> young_;
    std::unordered_map<std::string, double> old_;
};

}  // namespace panggil::render
