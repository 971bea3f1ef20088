#include <algorithm>
#include <set>

#include "voice/caption.h"
#include "voice/lay_out.h"
#include "voice/plan.h"

namespace panggil::voice {

namespace {

Style style_of(const VoicePack& pack, const Filling& filling) {
    const auto ticket = hall::Ticket::parse(filling[Binding::ticket].spoken);
    return ticket ? pack.style_of(*ticket) : pack.style();
}

void add_phrase(Sayings& sayings, const VoicePack& pack, const PackPhrase& phrase, const Filling& filling) {
    const Phrase& said = phrase.said_of(filling[Binding::agency].spoken, filling[Binding::service].spoken);
    sayings.add(pack, words_of(pack, said, filling, style_of(pack, filling)), caption_of(phrase, filling));
}

/// Where no pack has anything to say.
void add_chime(Sayings& sayings, const VoicePack& pack, const std::string& name) {
    SpokenWord chime{name.starts_with("alert_") ? "alert_chime" : "chime"};
    chime.chime = true;
    sayings.add(pack, {chime}, "");
}

}  // namespace

Plan plan_phrase(const Voices& voices, const std::string& phrase, const Values& values, const hall::Hall* hall) {
    const Filling filling = filling_of(values, hall);
    Sayings sayings;
    bool said = false;
    for (const auto& pack : voices.packs) {
        const PackPhrase* own = phrase_or_next(*pack, phrase);
        if (own) add_phrase(sayings, *pack, *own, filling);
        said |= own != nullptr;
    }
    if (!said && !voices.empty()) add_chime(sayings, *voices.packs.front(), phrase);
    return std::move(sayings).plan();
}

bool knows_phrase(const Voices& voices, const std::string& phrase) {
    return std::any_of(voices.packs.begin(), voices.packs.end(),
                       [&](const auto& pack) { return pack->phrase(phrase); });
}

std::vector<std::string> phrase_names(const Voices& voices) {
    std::set<std::string> names;
    for (const auto& pack : voices.packs) {
        for (const auto& [name, phrase] : pack->phrases()) names.insert(name);
    }
    return {names.begin(), names.end()};
}

}  // namespace panggil::voice
