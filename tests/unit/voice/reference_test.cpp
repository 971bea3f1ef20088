#include "config/reference.h"

#include <string>

#include "catch.h"
#include "manual.h"
#include "voice/pack_file.h"

using namespace panggil;
using config::markdown;
using config::reference;

TEST_CASE("the manual's reference of a voice pack is what the tables say", "[reference]") {
    const std::pair<const char*, std::string> tables[] = {
        {"voice pack", markdown(reference<voice::PackFile>())},
        {"phrase", markdown(reference<voice::PackPhrase>())},
        {"pauses", markdown(reference<voice::Pauses>())},
    };
    for (const auto& [name, said] : tables) {
        test::manual_says("audio/README.md", std::string("reference: ") + name, said, "unit_voice '[reference]'");
    }
}
