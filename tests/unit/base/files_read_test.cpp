#include "base/files_read.h"

#include <unistd.h>

#include <fstream>

#include "base/file.h"
#include "catch.h"

using namespace panggil;
namespace fs = std::filesystem;

TEST_CASE("what was read is known with its bytes, and what was looked for in vain", "[file]") {
    const fs::path folder = fs::temp_directory_path() / ("panggil-files-read-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    std::ofstream(folder / "a.yaml") << "satu";
    {
        const FilesRead reading;
        CHECK(read_file(folder / "a.yaml", 100));
        CHECK_FALSE(read_file(folder / "gone.yaml", 100));
        REQUIRE(reading.files().size() == 2);
        CHECK(*reading.files().at(folder / "a.yaml") == "satu");
        CHECK(reading.files().at(folder / "gone.yaml") == nullptr);
    }
    CHECK(read_file(folder / "a.yaml", 100));  // nobody notes any more
    fs::remove_all(folder);
}
