#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "cases.h"
#include "compare.h"
#include "palette.h"
#include "recipe.h"

// pictures PANGGIL OUT [--update] PLACE...
// Draws every picture of these places with `PANGGIL snapshot` or `check`, and compares it with the one that is kept;
// with
// --update it takes its place. What differs is left in OUT.
namespace {

namespace fs = std::filesystem;
using panggil::Result;
using namespace panggil::pictures;

Result<panggil::render::Picture> drawn(const std::string& panggil, const Case& one, const fs::path& out) {
    const fs::path file = out / (one.name + ".png");
    std::string arguments = one.arguments;
    if (!one.recipe.empty()) {
        const auto layout = written_recipe(one.recipe, out / "recipes");
        if (!layout) return tl::unexpected(layout.error());
        arguments.insert(0, "snapshot " + layout->string());
    }
    const std::string command = fmt::format("{} {} -o {} > {}.txt", panggil, arguments, file.string(), file.string());
    if (std::system(command.c_str()) != 0) return panggil::fail("this command failed: " + command);
    auto picture = panggil::render::load_png(file);
    fs::remove(file);
    if (picture) return kept(*std::move(picture));
    return picture;
}

// Empty where all is well.
std::string trouble(const std::string& panggil, const Case& one, const fs::path& out, bool update) {
    const auto now = drawn(panggil, one, out);
    if (!now) return to_string(now.error());
    if (update) {
        fs::create_directories(one.expected.parent_path());
        const auto saved = save_small(*now, one.expected);
        return saved ? "" : to_string(saved.error());
    }
    const auto expected = panggil::render::load_png(one.expected);
    const std::string why = expected ? difference(*now, *expected) : to_string(expected.error());
    if (why.empty()) return "";
    const fs::path left = out / (one.name + ".now.png");
    const auto saved = panggil::render::save_png(*now, left);
    return fmt::format("{}; it is drawn now as {}", why, saved ? left.string() : "nothing");
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    const bool update = std::erase(words, "--update") > 0;
    if (words.size() < 3) {
        std::cerr << "pictures PANGGIL OUT [--update] PLACE...\n";
        return 2;
    }
    fs::create_directories(words[1]);
    int wrong = 0;
    for (std::size_t place = 2; place < words.size(); ++place) {
        const auto cases = cases_of(words[place]);
        if (!cases) {
            std::cerr << to_string(cases.error()) << '\n';
            return 2;
        }
        for (const Case& one : *cases) {
            const std::string why = trouble(words[0], one, words[1], update);
            if (why.empty()) continue;
            std::cout << one.name << ": " << why << '\n';
            ++wrong;
        }
        std::cout << fmt::format("{} pictures of {}{}\n", cases->size(), words[place], update ? " made anew" : "");
    }
    return wrong > 0 ? 1 : 0;
}
