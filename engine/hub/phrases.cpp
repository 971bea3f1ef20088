#include "hub/phrases.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"

namespace panggil::hub {

std::optional<wire::Refusal> unknown_phrase(const wire::Announce& announce, const config::PhraseNames& phrases) {
    if (announce.phrase.empty() || !phrases) return std::nullopt;
    const auto known = phrases(announce.zone);
    if (!known || std::find(known->begin(), known->end(), announce.phrase) != known->end()) return std::nullopt;
    const auto near = nearest(announce.phrase, *known);
    return wire::Refusal{"unknown_phrase", fmt::format("Suara di sini tidak punya frasa '{}'.{}", announce.phrase,
                                                       near ? fmt::format(" Maksud Anda '{}'?", *near) : "")};
}

}  // namespace panggil::hub
