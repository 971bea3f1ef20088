#include "sound/device.h"

#include <algorithm>

#include "catch.h"
#include "disk.h"
#include "written.h"

using namespace panggil;
using namespace panggil::sound;
namespace fs = std::filesystem;
using What = Heard::What;

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

namespace {

const Options kMayRest{.buffer_frames = 512, .keep_awake = KeepAwake::no};

}  // namespace

TEST_CASE("a device that needn't stay awake is closed when nothing has sounded for a while", "[device]") {
    const Disk disk;
    auto device = Device::open(kMayRest).value();
    device->rest(Instant{});
    device->rest(Instant{} + ticks(Device::kRestsAfter) - std::chrono::milliseconds(1));
    CHECK(goes_on(disk));
    device->rest(Instant{} + ticks(Device::kRestsAfter));
    CHECK(is_closed(disk));
    CHECK(device->alive(Instant{} + std::chrono::hours(1)));  // nobody asks a device that is closed
}

TEST_CASE("a call begins the while anew in which a device isn't closed", "[device]") {
    const Disk disk;
    auto device = Device::open(kMayRest).value();
    device->rest(Instant{});
    REQUIRE(device->play(voice(1000, 1.0f), 1));
    device->rest(Instant{} + ticks(Device::kRestsAfter));
    heard_until_end(*device);
    device->rest(Instant{} + ticks(Device::kRestsAfter * 1.5));
    CHECK(goes_on(disk));
}

TEST_CASE("the next call after a rest is heard whole, and the TV is given its time again", "[device]") {
    const Disk disk;
    Options options = kMayRest;
    options.lead_in = Seconds{0.1};
    const auto call = voice(1000, -1.0f);
    {
        auto device = Device::open(options).value();
        REQUIRE(device->play(voice(1000, 1.0f), 1));
        heard_until_end(*device);
        comes_to_rest(*device);
        REQUIRE(device->play(call, 2));  // maybe before it is closed
        CHECK(heard_until_end(*device) == std::vector<Heard>{{2, What::started}, {2, What::ended}});
    }
    const Samples written = disk.written();  // begun anew with the device
    CHECK((without_silence(written) == *call));
    const auto first = std::find_if(written.begin(), written.end(), [](float s) { return s != 0.0f; });
    CHECK(first - written.begin() >= 2 * 4800);
}

