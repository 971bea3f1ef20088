#include "sound/music.h"

#include <cmath>
#include <fstream>
#include <functional>

#include "catch.h"
#include "disk.h"
#include "written.h"

using namespace panggil;
using namespace panggil::sound;
namespace fs = std::filesystem;
using What = Heard::What;

namespace {

// A folder that is gone with the test.
class Folder {
public:
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }

    // A WAV file of 48 kHz, 16 bits, stereo; `sample` gives both channels of a frame.
    fs::path wav(const std::string& name, int frames, const std::function<double(int)>& sample) const {
        const auto number = [](unsigned value, int bytes) {
            std::string text;
            for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
            return text;
        };
        std::string data;
        for (int i = 0; i < frames; ++i) {
            const auto value = static_cast<unsigned>(std::lround(sample(i) * 32767.0));
            data += number(value, 2) + number(value, 2);
        }
        const auto size = static_cast<unsigned>(data.size());
        return text(name, "RIFF" + number(36 + size, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(2, 2) +
                              number(48000, 4) + number(192000, 4) + number(4, 2) + number(16, 2) + "data" +
                              number(size, 4) + data);
    }
    fs::path text(const std::string& name, const std::string& content) const {
        std::ofstream(path / name, std::ios::binary) << content;
        return path / name;
    }

    const fs::path path{fs::temp_directory_path() / ("panggil-music-" + std::to_string(::getpid()))};
};

double sine(int frame) { return 0.5 * std::sin(2.0 * M_PI * 440.0 * frame / 48000.0); }  // 480 frames: 4.4 periods

// One channel of what was written so far.
Samples left(const Disk& disk) {
    const Samples both = disk.written();
    Samples one;
    for (std::size_t i = 0; i + 1 < both.size(); i += 2) one.push_back(both[i]);
    return one;
}

// What was written, once it satisfies.
Samples written_until(const Disk& disk, const std::function<bool(const Samples&)>& enough) {
    for (int tries = 0; tries < 500; ++tries) {
        Samples samples = left(disk);
        if (enough(samples)) return samples;
        ::poll(nullptr, 0, 20);
    }
    FAIL("this was not written within 10 s");
    return {};
}

bool sounds(const Samples& samples) {
    return std::any_of(samples.begin(), samples.end(), [](float s) { return s != 0.0f; });
}

double rms(const Samples& samples, std::size_t from, std::size_t count) {
    double sum = 0;
    for (std::size_t i = from; i < from + count; ++i) sum += static_cast<double>(samples[i]) * samples[i];
    return std::sqrt(sum / static_cast<double>(count));
}

std::size_t times_said(const std::string& text, const std::string& sentence) {
    std::size_t times = 0;
    for (std::size_t at = text.find(sentence); at != std::string::npos; at = text.find(sentence, at + 1)) ++times;
    return times;
}

}  // namespace

