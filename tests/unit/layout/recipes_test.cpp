#include "recipes.h"

#include <map>
#include <string>

#include "catch.h"
#include "manual.h"

using namespace panggil;
using test::content;
using test::Recipe;

namespace {

std::map<std::string, std::string> lines_by_name(const char* manual) {
    std::map<std::string, std::string> lines;
    for (const Recipe& recipe : test::recipes_in(content(manual))) lines[recipe.name] = recipe.lines;
    return lines;
}

}  // namespace

TEST_CASE("a recipe has the same lines in both languages", "[recipes]") {
    const auto english = lines_by_name("layouts/README.md");
    const auto indonesian = lines_by_name("layouts/PANDUAN.md");
    CHECK(english.size() >= 12);
    CHECK(english == indonesian);
}

TEST_CASE("each recipe stands with its picture, which is drawn from its lines", "[recipes]") {
    const std::string list = content("tests/pictures/list.txt");
    for (const char* manual : {"layouts/README.md", "layouts/PANDUAN.md"}) {
        const std::string text = content(manual);
        for (const Recipe& recipe : test::recipes_in(text)) {
            INFO(manual << ", recipe " << recipe.name);
            CHECK(text.find("](pictures/" + recipe.name + ".png)") != std::string::npos);
            CHECK(list.find("/" + recipe.name + ".png: recipe " + recipe.name + " ") != std::string::npos);
        }
    }
}
