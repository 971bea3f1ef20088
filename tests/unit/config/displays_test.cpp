#include "config/displays_config.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.h"
#include "config/silence.h"

using namespace panggil;
using config::Channel;
using config::KeepAwake;

namespace {

// A config folder that is gone with the test.
class Folder {
public:
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::filesystem::path write(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name) << content;
        return path / name;
    }
    const std::filesystem::path path{std::filesystem::temp_directory_path() / "panggil-displays-test"};
};

}  // namespace

TEST_CASE("a screen has the defaults where it says nothing itself, field by field", "[config]") {
    const Folder folder;
    const auto read = config::load_displays(
        folder.write("displays.yaml",
                     "displays:\n"
                     "  kiri:\n"
                     "  kanan: {rotation: 270, audio: {volume: 30, channel: right}}\n"
                     "defaults:\n"
                     "  hold: 9 s\n"
                     "  audio: {device: HDMI 0, keep_awake: noise, lead_in: 300 ms, volume: 80}\n"));
    REQUIRE(read);
    const config::Display& left = *read->find("kiri");
    CHECK(left.hold == Seconds{9});
    CHECK(left.audio.device == "HDMI 0");
    CHECK(left.audio.volume == 80);
    const config::Display& right = *read->find("kanan");
    CHECK(right.rotation == 270);
    CHECK(right.hold == Seconds{9});
    CHECK(right.audio.device == "HDMI 0");
    CHECK(right.audio.keep_awake == KeepAwake::noise);
    CHECK(right.audio.lead_in == Seconds{0.3});
    CHECK(right.audio.volume == 30);
    CHECK(right.audio.channel == Channel::right);
}

TEST_CASE("a screen must stand in a zone of the hall, and show a layout that is there", "[config]") {
    const Folder folder;
    folder.write("layouts/aula.yaml", "");
    hall::Hall hall;
    hall.zones = {hall::ZoneId{"barat"}, hall::ZoneId{"timur"}};
    const auto path = folder.write("displays.yaml",
                                   "displays:\n"
                                   "  satu: {zone: timr, layout: layouts/aula.yaml}\n"
                                   "  dua: {zone: timur, layout: layouts/aulla.yaml, pack: ../audio}\n");

    const auto read = config::load_displays(path, {&hall, folder.path});

    REQUIRE_FALSE(read);
    REQUIRE(read.error().size() == 3);
    CHECK(read.error()[0].message == "no zone of the hall has the id 'timr' - did you mean 'timur'?");
    CHECK(read.error()[0].place == Place{path.string(), 2, 16});
    CHECK(read.error()[1].message == "there is no layouts/aulla.yaml in " + folder.path.string());
    CHECK(read.error()[2].message == "'../audio' leads out of " + folder.path.string());
    CHECK(config::load_displays(path).has_value());  // the file alone is good
}

TEST_CASE("clients find the hub where the screens do, else where it listens", "[config]") {
    const Folder folder;
    CHECK(*config::find_hub(folder.path) == config::HubAddress{});

    folder.write("hub.yaml", "commands: tcp://*:6000\nevents: tcp://0.0.0.0:6001\ninsecure: yes\n");
    CHECK(*config::find_hub(folder.path) == config::HubAddress{"tcp://127.0.0.1:6000", "tcp://127.0.0.1:6001"});

    folder.write("displays.yaml", "hub: {commands: tcp://10.0.0.2:5570, events: tcp://10.0.0.2:5571}\n");
    CHECK(*config::find_hub(folder.path) == config::HubAddress{"tcp://10.0.0.2:5570", "tcp://10.0.0.2:5571"});

    folder.write("displays.yaml", "hub: 10.0.0.2\n");
    CHECK_FALSE(config::find_hub(folder.path));
}

TEST_CASE("the hub may listen beyond its machine where the file says that this is meant", "[config]") {
    const Folder folder;
    CHECK(config::load_hub(folder.write("hub.yaml", "commands: tcp://*:5570\ninsecure: true\n")));
    CHECK(config::load_hub(folder.write("hub.yaml", "commands: ipc:///run/panggil/commands\n")));
    CHECK(config::load_hub(folder.write("hub.yaml", "commands: tcp://localhost:5570\nevents: tcp://[::1]:5571\n")));
    CHECK_FALSE(config::load_hub(folder.write("hub.yaml", "commands: tcp://192.168.1.10:5570\n")));
}

