#include "video/inspect.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "video/playlist.h"
#include "video/still.h"

namespace panggil::video {

namespace {

namespace fs = std::filesystem;

constexpr render::Size kSmall{32, 32};

std::optional<Said> wrong_with_file(const fs::path& file, Seconds patience) {
    std::error_code error;
    if (!fs::exists(file, error)) return Said{"there is no such file", "Berkas ini tidak ada."};
    if (!fs::is_regular_file(file, error)) return Said{"this is no file", "Ini bukan berkas."};
    const auto picture = still(file, kSmall, render::PictureFit::contain, Seconds{0}, patience);
    if (picture) return std::nullopt;
    return say("this is no video that can be played ({})", "Ini bukan video yang bisa diputar ({}).",
               picture.error().said());
}

}  // namespace

std::optional<Said> wrong_with(const fs::path& source, Seconds patience) {
    std::error_code error;
    if (!fs::is_directory(source, error)) return wrong_with_file(source, patience);
    const auto files = videos_in(source);
    if (files.empty())
        return say("there is no video in this folder: {}", "Tidak ada video di folder ini: {}.",
                   fmt::to_string(fmt::join(endings(), ", ")));
    const Instant end = SystemClock().now() + ticks(patience);
    for (const fs::path& file : files) {
        const Seconds left = end - SystemClock().now();
        if (left <= Seconds{0}) return std::nullopt;
        if (const auto wrong = wrong_with_file(file, left))
            return say("{}: {}", "{}: {}", file.filename().string(), *wrong);
    }
    return std::nullopt;
}

}  // namespace panggil::video
