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
const std::array<std::pair<const char*, Said>, 6>& asked_for() {
    static const std::array<std::pair<const char*, Said>, 6> all{{
        {"call_short",
         {"calls are not shortened when several wait", "panggilan tidak dipendekkan kalau beberapa menunggu"}},
        {"call_bare",
         {"calls keep the agency's name when many wait", "nama instansi tetap disebut walaupun banyak yang menunggu"}},
        {"alert_other",
         {"an alert is rung and shown, but nothing is said",
          "tanda bahaya dibunyikan dan ditampilkan, tetapi tidak ada yang diucapkan"}},
        {"alert_evacuate", {"nobody is told to leave the building", "tidak ada yang disuruh keluar dari gedung"}},
        {"drill", {"a drill sounds like an alert", "latihan terdengar seperti bahaya sungguhan"}},
        {"attention",
         {"a text that can't be spoken is announced by the plain chime",
          "teks yang tidak bisa diucapkan hanya didahului bel biasa"}},
    }};
    return all;
}

std::string yaml_of(const VoicePack& pack) { return (pack.folder() / "pack.yaml").string(); }

void tell(Errors& errors, std::string file, Said message, Severity severity = Severity::error) {
    errors.push_back(error_of(std::move(message), {std::move(file)}, severity));
}

void look_for_names(const VoicePack& pack, Errors& errors) {
    if (pack.licence().empty()) {
        tell(errors, yaml_of(pack),
             {"names no licence - write 'licence:' and under which the clips may be used",
              "Izin pemakaian belum ditulis. Tulis 'licence:' dan izin pemakaian rekamannya."});
    }
    if (pack.speaker().empty()) {
        tell(errors, yaml_of(pack),
             {"names no speaker - write 'speaker:' and who speaks",
              "Nama pembicara belum ditulis. Tulis 'speaker:' dan siapa yang berbicara."});
    }
}

void look_for_phrases(const VoicePack& pack, Errors& errors) {
    for (const auto& [name, without] : asked_for()) {
        if (pack.phrase(name)) continue;
        tell(errors, yaml_of(pack), say("has no phrase '{}'; {}", "Tidak ada ucapan '{}'; {}.", name, without),
             Severity::warning);
    }
}

void look_for_strangers(const VoicePack& pack, const hall::Hall& hall, Errors& errors) {
    for (const auto& [name, phrase] : pack.phrases()) {
        for (const auto& [id, said] : phrase.agencies) {
            if (hall.agency(hall::AgencyId(id))) continue;
            tell(errors, yaml_of(pack),
                 say("the phrase '{0}' has words for '{1}', but the hall has no such agency{2}",
                     "Dalam ucapan '{0}' ada kata untuk '{1}', tetapi instansi itu tidak ada di hall.yaml.{2}", name,
                     id, did_you_mean(id, hall.agency_ids())),
                 Severity::warning);
        }
    }
}

void look_for_clips(const VoicePack& pack, const Uses& uses, Errors& errors) {
    for (const auto& [id, use] : uses) {
        if (use.there || use.need == Need::better) continue;
        if (use.text.empty()) {
            tell(errors, pack.file_of(id),
                 use.need == Need::must
                     ? Said("is missing - copy one from another pack", "Berkas ini belum ada. Salin dari paket lain.")
                     : Said("is missing; the plain chime is rung instead",
                            "Berkas ini belum ada; sebagai gantinya bel biasa yang berbunyi."),
                 use.need == Need::must ? Severity::error : Severity::warning);
        } else if (use.need == Need::must) {
            tell(errors, pack.file_of(id),
                 say("is missing - record '{}' as in '{}'", "Berkas ini belum ada. Rekam '{}' seperti dalam '{}'.",
                     use.text, use.sentence));
        } else {
            tell(errors, pack.file_of(id),
                 say("is missing, so that it is left out - record '{}' as in '{}'",
                     "Berkas ini belum ada, jadi dilewati. Rekam '{}' seperti dalam '{}'.", use.text, use.sentence),
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
        tell(errors, pack.file_of(id),
             {"is never spoken - no phrase, agency or counter needs it",
              "Tidak pernah diucapkan: tidak ada ucapan, instansi, atau loket yang memakainya."},
             Severity::warning);
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
