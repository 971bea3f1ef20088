#include "recipe.h"

#include <algorithm>
#include <fstream>

#include "base/file.h"
#include "recipes.h"

namespace panggil::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestManual = 1024 * 1024;

void copy_layouts(const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator("layouts")) {
        if (entry.path().extension() != ".yaml") continue;
        fs::copy_file(entry.path(), folder / entry.path().filename(), fs::copy_options::overwrite_existing);
    }
}

}  // namespace

Result<fs::path> written_recipe(const std::string& name, const fs::path& folder) {
    const auto manual = read_file("layouts/README.md", kLargestManual);
    if (!manual) return tl::unexpected(manual.error());
    const auto recipes = test::recipes_in(*manual);
    const auto found =
        std::find_if(recipes.begin(), recipes.end(), [&](const test::Recipe& recipe) { return recipe.name == name; });
    if (found == recipes.end()) return fail("layouts/README.md has no recipe '" + name + "'");
    copy_layouts(folder);
    const fs::path file = folder / ("recipe-" + name + ".yaml");
    std::ofstream(file, std::ios::binary) << test::file_of(*found);
    return file;
}

}  // namespace panggil::pictures
