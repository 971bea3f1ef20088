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
        {"number", "a ticket's number stands here"},
        {"called", "that ticket's call is being spoken"},
        {"newest", "it is the newest call, and not being spoken any more"},
        {"priority", "it is a priority visitor's ticket"},
        {"recalled", "it was called more than once"},
        {"open", "the agency is open and has called nobody yet"},
        {"break", "all counters of the agency are on a break"},
        {"back_later", "the break says until when"},
        {"closed", "all counters of the agency are closed"},
        {"one_counter", "the agency has one counter"},
        {"before_opening", "the doors are closed by the hall's hours"},
        {"empty", "nobody was called today"},
        {"announcement", "something is being said that is no call; the hero alone knows it"},
        {"stale", "the display hears nothing from the hub"},
        {"lost", "it has heard nothing for a minute"},
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
            return fail(fmt::format("found '{}' where 'and' could stand", word));
        } else {
            return fail(fmt::format("unknown state '{}'{}", word, did_you_mean(word, known)));
        }
    }
    if (expects_word) return fail("a state is missing at the end, such as 'called'");
    return terms;
}

}  // namespace panggil::layout
