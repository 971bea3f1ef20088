#include "voice/phrase.h"

#include <array>

namespace panggil::voice {

namespace {

constexpr std::array<std::pair<const char*, Binding>, 7> kBindings{{
    {"agency", Binding::agency},
    {"counter", Binding::counter},
    {"number", Binding::number},
    {"service", Binding::service},
    {"spell", Binding::spell},
    {"ticket", Binding::ticket},
    {"time", Binding::time},
}};

}  // namespace

std::string_view name_of(Binding binding) {
    for (const auto& [name, which] : kBindings) {
        if (which == binding) return name;
    }
    return {};
}

std::optional<Binding> binding_of(std::string_view name) {
    for (const auto& [known, which] : kBindings) {
        if (known == name) return which;
    }
    return std::nullopt;
}

std::vector<std::string> binding_names() {
    std::vector<std::string> names;
    for (const auto& [name, which] : kBindings) names.emplace_back(name);
    return names;
}

const Phrase& PackPhrase::said_of(const std::string& agency, const std::string& service) const {
    for (const auto& [id, phrase] : services) {
        if (id == service) return phrase;
    }
    for (const auto& [id, phrase] : agencies) {
        if (id == agency) return phrase;
    }
    return says;
}

}  // namespace panggil::voice
