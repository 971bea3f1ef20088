#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "stage.h"

namespace panggil::mutations {

/// A folder of its own with a copy of what is shipped, in which a file can be harmed; gone with it.
class Workshop {
public:
    Workshop();
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    const std::filesystem::path& root() const { return root_; }
    std::string text(const std::string& file) const;
    void write(const std::string& file, const std::string& text) const;

private:
    std::filesystem::path root_;
};

/// What became of a file.
struct Outcome {
    bool taken{false};    ///< It was read without a mistake, and used.
    std::string wrong{};  ///< What a person would complain of, in words; empty: nothing.
};

/// The shipped YAML files, and how each is read and used by the program that it is for.
class Shipped {
public:
    explicit Shipped(const Workshop& workshop);

    const std::vector<std::string>& files() const { return files_; }

    /// Reads `file` as it stands in the workshop now.
    Outcome use(const std::string& file);

private:
    Outcome use_layout(const std::filesystem::path& layout);
    Outcome use_theme(const std::string& name);
    Outcome use_hall(const std::filesystem::path& path);
    Outcome use_hub(const std::filesystem::path& path) const;
    Outcome use_displays(const std::filesystem::path& path) const;
    Outcome use_announcements(const std::filesystem::path& path) const;
    Outcome use_pack(const std::filesystem::path& path) const;
    Stage& stage(const std::string& layout);

    const Workshop& workshop_;
    std::shared_ptr<const hall::Hall> hall_;
    std::vector<std::string> files_;
    std::map<std::string, std::unique_ptr<Stage>> stages_;  // by layout, each with what hangs there
};

}  // namespace panggil::mutations
