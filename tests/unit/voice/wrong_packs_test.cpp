#include <filesystem>
#include <string>
#include <vector>

#include "catch.h"
#include "voice/pack.h"
#include "wrong_files.h"

namespace {

namespace fs = std::filesystem;
using namespace panggil;

// What a person is told about this pack's file; its clips aren't there, and that isn't told.
Errors read(const fs::path& folder) {
    const auto pack = voice::VoicePack::load(folder, 48000, 1);
    return pack ? Errors{} : pack.error();
}

}  // namespace

TEST_CASE("each mistake in a pack.yaml is told in the words that belong to it", "[pack]") {
    const std::vector<fs::path> folders = test::folders_of("tests/unit/voice/wrong");
    REQUIRE(folders.size() >= 25);
    for (const fs::path& folder : folders) {
        test::expect_told(folder, read(folder));
    }
}
