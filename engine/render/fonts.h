#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"

namespace panggil::render {

/// The bytes of a font file, shared by all sizes.
struct FontFile {
    std::filesystem::path path;
    int face{0};  ///< The number of the font in a collection (.ttc).
    std::string bytes;
};

using FontFilePtr = std::shared_ptr<const FontFile>;

inline constexpr std::size_t kLargestFont = 64u << 20;  ///< Bytes of a file; Noto's collections have 20 MiB.

/// By its ending alone.
bool ends_like_font(const std::filesystem::path& path);

/// Why this file is no font that texts can be drawn with; half of one calls itself a font, too, and has no letters.
/// None: it is good. Any thread.
std::optional<Said> wrong_with_font(const std::filesystem::path& file);

/// Finds font files by family and weight through fontconfig. One a thread.
class Fonts {
public:
    /// `own` is a folder with the hall's own fonts, which go before the system's of the same name; it may be missing.
    /// What is no whole font there is left out, which the log is told. They are looked for on another thread; who asks
    /// first waits for it.
    explicit Fonts(const std::filesystem::path& own = {});
    ~Fonts();
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;

    /// The upright font nearest to `weight` (100 to 900). Where the family is missing, what fontconfig offers in its
    /// place, with one warning in the log; an error only where no font can be read at all.
    Result<FontFilePtr> find(const std::string& family, int weight);

    /// A font that has this character, nearest to the family asked for; none where the machine has none.
    FontFilePtr find_with(char32_t character, const std::string& family, int weight);

    /// Why `family` can't be had, and what to install; none where it is there. For the checks of a layout.
    std::optional<Said> missing(const std::string& family);

private:
    struct Config;
    struct Match {
        std::filesystem::path path;
        int face{0};
        std::string family;
    };

    std::optional<Match> match(const std::string& family, int weight, std::optional<char32_t> character) const;
    Result<FontFilePtr> load(const Match& match);

    std::unique_ptr<Config> config_;
    std::map<std::pair<std::string, int>, FontFilePtr> found_;   // by family and weight
    std::map<std::pair<char32_t, int>, FontFilePtr> fallbacks_;  // by character and weight; null: there is none
    std::map<std::pair<std::string, int>, FontFilePtr> loaded_;  // by path and face
};

}  // namespace panggil::render
