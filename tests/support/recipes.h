#pragma once

#include <sstream>
#include <string>
#include <vector>

/// The manuals' recipes: lines of YAML that people copy, and that are therefore drawn and checked as they stand there.
namespace panggil::test {

struct Recipe {
    std::string name;     ///< Of its picture, pictures/NAME.png, too.
    std::string heading;  ///< What a person wants to do.
    std::string lines;    ///< As they stand in the manual.
};

/// All of them: each stands below `<!-- recipe: NAME -->`, between ```yaml and ```.
inline std::vector<Recipe> recipes_in(const std::string& manual) {
    const std::string mark = "<!-- recipe: ";
    std::vector<Recipe> recipes;
    std::istringstream text(manual);
    std::string heading;
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("## ")) heading = line.substr(3);
        if (!line.starts_with(mark)) continue;
        Recipe recipe{line.substr(mark.size(), line.find(' ', mark.size()) - mark.size()), heading, ""};
        std::getline(text, line);  // ```yaml
        while (std::getline(text, line) && line != "```") recipe.lines += line + '\n';
        recipes.push_back(std::move(recipe));
    }
    return recipes;
}

/// The file that the manual asks for: a recipe that says nothing else changes the hall.
inline std::string file_of(const Recipe& recipe) {
    return (recipe.lines.starts_with("layout:") ? "" : "layout: 1\nextends: hall-landscape\n") + recipe.lines;
}

}  // namespace panggil::test
