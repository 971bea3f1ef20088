#include "cli/kept_layouts.h"

#include <algorithm>

namespace panggil::cli {

std::filesystem::path kept_layouts(const Common& common, const std::string& screen) {
    std::string name = screen.empty() ? "screen" : screen;
    std::replace(name.begin(), name.end(), '/', '_');
    if (name.front() == '.') name.front() = '_';
    return common.state / "layouts" / name;
}

}  // namespace panggil::cli
