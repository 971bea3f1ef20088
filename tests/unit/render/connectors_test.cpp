#include "render/connectors.h"

#include <unistd.h>

#include <fstream>

#include "catch.h"

using namespace panggil::render;

namespace {

// A computer's folder of connectors, as Linux has it.
struct Computer {
    Computer() { std::filesystem::create_directories(folder / "card0"); }
    ~Computer() { std::filesystem::remove_all(folder); }
    void has(const char* connector, const char* status, const char* modes) const {
        std::filesystem::create_directories(folder / connector);
        std::ofstream(folder / connector / "status") << status << '\n';
        std::ofstream(folder / connector / "modes") << modes;
    }

    std::filesystem::path folder{std::filesystem::temp_directory_path() /
                                 ("panggil-connectors-" + std::to_string(::getpid()))};
};

}  // namespace

TEST_CASE("a TV that goes, comes or offers other modes changes what is connected", "[connectors]") {
    const Computer computer;
    computer.has("card0-HDMI-A-2", "disconnected", "");
    computer.has("card0-HDMI-A-1", "connected", "1920x1080\n1280x720\n");
    const std::string before = connectors(computer.folder);
    CHECK(before == "card0-HDMI-A-1: connected 1920x1080 1280x720\ncard0-HDMI-A-2: disconnected\n");
    computer.has("card0-HDMI-A-1", "connected", "1280x720\n");
    CHECK(connectors(computer.folder) != before);
    computer.has("card0-HDMI-A-1", "connected", "1920x1080\n1280x720\n");
    CHECK(connectors(computer.folder) == before);
}

TEST_CASE("a computer without such connectors has none", "[connectors]") {
    CHECK(connectors("/nowhere/at/all").empty());
}
