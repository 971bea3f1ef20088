#pragma once

#include <filesystem>
#include <string>

#include "base/said.h"
#include "cli/verb.h"

namespace panggil::cli {

struct LegibilityOptions {
    std::filesystem::path layout;
    std::string screen;             ///< Of displays.yaml; empty: the first that shows this layout, else the first.
    std::string size;               ///< WIDTHxHEIGHT; empty: the layout's canvas.
    std::string theme;              ///< Empty: the layout's own.
    std::filesystem::path picture;  ///< Where the findings are drawn; empty: nowhere.
    bool json{false};
};

/// `panggil check --legibility`: prints from how far each kind of text can be read, and warns of what can't.
int check_legibility(const Common& common, const LegibilityOptions& options, Language language);

}  // namespace panggil::cli
