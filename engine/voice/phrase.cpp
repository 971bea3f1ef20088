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

std::string_view example_of(Binding binding) {
    switch (binding) {
        case Binding::agency:
            return "disdukcapil";
        case Binding::counter:
            return "3";
        case Binding::number:
            return "15";
        case Binding::service:
            return "ktp";
        case Binding::spell:
            return "'BD 1234 XY'";
        case Binding::ticket:
            return "A001";
        case Binding::time:
            return "15.00";
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