TEST_CASE("music is down from a call's first sample to its last, and comes back", "[device][music]") {
    const Disk disk;
    const Folder folder;
    Options options{.buffer_frames = 512, .music = folder.wav("a.wav", 480'000, sine), .music_volume = 100};
    auto device = Device::open(options).value();
    written_until(disk, [](const Samples& s) { return s.size() > 24'000 && sounds(s); });

    // The highest tone there is, which neighbours' sums and differences tell from the music.
    constexpr std::size_t kFrames = 60'000;
    auto tone = std::make_shared<Samples>();
    for (std::size_t i = 0; i < kFrames; ++i) tone->insert(tone->end(), 2, i % 2 == 0 ? 0.25f : -0.25f);
    REQUIRE(device->play(tone, 1));
    heard_until_end(*device);
    const std::size_t by_then = left(disk).size();
    const Samples heard = written_until(disk, [&](const Samples& s) { return s.size() > by_then + 96'000; });
    device.reset();

    Samples music;
    std::vector<std::size_t> spoken;
    for (std::size_t i = 0; i + 1 < heard.size(); ++i) {
        music.push_back((heard[i] + heard[i + 1]) / 2);
        if (std::abs(heard[i] - heard[i + 1]) > 0.4f) spoken.push_back(i);
    }
    REQUIRE(spoken.size() == kFrames - 1);
    const std::size_t first = spoken.front();
    const std::size_t last = first + kFrames;
    CHECK(spoken.back() == last - 2);
    REQUIRE(first > 14'400 + 4'800);

    const double whole = 0.5 / std::sqrt(2.0);
    CHECK(rms(music, first - 14'400 - 4'800, 4'800) == Approx(whole).epsilon(0.01));  // the music before
    CHECK(rms(music, first - 7'200, 480) < 0.5 * whole);                              // on its way down
    CHECK(rms(music, first, 4'800) == Approx(0.2 * whole).epsilon(0.01));             // from the first sample
    CHECK(rms(music, last - 4'800, 4'799) == Approx(0.2 * whole).epsilon(0.01));      // to the last
    CHECK(rms(music, last + 24'000, 480) < 0.5 * whole);                              // on its way up
    CHECK(rms(music, last + 48'000, 4'800) == Approx(whole).epsilon(0.01));           // and back
}

TEST_CASE("a piece begins again where it ends, without a gap", "[device][music]") {
    const Disk disk;
    const Folder folder;
    auto device =
        Device::open(
            {.buffer_frames = 512, .music = folder.wav("a.wav", 12'000, [](int) { return 0.5; }), .music_volume = 100})
            .value();
    const Samples heard = written_until(disk, [](const Samples& s) {
        return std::count_if(s.begin(), s.end(), [](float f) { return f != 0.0f; }) > 48'000;
    });
    const auto begin = std::find_if(heard.begin(), heard.end(), [](float s) { return s != 0.0f; });
    CHECK(std::find(begin, heard.end(), 0.0f) == heard.end());
}

TEST_CASE("a folder is played by name, over and over, and what is no music is left out with a word",
          "[device][music]") {
    const Disk disk;
    const Folder folder;
    folder.wav("02 siang.wav", 48'000, [](int) { return 0.25; });
    folder.wav("01 pagi.WAV", 48'000, [](int) { return 0.5; });
    folder.text("03 rusak.ogg", "OggS, but nothing behind it that could be music");
    folder.text("04 catatan.mp3", "a shopping list");
    folder.wav("05 kosong.wav", 0, sine);
    folder.text("gambar.jpg", "not looked at");
    CHECK(music_files(folder.path).size() == 5);

    std::string said;
    std::vector<float> levels;
    {
        const WrittenToStderr stderr_text;
        auto device = Device::open({.buffer_frames = 512, .music = folder.path, .music_volume = 100}).value();
        written_until(disk, [&](const Samples& s) {
            levels.clear();
            for (const float sample : s) {
                if (sample != 0.0f && (levels.empty() || sample != levels.back())) levels.push_back(sample);
            }
            return levels.size() >= 4;
        });
        said = stderr_text.text();
    }
    REQUIRE(levels.size() >= 4);
    CHECK(levels[0] == Approx(0.5).margin(0.001));
    CHECK(levels[1] == Approx(0.25).margin(0.001));
    CHECK(levels[2] == levels[0]);
    CHECK(levels[3] == levels[1]);
    for (const char* file : {"03 rusak.ogg", "04 catatan.mp3", "05 kosong.wav"}) {
        CHECK(times_said(said, "a piece of music can't be played, it is left out; file=" +
                                   (folder.path / file).string()) == 1);
    }
    CHECK(said.find("gambar") == std::string::npos);
}

TEST_CASE("without a playable piece the voice is as it was, to the sample, and the device may rest",
          "[device][music]") {
    const Disk disk;
    const Folder folder;
    const auto call = voice(10'000, 1.0f);
    for (const fs::path& music : {folder.path, folder.path / "nowhere", folder.text("rusak.ogg", "no music")}) {
        std::string said;
        {
            const WrittenToStderr stderr_text;
            auto device = Device::open({.buffer_frames = 512, .keep_awake = KeepAwake::no, .music = music}).value();
            for (int tries = 0; tries < 100 && said.find("music") == std::string::npos; ++tries) {
                ::poll(nullptr, 0, 10);
                said = stderr_text.text();
            }
            REQUIRE(device->play(call, 1));
            heard_until_end(*device);
            comes_to_rest(*device);
            CHECK(is_closed(disk));
        }
        CHECK(times_said(said, "music") > 0);
        CHECK((without_silence(disk.written()) == *call));
    }
}

TEST_CASE("a device that may rest stays open while it plays music", "[device][music]") {
    const Disk disk;
    const Folder folder;
    auto device = Device::open({.buffer_frames = 512,
                                .keep_awake = KeepAwake::no,
                                .music = folder.wav("a.wav", 12'000, [](int) { return 0.5; })})
                      .value();
    comes_to_rest(*device);
    const std::size_t before = left(disk).size();
    written_until(disk, [&](const Samples& s) { return s.size() > before + 4'800 && sounds(s); });
}
