#include "config/reference.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.h"
#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"

using namespace panggil;
using config::markdown;
using config::reference;

namespace {

constexpr const char* kManual = "config/README.md";

std::string manual() {
    std::ifstream in(kManual, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// The text between the markers of this name; `with` takes its place, if given.
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

TEST_CASE("the manual's reference is what the tables say", "[config][reference]") {
    const std::pair<const char*, std::string> tables[] = {
        {"hall", markdown(reference<hall::Hall>())},
        {"agency", markdown(reference<hall::Agency>())},
        {"service", markdown(reference<hall::Service>())},
        {"calls", markdown(reference<hall::CallRules>())},
        {"alerts", markdown(reference<hall::AlertRules>())},
        {"hub", markdown(reference<config::HubConfig>())},
        {"announcements", markdown(reference<config::AnnouncementsConfig>())},
        {"announcement", markdown(reference<config::Scheduled>())},
        {"displays", markdown(reference<config::DisplaysConfig>())},
        {"address", markdown(reference<config::HubAddress>())},
        {"display", markdown(reference<config::Display>())},
        {"audio", markdown(reference<config::Audio>())},
        {"ducking", markdown(reference<config::Ducking>())},
    };
    std::string text = manual();
    const bool write = std::getenv("PANGGIL_WRITE_REFERENCE");
    for (const auto& [name, said] : tables) {
        INFO(name << "; PANGGIL_WRITE_REFERENCE=1 build/dev/tests/unit_config '[reference]' writes it anew");
        const std::string old = between_markers(text, name, write ? &said : nullptr);
        if (!write) CHECK(old == said);
    }
    if (write) std::ofstream(kManual, std::ios::binary) << text;
}
