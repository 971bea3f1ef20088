#include "layout/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "base/suggest.h"

namespace panggil::layout {

bool Condition::holds(const std::set<std::string>& states) const {
    const auto term_holds = [&](const Term& term) { return states.contains(term.state) == term.wanted; };
    return any_of.empty() || std::any_of(any_of.begin(), any_of.end(), [&](const std::vector<Term>& all) {
               return std::all_of(all.begin(), all.end(), term_holds);
           });
}

const std::vector<StateWord>& state_words() {
    static const std::vector<StateWord> all = {
        {"number", {"a ticket's number stands here", "ada nomor antrean di sini"}},
        {"called", {"that ticket's call is being spoken", "panggilannya sedang diucapkan"}},
        {"newest",
         {"it is the newest call, and not being spoken any more", "ini panggilan terbaru, dan tidak sedang diucapkan"}},
        {"priority", {"it is a priority visitor's ticket", "nomor prioritas"}},
        {"recalled", {"it was called more than once", "sudah dipanggil lebih dari sekali"}},
        {"open", {"the agency is open and has called nobody yet", "instansi buka dan belum memanggil siapa pun"}},
        {"break", {"all counters of the agency are on a break", "semua loket instansi istirahat"}},
        {"back_later", {"the break says until when", "istirahatnya menyebut sampai kapan"}},
        {"closed", {"all counters of the agency are closed", "semua loket instansi tutup"}},
        {"one_counter", {"the agency has one counter", "instansi punya satu loket"}},
        {"before_opening", {"the doors are closed by the hall's hours", "di luar jam buka mal"}},
        {"empty", {"nobody was called today", "hari ini belum ada panggilan"}},
        {"announcement",
         {"something is being said that is no call; the hero alone knows it",
          "sedang diucapkan sesuatu selain panggilan; hanya di tempat utama"}},
        {"stale", {"the display hears nothing from the hub", "layar tidak menerima kabar dari hub"}},
        {"lost", {"it has heard nothing for a minute", "sudah satu menit tidak menerima kabar"}},
    };
    return all;
}

Result<std::vector<Condition::Term>> parse_condition(std::string_view line) {
    std::vector<Condition::Term> terms;
    std::vector<std::string> known;
    for (const StateWord& word : state_words()) known.emplace_back(word.name);
    std::istringstream words{std::string(line)};
    bool wanted = true;
    bool expects_word = true;
    for (std::string word; words >> word;) {
        if (word == "and" && !expects_word) {
            expects_word = true;
        } else if (word == "not" && expects_word && wanted) {
            wanted = false;
        } else if (expects_word && std::find(known.begin(), known.end(), word) != known.end()) {
            terms.push_back({word, std::exchange(wanted, true)});
            expects_word = false;
        } else if (!expects_word) {
            return fail(say("found '{}' where 'and' could stand", "Di sini ada '{}', seharusnya 'and'.", word));
        } else {
            return fail(
                say("unknown state '{}'{}", "Tidak ada keadaan bernama '{}'.{}", word, did_you_mean(word, known)));
        }
    }
    if (expects_word)
        return fail(Said("a state is missing at the end, such as 'called'",
                         "Di akhir kurang satu keadaan (misalnya 'called')."));
    return terms;
}

}  // namespace panggil::layout
