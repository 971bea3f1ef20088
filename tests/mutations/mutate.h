#pragma once

#include <random>
#include <string>

namespace panggil::mutations {

/// A file as a slip of the hand, a bad disk or a bad editor left it, and what happened to it, in words.
struct Mutation {
    std::string text;
    std::string what;
};

/// One slip: a byte changed, lost, added or doubled, a line doubled, lost or moved, the end missing. The same chance
/// gives the same. `whole` isn't empty.
Mutation mutated(const std::string& whole, std::mt19937& chance);

}  // namespace panggil::mutations
