#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/files_read.h"
#include "display/design.h"

namespace panggil::display {

/// What a screen showed from a moment on: all the files that its design was put together from.
struct Version {
    struct File {
        std::uint64_t hash{0};
        std::uint64_t size{0};

        friend bool operator==(const File&, const File&) = default;
    };
    using Files = std::map<std::filesystem::path, File>;  ///< By their place below the root.

    int number{0};
    int before{0};  ///< The number of the one whose place it took; 0: none.
    WallTime at{};
    std::filesystem::path layout;
    Files files;
};

/// The good versions of one screen's design, kept on disk for the next start and for `panggil layout undo`. Each is a
/// folder that appears as a whole; `current` says which one is shown. Display and command line both write here: what
/// one has done the other sees. Of each file the last kMost different contents are kept.
class LastDesigns {
public:
    static constexpr int kMost = 10;

    /// `folder` is the screen's own below the state folder; it may be missing. `root` is that of layouts/ and assets/.
    LastDesigns(std::filesystem::path folder, std::filesystem::path root);

    /// Keeps what is shown now. What is kept as the current version already makes no new one.
    Result<void> keep(const std::filesystem::path& layout, const FileBytes& files, WallTime at) const;

    std::vector<Version> all() const;  ///< The oldest first.
    std::optional<Version> current() const;

    /// Whether its files are those that were kept. A power cut may have damaged them.
    bool is_whole(const Version& version) const;

    std::filesystem::path place_of(const std::filesystem::path& file) const;  ///< Below the root, as a version has it.

    /// Where to read this version from.
    DesignSource source_of(const Version& version, const DesignSource& own) const;

    /// What was brought back.
    struct Returned {
        Version version;
        std::vector<std::filesystem::path> written;     ///< Files that were changed.
        std::vector<std::filesystem::path> kept_aside;  ///< Where their text went that no version has.
    };

    /// Brings back what was shown before the last save, into the files too. Where that save was never shown, what is
    /// shown; else one step further back, each time.
    Result<Returned> undo(WallTime now) const;

    /// Takes the last undo back.
    Result<Returned> redo(WallTime now) const;

private:
    std::filesystem::path folder_of(int number) const;
    std::filesystem::path file_at(const std::filesystem::path& place) const;
    std::optional<Version> read_version(int number) const;
    std::vector<std::filesystem::path> differing(const Version& version) const;
    Result<Returned> bring_back(const Version& version, const std::vector<Version>& known, WallTime now) const;
    Result<void> set_current(int number) const;
    Result<void> keep_file(const std::filesystem::path& into, const std::filesystem::path& place,
                           const std::string& bytes, const std::optional<Version>& shown) const;
    Result<std::filesystem::path> put_aside(const std::filesystem::path& place, const std::string& bytes,
                                            WallTime now) const;
    void forget_old() const;

    std::filesystem::path folder_;
    std::filesystem::path root_;
};

}  // namespace panggil::display
