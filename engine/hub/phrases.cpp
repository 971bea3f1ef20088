#include "hub/phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"

namespace panggil::hub {

std::optional<wire::Refusal> unknown_phrase(const wire::Announce& announce, const config::KnownPhrases& phrases) {
    if (announce.phrase.empty() || !phrases) return std::nullopt;
    const auto known = phrases(announce.zone);
    if (!known) return std::nullopt;
    const std::vector<std::string> names = names_of(*known);
    if (std::find(names.begin(), names.end(), announce.phrase) != names.end()) return std::nullopt;
    const auto near = nearest(announce.phrase, names);
    return wire::Refusal{"unknown_phrase", fmt::format("Suara di sini tidak punya frasa '{}'.{}", announce.phrase,
                                                       near ? fmt::format(" Maksud Anda '{}'?", *near) : "")};
}

}  // namespace panggil::hub
