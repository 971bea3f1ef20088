#pragma once

#include <string>
#include <vector>

#include "display/still.h"
#include "render/text.h"
#include "scene/words.h"

/// The worst that can come to a screen: the widest tickets and counters, the longest date, every state.
namespace panggil::display {

struct WorstCase {
    std::string name;  ///< The state, for people: "called", "break".
    Still still{};
};

/// `usual` says size, zone, and the day from which on the year is looked through; its events and states are left alone.
/// Each agency calls its widest ticket to its widest counter, the one with the longest name last.
std::vector<WorstCase> worst_cases(const hall::Hall& hall, const Still& usual, const scene::Words& words,
                                   const render::TextStyle& style, render::Typesetter& typesetter);

}  // namespace panggil::display