TEST_CASE("a device that goes while it rests is lost at the next call, which is not heard", "[device]") {
    const Disk disk;
    const fs::path soundbar = disk.file.string() + ".resting";
    fs::create_directory(soundbar);
    until_free();
    Options options = kMayRest;
    options.name = soundbar / "left";
    auto device = Device::open(options).value();
    comes_to_rest(*device);
    fs::remove_all(soundbar);
    CHECK(device->alive(Instant{}));  // nobody asks a device that is closed
    REQUIRE(device->play(voice(1000, 1.0f), 1));
    CHECK(heard_until_end(*device) == std::vector<Heard>{{1, What::stopped}});
    CHECK(device->lost());
    CHECK_FALSE(device->alive(Instant{}));
    device.reset();
    until_free();
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

TEST_CASE("an alert's first sample follows the cut call's last one, and nothing of the rest is heard", "[device]") {
    const Disk disk;
    const auto call = voice(200'000, 1.0f);
    const auto alert = voice(5'000, -1.0f);
    const Cuts cuts{1'000, 20'000, 50'001, 100'000, 150'000};
    {
        auto device = Device::open({.buffer_frames = 512}).value();
        REQUIRE(device->play(call, 1, cuts));
        wait_for(*device);
        CHECK(device->take() == Heard{1, What::started});
        device->stop_at_cut();
        wait_for(*device);
        CHECK(device->take() == Heard{1, What::stopped});
        const std::int64_t cut = device->frames_heard();
        CHECK(std::count(cuts.begin(), cuts.end(), cut) == 1);
        REQUIRE(device->play(alert, 2));
        CHECK(heard_until_end(*device).back() == Heard{2, What::ended});

        Samples expected(call->begin(), call->begin() + 2 * cut);
        expected.insert(expected.end(), alert->begin(), alert->end());
        device.reset();
        CHECK((without_silence(disk.written()) == expected));
    }
}

TEST_CASE("a display whose right to speak ends is silent in time, and may not begin again", "[device]") {
    const Disk disk(Disk::Pace::real);
    {
        auto device = Device::open({.buffer_frames = 1024}).value();
        device->may_speak_until(BootClock::now() + std::chrono::milliseconds(400));
        REQUIRE(device->play(voice(96'000, 1.0f), 1));
        CHECK(heard_until_end(*device).back() == Heard{1, What::lapsed});
        device->may_speak_until(BootClock::now());
        CHECK(device->play(voice(10, 1.0f), 2).error().message ==
              "this screen may not speak now: another one of its zone does, or the hub is silent");
        device->may_speak_until(BootClock::now() + std::chrono::milliseconds(400));
        CHECK(device->play(voice(10, 1.0f), 3));
    }
    const auto heard = static_cast<std::int64_t>(without_silence(disk.written()).size()) / 2;
    CHECK(heard > 0);
    CHECK(heard < 48'000 * 4 / 10);
}

TEST_CASE("a device that is unplugged in the middle of a call tells at once that the call was cut", "[device]") {
    const Disk disk;
    const FullDisk full(1u << 20);
    auto device = Device::open({.buffer_frames = 512}).value();
    REQUIRE(device->play(voice(1'000'000, 1.0f), 1));
    CHECK(heard_until_end(*device) == std::vector<Heard>{{1, What::started}, {1, What::stopped}});
    CHECK(device->frames_heard() < (1 << 20) / 8);
    CHECK_FALSE(device->alive(Instant{}));
    CHECK(device->play(voice(10, 1.0f), 2).error().message == "the sound device is gone");
}

TEST_CASE("a device that comes back is opened by its name", "[device]") {
    const Disk disk;
    const fs::path soundbar = disk.file.string() + ".soundbar";
    const Options options{.name = soundbar / "left", .buffer_frames = 512};
    until_free();
    CHECK(Device::open(options).error().message.find("no sound device '" + options.name + "'") == 0);
    fs::create_directory(soundbar);
    {
        auto device = Device::open(options).value();
        REQUIRE(device->play(voice(1000, 1.0f), 1));
        CHECK(heard_until_end(*device).back() == Heard{1, What::ended});
    }
    CHECK(without_silence(Disk::written(options.name)).size() == 2000);
    fs::remove_all(soundbar);
}

TEST_CASE("a name that no device has is answered with those that are there", "[device]") {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    const auto device = Device::open({.name = "Soundbar"});
    const auto names = device_names();
    ::unsetenv("SDL_AUDIODRIVER");
    REQUIRE_FALSE(device);
    REQUIRE(names.size() == 1);
    CHECK(device.error().message ==
          "no sound device 'Soundbar', the display goes on in silence: No such device; there is: " + names[0]);
}

TEST_CASE("ALSA itself writes nothing into the log", "[device]") {
    ::setenv("SDL_AUDIODRIVER", "alsa", 1);
    ::setenv("AUDIODEV", "hw:CARD=nosuchcard", 1);  // SDL's default device
    std::string said;
    Result<std::unique_ptr<Device>> device = fail("");
    {
        const WrittenToStderr stderr_text;
        device = Device::open({});
        device_names();
        said = stderr_text.text();
    }
    ::unsetenv("AUDIODEV");
    ::unsetenv("SDL_AUDIODRIVER");
    REQUIRE_FALSE(device);
    CHECK(device.error().message ==
          "no sound device, the display goes on in silence: ALSA: Couldn't open audio device: No such device");
    CHECK(said == "");
}
