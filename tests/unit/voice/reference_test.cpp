#include "config/reference.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "voice/pack_file.h"
#include "wrong_files.h"

using namespace panggil;
using config::markdown;
using config::reference;

namespace {

constexpr const char* kManual = "audio/README.md";

// What stands between the markers of this name; `with` takes its place, if given.
std::string between_markers(std::string& text, const std::string& name, const std::string* with = nullptr) {
    const std::string begin = "<!-- reference: " + name + " -->\n";
    const std::size_t from = text.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t start = from + begin.size();
    const std::size_t size = text.find("<!-- end -->", start) - start;
    const std::string old = text.substr(start, size);
    if (with) text.replace(start, size, *with);
    return old;
}

}  // namespace

TEST_CASE("the manual's reference of a voice pack is what the tables say", "[reference]") {
    const std::pair<const char*, std::string> tables[] = {
        {"voice pack", markdown(reference<voice::PackFile>())},
        {"phrase", markdown(reference<voice::PackPhrase>())},
        {"pauses", markdown(reference<voice::Pauses>())},
    };
    std::string text = test::content(kManual);
    const bool write = std::getenv("PANGGIL_WRITE_REFERENCE");
    for (const auto& [name, said] : tables) {
        INFO(name << "; PANGGIL_WRITE_REFERENCE=1 build/dev/tests/unit_voice '[reference]' writes it anew");
        const std::string old = between_markers(text, name, write ? &said : nullptr);
        if (!write) CHECK(old == said);
    }
    if (write) std::ofstream(kManual, std::ios::binary) << text;
}
