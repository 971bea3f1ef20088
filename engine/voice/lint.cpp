#include "voice/lint.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "base/suggest.h"
#include "voice/clip_check.h"
#include "voice/coverage.h"

namespace panggil::voice {

namespace {

/// What the engine asks for by itself, and what happens without it.
constexpr std::array<std::pair<const char*, const char*>, 6> kAskedFor{{
    {"call_short", "calls are not shortened when several wait"},
    {"call_bare", "calls keep the agency's name when many wait"},
    {"alert_other", "an alert is rung and shown, but nothing is said"},
    {"alert_evacuate", "nobody is told to leave the building"},
    {"drill", "a drill sounds like an alert"},
    {"attention", "a text that can't be spoken is announced by the plain chime"},
}};

std::string yaml_of(const VoicePack& pack) { return (pack.folder() / "pack.yaml").string(); }

void say(Errors& errors, std::string file, std::string message, Severity severity = Severity::error) {
    errors.push_back({std::move(message), {std::move(file)}, severity});
}

void look_for_names(const VoicePack& pack, Errors& errors) {
    if (pack.licence().empty()) {
        say(errors, yaml_of(pack), "names no licence - write 'licence:' and under which the clips may be used");
    }
    if (pack.speaker().empty()) say(errors, yaml_of(pack), "names no speaker - write 'speaker:' and who speaks");
}

void look_for_phrases(const VoicePack& pack, Errors& errors) {
    for (const auto& [name, without] : kAskedFor) {
        if (pack.phrase(name)) continue;
        say(errors, yaml_of(pack), fmt::format("has no phrase '{}'; {}", name, without), Severity::warning);
    }
}

void look_for_strangers(const VoicePack& pack, const hall::Hall& hall, Errors& errors) {
    for (const auto& [name, phrase] : pack.phrases()) {
        for (const auto& [id, said] : phrase.agencies) {
            if (hall.agency(hall::AgencyId(id))) continue;
            say(errors, yaml_of(pack),
                fmt::format("the phrase '{}' has words for '{}', but the hall has no such agency{}", name, id,
                            did_you_mean(id, hall.agency_ids())),
                Severity::warning);
        }
    }
}

void look_for_clips(const VoicePack& pack, const Uses& uses, Errors& errors) {
    for (const auto& [id, use] : uses) {
        if (use.there || use.need == Need::better) continue;
        if (use.text.empty()) {
            say(errors, pack.file_of(id),
                use.need == Need::must ? "is missing - copy one from another pack"
                                       : "is missing; the plain chime is rung instead",
                use.need == Need::must ? Severity::error : Severity::warning);
        } else if (use.need == Need::must) {
            say(errors, pack.file_of(id), fmt::format("is missing - record '{}' as in '{}'", use.text, use.sentence));
        } else {
            say(errors, pack.file_of(id),
                fmt::format("is missing, so that it is left out - record '{}' as in '{}'", use.text, use.sentence),
                Severity::warning);
        }
    }
}

/// Letters and numbers serve tickets of other systems and number plates, also where this hall has none of these.
std::set<std::string> words_of_tickets(const VoicePack& pack) {
    std::set<std::string> words;
    for (char letter = 'a'; letter <= 'z'; ++letter) words.emplace(1, letter);
    for (int number = 0; number <= 9999; ++number) {
        for (std::string& word : pack.reading().number(number)) words.insert(std::move(word));
    }
    return words;
}

bool consists_of(const std::set<std::string>& words, const std::string& id) {
    std::istringstream in(id.substr(0, id.find('.')));
    for (std::string word; std::getline(in, word, '_');) {
        if (words.count(word) == 0) return false;
    }
    return true;
}

void look_for_unused(const VoicePack& pack, const Uses& uses, Errors& errors) {
    const std::set<std::string> tickets = words_of_tickets(pack);
    for (const auto& [id, clip] : pack.clips()) {
        if (uses.count(id) > 0 || consists_of(tickets, id)) continue;
        say(errors, pack.file_of(id), "is never spoken - no phrase, agency or counter needs it", Severity::warning);
    }
}

}  // namespace

Errors lint(const VoicePack& pack, const hall::Hall* hall) {
    Errors errors;
    for (const Error& warning : pack.warnings()) {
        if (!warning.place.file.empty()) errors.push_back(warning);
    }
    look_for_names(pack, errors);
    look_for_phrases(pack, errors);
    if (hall) look_for_strangers(pack, *hall, errors);
    const Errors files = check_clips(pack.folder());
    errors.insert(errors.end(), files.begin(), files.end());
    const Uses uses = clips_needed(pack, hall);
    look_for_clips(pack, uses, errors);
    look_for_unused(pack, uses, errors);
    return errors;
}

}  // namespace panggil::voice
