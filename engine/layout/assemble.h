#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/problems.h"
#include "config/yaml.h"

namespace panggil::layout {

/// A layout put together from its files before anything is decoded: a tree without `extends`, `include`, `change`,
/// `remove`, `variants` and uses of templates. Each node has the mark of the line that it comes from.
struct Assembled {
    struct Variant {
        std::string name;
        config::Mark mark;  ///< Of its name.
        config::Node when;  ///< Empty where it has none.
        config::Node tree;  ///< The whole layout with what differs.
    };

    config::Node tree;
    std::vector<Variant> variants;             ///< In the order in which they are tried.
    std::vector<std::filesystem::path> files;  ///< Each that something of it comes from.
};

/// What is wrong with names, changes and templates goes to `problems`; a file that can't be read ends it with all
/// errors so far.
Checked<Assembled> assemble(const std::filesystem::path& file, config::Problems& problems);

}  // namespace panggil::layout
