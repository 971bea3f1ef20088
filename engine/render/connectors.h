#pragma once

#include <filesystem>
#include <string>

namespace panggil::render {

/// Which connectors of this computer have a TV, and which modes it offers, in words that differ where one of them
/// does: "card1-HDMI-A-1: connected 1920x1080 1280x720". For where no display server tells, since SDL lists screens
/// once. Empty where the system has no such folder.
std::string connectors(const std::filesystem::path& folder = "/sys/class/drm");

}  // namespace panggil::render
