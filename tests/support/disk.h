#pragma once

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "catch.h"
#include "sound/device.h"

namespace panggil::sound {

/// SDL's driver that writes what would be heard into a file.
struct Disk {
    enum class Pace {
        fast,  ///< A buffer each millisecond.
        real,  ///< A buffer in the time that it takes to be heard.
    };

    std::filesystem::path file{std::filesystem::temp_directory_path() /
                               ("panggil-sound-" + std::to_string(::getpid()) + ".raw")};

    explicit Disk(Pace pace = Pace::fast) {
        ::setenv("SDL_AUDIODRIVER", "disk", 1);
        ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
        if (pace == Pace::fast) ::setenv("SDL_DISKAUDIODELAY", "1", 1);
    }
    ~Disk() {
        std::filesystem::remove(file);
        ::unsetenv("SDL_AUDIODRIVER");
        ::unsetenv("SDL_DISKAUDIODELAY");
    }
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    Samples written() const { return written(file); }
    static Samples written(const std::filesystem::path& file) {
        const std::string bytes = read_file(file, 256u << 20).value();
        Samples samples(bytes.size() / sizeof(float));
        if (!samples.empty()) std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
        return samples;
    }
};

/// Files of this process can't grow beyond `bytes`: to SDL's disk driver its device goes away then.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_before_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
    void (*signal_before_)(int){std::signal(SIGXFSZ, SIG_IGN)};
};

inline void wait_for(const Device& device) {
    pollfd fd{device.event().fd(), POLLIN, 0};
    REQUIRE(::poll(&fd, 1, 10'000) == 1);
}

inline std::vector<Heard> heard_until_end(Device& device) {
    std::vector<Heard> all;
    while (device.playing()) {
        wait_for(device);
        while (const auto heard = device.take()) all.push_back(*heard);
    }
    return all;
}

/// What a display does at its slow beat, for as long as a device that needn't stay awake waits before it is closed.
inline void comes_to_rest(Device& device) {
    device.rest(Instant{});
    device.rest(Instant{} + ticks(Device::kRestsAfter));
}

/// Does the device ask for more? It does many times a second.
inline bool goes_on(const Disk& disk) {
    const auto before = std::filesystem::file_size(disk.file);
    for (int tries = 0; tries < 30; ++tries) {
        if (std::filesystem::file_size(disk.file) != before) return true;
        ::poll(nullptr, 0, 10);
    }
    return false;
}

/// Closing it takes a moment.
inline bool is_closed(const Disk& disk) {
    int tries = 0;
    while (goes_on(disk) && tries < 1000) ++tries;
    return tries < 1000;
}

/// A lost device of the test before may still be being closed.
inline void until_free() {
    bool free = false;
    for (int tries = 0; tries < 100 && !free; ++tries) {
        free = Device::open({}).has_value();
        if (!free) ::poll(nullptr, 0, 50);
    }
    CHECK(free);
}

/// Stereo samples, each different from its neighbours and none of them silent.
inline SamplesPtr voice(int frames, float sign) {
    auto samples = std::make_shared<Samples>();
    for (int i = 0; i < 2 * frames; ++i) samples->push_back(sign * static_cast<float>(i % 8000 + 1) / 8001.0f);
    return samples;
}

inline Samples without_silence(Samples samples) {
    std::erase(samples, 0.0f);
    return samples;
}

}  // namespace panggil::sound
