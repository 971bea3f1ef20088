#include "config/reference.h"

#include <string>

#include "catch.h"
#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"
#include "manual.h"

using namespace panggil;
using config::markdown;
using config::reference;

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
        {"legibility", markdown(reference<config::Legibility>())},
        {"audio", markdown(reference<config::Audio>())},
        {"ducking", markdown(reference<config::Ducking>())},
    };
    for (const auto& [name, said] : tables) {
        test::manual_says("config/README.md", std::string("reference: ") + name, said, "unit_config '[reference]'");
    }
}
