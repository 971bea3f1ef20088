#include "cases.h"

#include <algorithm>
#include <sstream>

#include "base/file.h"

namespace panggil::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = 64 * 1024;
const std::string kSnapshot = "snapshot ";
const std::string kRecipe = "recipe ";

Result<Case> case_in(const fs::path& folder) {
    const auto text = read_file(folder / "args.txt", kLargestFile);
    if (!text) return tl::unexpected(text.error());
    Case one{folder.filename().string(), *text, folder / "expected.png", ""};
    std::replace(one.arguments.begin(), one.arguments.end(), '\n', ' ');
    const std::string here = folder.string();
    if (fs::exists(folder / "layout.yaml")) one.arguments.insert(0, here + "/layout.yaml ");
    if (fs::exists(folder / "hall.yaml")) one.arguments += " --config " + here;
    if (fs::exists(folder / "events.jsonl")) one.arguments += " --events " + here + "/events.jsonl";
    one.arguments.insert(0, kSnapshot);
    return one;
}

Result<std::vector<Case>> cases_in_folder(const fs::path& place) {
    std::vector<Case> cases;
    for (const auto& entry : fs::directory_iterator(place)) {
        if (!fs::exists(entry.path() / "args.txt")) continue;
        auto one = case_in(entry.path());
        if (!one) return tl::unexpected(one.error());
        cases.push_back(*std::move(one));
    }
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
    return cases;
}

// `check ARGUMENTS`, `recipe NAME ARGUMENTS`, or what `snapshot` takes.
Case case_of_line(const fs::path& file, const std::string& arguments) {
    Case one{file.stem().string(), arguments, file, ""};
    if (arguments.starts_with("check ")) return one;
    if (arguments.starts_with(kRecipe)) {
        const auto end = std::min(arguments.find(' ', kRecipe.size()), arguments.size());
        one.recipe = arguments.substr(kRecipe.size(), end - kRecipe.size());
        one.arguments.erase(0, end);
        return one;
    }
    one.arguments.insert(0, kSnapshot);
    return one;
}

Result<std::vector<Case>> cases_in_list(const fs::path& list) {
    const auto text = read_file(list, kLargestFile);
    if (!text) return tl::unexpected(text.error());
    std::vector<Case> cases;
    std::istringstream lines(*text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const auto colon = line.find(": ");
        if (colon == std::string::npos) return fail("a line is FILE.png: ARGUMENTS", {list.string(), number});
        const fs::path file = line.substr(0, colon);
        const std::string arguments = line.substr(colon + 2);
        cases.push_back(case_of_line(file, arguments));
    }
    return cases;
}

}  // namespace

Result<std::vector<Case>> cases_of(const fs::path& place) {
    return fs::is_directory(place) ? cases_in_folder(place) : cases_in_list(place);
}

}  // namespace panggil::pictures
