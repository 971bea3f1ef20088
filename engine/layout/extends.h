#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "config/problems.h"
#include "config/yaml.h"

namespace panggil::layout {

/// Reads a layout with what it extends and includes. No file is read from outside of the layouts' folder: the nearest
/// one above the first file that is called `layouts`, else its own.
class LayoutFiles {
public:
    /// `problems` outlives it, and gets what is wrong with names and changes.
    LayoutFiles(const std::filesystem::path& first, config::Problems& problems);

    /// The layout as one tree, with its `variants`, and without `extends`, `include`, `change` and `remove`. Errors
    /// where a file can't be read: then nothing of the layout can be said.
    Checked<config::Node> load(const std::filesystem::path& file);

    /// Every file that was read, in the order in which it was met.
    const std::vector<std::filesystem::path>& files() const { return files_; }

private:
    using Path = std::filesystem::path;

    Checked<config::Node> load_new(const Path& file);
    Checked<config::Node> named(const config::Node& name, const Path& from);
    Checked<config::Node> with_includes(config::Node base, const config::Node& includes, const Path& from);
    Path found(const std::string& name, const Path& from) const;

    config::Problems& problems_;
    Path root_;
    std::vector<Path> files_;
    std::vector<std::string> open_;                 // that are being read, each for the one before
    std::map<std::string, config::Node> loaded_{};  // by their real paths
};

}  // namespace panggil::layout
