#pragma once

#include <poll.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "catch.h"
#include "video/player.h"

namespace panggil::video {

/// A folder of videos that ffmpeg makes, gone with the test.
class Clips {
public:
    Clips() { std::filesystem::create_directories(path); }
    ~Clips() { std::filesystem::remove_all(path); }

    /// `source` as ffmpeg's lavfi knows it: "color=red:s=320x180:r=25:d=2".
    std::filesystem::path make(const std::string& name, const std::string& source, const std::string& more = "") const {
        const std::filesystem::path file = path / name;
        const std::string command = "ffmpeg -v error -nostdin -y -f lavfi -i '" + source + "' " + more +
                                    " -pix_fmt yuv420p '" + file.string() + "' 2>'" + (path / "said").string() + "'";
        INFO(command << " - is ffmpeg installed?");
        REQUIRE(std::system(command.c_str()) == 0);
        return file;
    }
    std::filesystem::path text(const std::string& name, const std::string& content) const {
        std::ofstream(path / name, std::ios::binary) << content;
        return path / name;
    }

    const std::filesystem::path path{std::filesystem::temp_directory_path() /
                                     ("panggil-video-" + std::to_string(::getpid()))};
};

enum class Hue { none, red, green, blue, other };

/// The colour in the middle of a frame, as a person would name it.
inline Hue hue_of(const render::Frame& frame) {
    if (frame.empty()) return Hue::none;
    const std::uint32_t pixel = frame.pixels[frame.size.h / 2 * frame.stride + frame.size.w / 2];
    const auto r = pixel >> 16 & 0xFF, g = pixel >> 8 & 0xFF, b = pixel & 0xFF;
    if (r > 200 && g < 60 && b < 60) return Hue::red;
    if (g > 90 && r < 60 && b < 60) return Hue::green;
    if (b > 200 && r < 60 && g < 60) return Hue::blue;
    return Hue::other;
}

/// Sleeps on the player until a frame comes that satisfies. False after `most`, or what a slow machine needs.
inline bool frame_until(Player& player, const std::function<bool(const render::Frame&)>& enough,
                        std::chrono::milliseconds most = std::chrono::seconds(20)) {
    const auto end = std::chrono::steady_clock::now() + most;
    while (true) {
        player.clear_wake();
        if (player.take_frame() && enough(player.frame())) return true;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (left <= 0) return false;
        pollfd fd{player.wake_fd(), POLLIN, 0};
        ::poll(&fd, 1, static_cast<int>(left));
    }
}

inline bool shows(Player& player, Hue hue) {
    return frame_until(player, [hue](const render::Frame& frame) { return hue_of(frame) == hue; });
}

}  // namespace panggil::video