TEST_CASE("a zone is led by the first of its screens that may speak", "[config]") {
    const Folder folder;
    const auto read = config::load_displays(folder.write("displays.yaml",
                                                         "displays:\n"
                                                         "  pintu: {voice: no}\n"
                                                         "  sunyi: {audio: {volume: 0}}\n"
                                                         "  kiri: {}\n"
                                                         "  kanan: {}\n"
                                                         "  kantin: {zone: kantin, voice: no}\n"));
    REQUIRE(read);
    CHECK(read->leader_of(hall::ZoneId{"hall"}) == std::string("kiri"));
    CHECK_FALSE(read->leader_of(hall::ZoneId{"kantin"}));
    CHECK_FALSE(read->leader_of(hall::ZoneId{"taman"}));
}

TEST_CASE("music stands below the root, as a file or a folder, and a screen may change one thing of it", "[config]") {
    const Folder folder;
    folder.write("assets/music/pagi.ogg", "");
    const auto path = folder.write("displays.yaml",
                                   "defaults:\n"
                                   "  audio: {music: assets/music, ducking: {to: 10, down: 200 ms, up: 2 s}}\n"
                                   "displays:\n"
                                   "  satu:\n"
                                   "  dua: {audio: {music_volume: 60, ducking: {up: 500 ms}}}\n"
                                   "  tiga: {audio: {music: assets/music/pagi.ogg}}\n");
    const auto read = config::load_displays(path, {nullptr, folder.path});
    REQUIRE(read);
    const config::Audio& first = read->find("satu")->audio;
    CHECK(first.music == (folder.path / "assets/music").string());
    CHECK(first.music_volume == 30);
    CHECK(first.ducking.to == 10);
    const config::Audio& second = read->find("dua")->audio;
    CHECK(second.music == first.music);
    CHECK(second.music_volume == 60);
    CHECK(second.ducking.down == Seconds{0.2});
    CHECK(second.ducking.up == Seconds{0.5});
    CHECK(read->find("tiga")->audio.music == (folder.path / "assets/music/pagi.ogg").string());
    CHECK(config::load_displays(path)->find("satu")->audio.music == "assets/music");
}

TEST_CASE("music that is not there, or elsewhere, is named with its place", "[config]") {
    const Folder folder;
    folder.write("assets/logo.png", "");
    const auto path = folder.write("displays.yaml",
                                   "defaults: {audio: {music: assets/musik}}\n"
                                   "displays:\n"
                                   "  satu: {audio: {music: ../musik.ogg}}\n"
                                   "  dua: {audio: {music: /media/usb}}\n"
                                   "  tiga: {audio: {music: \"\", music_volume: 101, ducking: {to: -1, down: 4 s}}}\n");
    const auto read = config::load_displays(path, {nullptr, folder.path});
    REQUIRE_FALSE(read);
    std::vector<std::string> said;
    for (const Error& error : read.error()) said.push_back(error.message);
    CHECK(said == std::vector<std::string>{"there is no assets/musik in " + folder.path.string(),
                                           "'../musik.ogg' leads out of " + folder.path.string(),
                                           "'/media/usb' leads out of " + folder.path.string(),
                                           "this must not be empty", "this must be between 0 and 100, not 101",
                                           "this must be between 0 and 100, not -1",
                                           "this must be between 0 and 3 s, not 4 s"});
    CHECK(read.error()[0].place == Place{path.string(), 1, 27});
}

TEST_CASE("a zone in which nobody speaks is warned of, with the field that silences it", "[config]") {
    const Folder folder;
    Errors warnings;
    const auto path = folder.write("displays.yaml",
                                   "displays:\n"
                                   "  pintu: {voice: no}\n"
                                   "  kantin-1: {zone: kantin, voice: no}\n"
                                   "  kiri: {}\n"
                                   "  kantin-2: {zone: kantin, audio: {volume: 0}}\n");
    const auto read = config::load_displays(path, {}, &warnings);
    REQUIRE(read);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].message ==
          "no screen speaks in the zone kantin: 'voice: no' at kantin-1, 'audio: {volume: 0}' at kantin-2");
    CHECK(warnings[0].place == Place{path.string(), 3, 3});

    CHECK_FALSE(config::why_silent(*read, hall::ZoneId{"hall"}));
    CHECK(config::why_silent(*read, hall::ZoneId{"hall"}, "kiri")->english ==
          "no screen speaks in the zone hall: 'voice: no' at pintu, '--mute' at kiri");
    CHECK_FALSE(config::why_silent(*read, hall::ZoneId{"taman"}));  // where no screen stands
}
