#include "sound/device.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "base/file.h"
#include "catch.h"

using namespace panggil;
using namespace panggil::sound;

namespace {

namespace fs = std::filesystem;
using What = Heard::What;

// SDL's driver that writes what would be heard into a file, without waiting for the time it takes.
struct Disk {
    fs::path file{fs::temp_directory_path() / ("panggil-sound-" + std::to_string(::getpid()) + ".raw")};

    Disk() {
        ::setenv("SDL_AUDIODRIVER", "disk", 1);
        ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
        ::setenv("SDL_DISKAUDIODELAY", "1", 1);
    }
    ~Disk() {
        fs::remove(file);
        ::unsetenv("SDL_AUDIODRIVER");
    }

    Samples written() const {
        const std::string bytes = read_file(file, 64u << 20).value();
        Samples samples(bytes.size() / sizeof(float));
        std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
        return samples;
    }
};

std::vector<Heard> heard_until_end(Device& device) {
    std::vector<Heard> all;
    while (device.playing()) {
        pollfd fd{device.event().fd(), POLLIN, 0};
        REQUIRE(::poll(&fd, 1, 10'000) == 1);
        while (const auto heard = device.take()) all.push_back(*heard);
    }
    return all;
}

// Stereo samples, each different from its neighbours and none of them silent.
SamplesPtr voice(int frames, float sign) {
    auto samples = std::make_shared<Samples>();
    for (int i = 0; i < 2 * frames; ++i) samples->push_back(sign * static_cast<float>(i % 8000 + 1) / 8001.0f);
    return samples;
}

}  // namespace

TEST_CASE("two announcements reach the speaker to the sample, in order, without overlap", "[device]") {
    const Disk disk;
    const auto first = voice(10'000, 1.0f);
    const auto second = voice(7'000, -1.0f);
    {
        auto device = Device::open({.buffer_frames = 512}).value();
        CHECK(device->rate() == 48000);
        CHECK(device->channels() == 2);
        REQUIRE(device->play(first, 1));
        CHECK(heard_until_end(*device) == std::vector<Heard>{{1, What::started}, {1, What::ended}});
        REQUIRE(device->play(second, 2));
        CHECK(heard_until_end(*device) == std::vector<Heard>{{2, What::started}, {2, What::ended}});
        CHECK(device->alive(Instant{}));
    }
    Samples sounding = disk.written();
    const auto begin = std::find_if(sounding.begin(), sounding.end(), [](float s) { return s != 0.0f; });
    REQUIRE(sounding.end() - begin > 34'000);
    CHECK(std::equal(first->begin(), first->end(), begin));  // without a gap
    std::erase(sounding, 0.0f);
    Samples expected = *first;
    expected.insert(expected.end(), second->begin(), second->end());
    CHECK(sounding == expected);
}

TEST_CASE("a device that rests is opened again for the next call", "[device]") {
    const Disk disk;
    auto device = Device::open({.buffer_frames = 512, .keep_awake = KeepAwake::no}).value();
    device->rest();
    CHECK(device->alive(Instant{} + std::chrono::hours(1)));
    REQUIRE(device->play(voice(1000, 1.0f), 1));
    CHECK(heard_until_end(*device).size() == 2);
}

TEST_CASE("a device that asks for nothing any more is lost, and nobody waits for it", "[device]") {
    const Disk disk;
    ::setenv("SDL_DISKAUDIODELAY", "300", 1);
    auto device = Device::open({}).value();
    const Instant now{std::chrono::hours(1)};
    REQUIRE(device->play(voice(100'000, 1.0f), 9));
    bool alive = true;
    for (int second = 0; second < 10 && alive; ++second) alive = device->alive(now + std::chrono::seconds(second));
    CHECK_FALSE(alive);
    CHECK_FALSE(device->alive(now));
    CHECK(heard_until_end(*device).back() == Heard{9, What::stopped});
    CHECK(device->play(voice(10, 1.0f), 10).error().message == "the sound device is gone");
    device.reset();
    CHECK(Device::open({}).error().message == "the sound device is open already, or a lost one is still being closed");
    bool again = false;
    for (int tries = 0; tries < 100 && !again; ++tries) {
        ::poll(nullptr, 0, 50);
        again = Device::open({}).has_value();
    }
    CHECK(again);
}

TEST_CASE("where there is no sound device the display is told in plain words", "[device]") {
    ::setenv("SDL_AUDIODRIVER", "nosuchdriver", 1);
    const auto device = Device::open({.name = "Soundbar"});
    ::unsetenv("SDL_AUDIODRIVER");
    REQUIRE_FALSE(device);
    CHECK(device.error().message ==
          "no sound device 'Soundbar', the display goes on in silence: Audio target 'nosuchdriver' not available");
}

TEST_CASE("there is one sound device in a process", "[device]") {
    const Disk disk;
    const auto device = Device::open({}).value();
    CHECK(Device::open({}).error().message == "the sound device is open already, or a lost one is still being closed");
}
