#include <algorithm>
#include <cctype>
#include <sstream>

#include "voice/clip_choice.h"
#include "voice/lay_out.h"
#include "voice/plan.h"

namespace panggil::voice {

namespace {

constexpr std::size_t kMostWords = 80;  // of a text that is spoken; a longer one is read faster than heard

bool is_around_a_word(char c) { return c != '\'' && std::ispunct(static_cast<unsigned char>(c)); }

/// A word without the quotes and marks around it, and whether a pause follows.
struct Token {
    std::string core;
    bool pauses{false};  ///< , ; : . ! ? or a dash
    bool ends{false};    ///< . ! ?
};

Token token_of(const std::string& written) {
    Token token{written};
    const auto has = [](const std::string& marks, std::string_view any) {
        return marks.find_first_of(any) != std::string::npos;
    };
    const auto first = std::find_if_not(token.core.begin(), token.core.end(), is_around_a_word);
    token.core.erase(token.core.begin(), first);
    const auto last = std::find_if_not(token.core.rbegin(), token.core.rend(), is_around_a_word).base();
    const std::string behind(last, token.core.end());
    token.core.erase(last, token.core.end());
    token.ends = has(behind, ".!?");
    token.pauses = token.ends || has(behind, ",;:") || token.core.empty();
    return token;
}

bool is_ticket(const std::string& word) {
    const auto digits = std::find_if(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
    return digits != word.begin() && digits - word.begin() <= 2 && word.size() <= 8 &&
           std::all_of(word.begin(), digits, [](unsigned char c) { return std::isupper(c); }) && digits != word.end() &&
           std::all_of(digits, word.end(), [](unsigned char c) { return std::isdigit(c); });
}

std::vector<SpokenWord> words_of(const VoicePack& pack, const std::string& core) {
    int hours = 0;
    int minutes = 0;
    if (read_time(core, hours, minutes)) return words_of_time(pack, hours, minutes);
    if (is_whole_number(core)) return words_of_number(pack, std::stoll(core));
    if (is_ticket(core)) {
        return words_of_ticket(pack, core, pack.style_of(hall::Ticket::parse(core).value()));
    }
    std::vector<SpokenWord> words;
    std::string rest = core;
    std::replace(rest.begin(), rest.end(), '-', ' ');
    std::istringstream parts(rest);
    for (std::string part; parts >> part;) words.push_back({word_of(part).word, part});
    return words;
}

std::vector<SpokenWord> words_of_text(const VoicePack& pack, const std::string& text) {
    SpokenWord chime{"chime"};
    chime.chime = true;
    std::vector<SpokenWord> words{chime};
    bool after_pause = true;
    std::istringstream in(text);
    for (std::string written; in >> written && words.size() <= kMostWords;) {
        const Token token = token_of(written);
        std::vector<SpokenWord> next = words_of(pack, token.core);
        if (after_pause && !next.empty()) next.front().gap = Gap::pause;
        after_pause = token.pauses || (after_pause && next.empty());
        words.insert(words.end(), next.begin(), next.end());
        words.back().ends |= token.ends;
    }
    mark_sentences(words);
    return words;
}

bool speaks_all(const VoicePack& pack, const std::vector<SpokenWord>& words) {
    if (words.size() < 2 || words.size() > kMostWords) return false;
    for (std::size_t at = 0; at < words.size();) {
        const ChosenClip chosen = choose_clip(pack, words, at);
        if (!chosen.clip && !words[at].chime) return false;
        at += chosen.words;
    }
    return true;
}

}  // namespace

Plan plan_text(const Voices& voices, const std::string& text) {
    Plan plan;
    for (const auto& pack : voices.packs) {
        const std::vector<SpokenWord> words = words_of_text(*pack, text);
        if (!speaks_all(*pack, words)) continue;
        plan = lay_out(*pack, words);
        plan.caption = text;
        return plan;
    }
    plan = plan_phrase({voices.packs.empty() ? voices.packs : decltype(voices.packs){voices.packs.front()}},
                       "attention", {}, nullptr);
    plan.caption = text;
    plan.aloud = false;
    return plan;
}

}  // namespace panggil::voice
