#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"

/// The parts of the manuals that the program's own tables write.
namespace panggil::test {

inline std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Between `<!-- MARKER -->` and `<!-- end -->` the manual must say this. PANGGIL_WRITE_REFERENCE=1 writes it there
/// instead; `by` is the test that does.
inline void manual_says(const char* manual, const std::string& marker, const std::string& said, const char* by) {
    std::string text = content(manual);
    const std::string begin = "<!-- " + marker + " -->\n";
    const std::size_t found = text.find(begin);
    INFO(manual << ", " << marker << "; PANGGIL_WRITE_REFERENCE=1 build/dev/tests/" << by << " writes it anew");
    REQUIRE(found != std::string::npos);
    const std::size_t start = found + begin.size();
    const std::size_t size = text.find("<!-- end -->", start) - start;
    if (std::getenv("PANGGIL_WRITE_REFERENCE")) {
        std::ofstream(manual, std::ios::binary) << text.replace(start, size, said);
    } else {
        CHECK(text.substr(start, size) == said);
    }
}

}  // namespace panggil::test
