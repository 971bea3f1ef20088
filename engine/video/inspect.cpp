#include "video/inspect.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "video/playlist.h"
#include "video/still.h"

namespace panggil::video {

namespace {

namespace fs = std::filesystem;

constexpr render::Size kSmall{32, 32};

std::optional<std::string> wrong_with_file(const fs::path& file, Seconds patience) {
    std::error_code error;
    if (!fs::exists(file, error)) return "there is no such file";
    if (!fs::is_regular_file(file, error)) return "this is no file";
    const auto picture = still(file, kSmall, Fit::contain, Seconds{0}, patience);
    if (picture) return std::nullopt;
    return fmt::format("this is no video that can be played ({})", picture.error().message);
}

}  // namespace

std::optional<std::string> wrong_with(const fs::path& source, Seconds patience) {
    std::error_code error;
    if (!fs::is_directory(source, error)) return wrong_with_file(source, patience);
    const auto files = videos_in(source);
    if (files.empty()) return fmt::format("there is no video in this folder: {}", fmt::join(endings(), ", "));
    const Instant end = SystemClock().now() + ticks(patience);
    for (const fs::path& file : files) {
        const Seconds left = end - SystemClock().now();
        if (left <= Seconds{0}) return std::nullopt;
        if (const auto wrong = wrong_with_file(file, left))
            return fmt::format("{}: {}", file.filename().string(), *wrong);
    }
    return std::nullopt;
}

}  // namespace panggil::video
