#include "hub/announcements_file.h"

#include <unistd.h>

#include <fstream>

#include "catch.h"
#include "story.h"

using namespace panggil;
using namespace panggil::hub;

namespace {

constexpr const char* kOne = "announcements:\n  - {name: notice, text: Dilarang merokok, at: 9.30}\n";
constexpr const char* kTwo =
    "announcements:\n  - {name: notice, text: Dilarang merokok, at: 9.30}\n  - {name: more, text: Jaga barang, at: "
    "10.30}\n";

struct Story {
    std::filesystem::path folder{std::filesystem::temp_directory_path() /
                                 ("panggil-announcements-" + std::to_string(::getpid()))};
    ManualClock clock{WallTime{}};
    AnnouncementsFile file = opened();

    AnnouncementsFile opened() {
        std::filesystem::create_directories(folder);
        save(kOne);
        return {path(), stamp_of(path()), small_hall(), {}};
    }
    ~Story() { std::filesystem::remove_all(folder); }
    std::filesystem::path path() const { return folder / "announcements.yaml"; }
    void save(const char* text) const { std::ofstream(path()) << text; }
    /// How many announcements were taken in the next seconds; -1: nothing new.
    int taken() {
        int count = -1;
        for (int i = 0; i < 4; ++i) {
            clock.advance(Seconds(2));
            if (const auto saved = file.look(clock.now())) count = static_cast<int>(saved->announcements.size());
        }
        return count;
    }
};

}  // namespace

TEST_CASE("announcements that are saved while the hub runs are taken, once", "[announcements]") {
    Story s;
    CHECK(s.taken() == -1);
    s.save(kTwo);
    CHECK(s.taken() == 2);
    CHECK(s.taken() == -1);
}

TEST_CASE("what is saved while the hub is starting is taken too", "[announcements]") {
    Story s;
    const Stamp read = stamp_of(s.path());
    s.save(kTwo);
    s.file = AnnouncementsFile(s.path(), read, small_hall(), {});
    CHECK(s.taken() == 2);
}

TEST_CASE("a file that is being written is not taken before it is whole", "[announcements]") {
    Story s;
    s.save("announcements: []\n");
    s.clock.advance(Seconds(2));
    CHECK_FALSE(s.file.look(s.clock.now()));
    s.save(kTwo);
    s.clock.advance(Seconds(2));
    CHECK_FALSE(s.file.look(s.clock.now()));
    CHECK(s.taken() == 2);
}

TEST_CASE("announcements with a mistake, and a file that is gone, leave those before", "[announcements]") {
    Story s;
    s.save("announcements:\n  - {name: notice, at: 9.30}\n");
    CHECK(s.taken() == -1);
    std::filesystem::remove(s.path());
    CHECK(s.taken() == -1);
    s.save(kTwo);
    CHECK(s.taken() == 2);
}
