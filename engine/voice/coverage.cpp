#include "voice/coverage.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <vector>

#include "voice/clip_choice.h"
#include "voice/sentences.h"

namespace panggil::voice {

namespace {

constexpr std::size_t kMostWords = 24;

using Words = std::vector<SpokenWord>;

/// Words of a sentence that one clip speaks.
struct Span {
    const Words& words;
    std::size_t at;
    std::size_t count;

    const SpokenWord& first() const { return words[at]; }
    const SpokenWord& last() const { return words[at + count - 1]; }
    bool goes_on() const { return at + count < words.size() && words[at + count].gap != Gap::pause; }
};

std::string id_of(const Span& span) {
    std::string id = span.first().text;
    for (std::size_t i = 1; i < span.count; ++i) id += '_' + span.words[span.at + i].text;
    return id;
}

std::string text_of(const Span& span) {
    std::string text;
    for (std::size_t i = span.at; i < span.at + span.count; ++i) {
        text += (text.empty() ? "" : " ") + span.words[i].written;
    }
    return text;
}

std::string sentence_of(const Span& span) {
    std::string sentence;
    for (std::size_t i = 0; i < span.words.size(); ++i) {
        const SpokenWord& word = span.words[i];
        if (word.chime) continue;
        if (!sentence.empty()) sentence += word.gap == Gap::pause ? ", " : " ";
        if (i == span.at) sentence += '[';
        sentence += word.written;
        if (i + 1 == span.at + span.count) sentence += ']';
    }
    const auto letter = std::find_if(sentence.begin(), sentence.end(), [](char c) { return c != '['; });
    if (letter != sentence.end()) *letter = static_cast<char>(std::toupper(static_cast<unsigned char>(*letter)));
    return sentence + ".";
}

Melody melody_of(const std::string& id) {
    if (id.ends_with(".final")) return Melody::final;
    return id.ends_with(".lead") ? Melody::lead : Melody::middle;
}

/// A plain clip is best shown in the middle of what is said in one go, between other words than itself.
int rank_of(const Span& span, Melody melody) {
    if (melody != Melody::middle) return span.at > 0 && span.words[span.at - 1].text != span.first().text;
    const bool ahead = span.at > 0 && span.first().gap != Gap::pause && !span.words[span.at - 1].chime;
    int rank = (ahead ? 2 : 0) + (span.goes_on() ? 4 : 0);
    if (ahead && span.words[span.at - 1].text != span.first().text) ++rank;
    if (span.goes_on() && span.words[span.at + span.count].text != span.last().text) ++rank;
    return rank;
}

class Survey final : public SentenceTaker {
public:
    explicit Survey(const VoicePack& pack) : pack_(pack) {}

    void take(const Sentence& sentence) override {
        Words words = words_of(pack_, sentence.phrase, sentence.filling, sentence.style);
        note(words, {0, words.size()}, Noted::all);
        if (!sentence.names) return;
        // What was left out is of interest to whoever wants to record it.
        words = words_of(pack_, sentence.phrase, sentence.filling, sentence.style, Optional::always);
        note(words, {0, words.size()}, Noted::left_out);
    }

    /// Puts each ticket in the place of the first, and looks at what is said in one go with it.
    void take_tickets(const Sentence& sentence, const TicketRange& tickets) override {
        Words words = words_of(pack_, sentence.phrase, sentence.filling, sentence.style);
        const auto is_ticket = [](const SpokenWord& word) { return word.ticket; };
        const auto first = std::find_if(words.begin(), words.end(), is_ticket);
        const auto behind = std::find_if_not(first, words.end(), is_ticket);
        if (first == behind || !is_new(tickets, sentence.style, words)) return;
        const bool ends = std::prev(behind)->ends;
        const Gap gap = first->gap;
        Range place{static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(behind - words.begin())};
        for (int number = 0; number <= tickets.largest; ++number) {
            Words next = words_of_ticket(
                pack_, hall::Ticket::numbered(tickets.prefix, number, tickets.digits).spelled(), sentence.style);
            next.front().gap = gap;
            next.back().ends = ends;
            replace(words, place, std::move(next));
            note(words, said_with(words, place), Noted::all);
        }
    }

    Uses uses() && { return std::move(uses_); }

private:
    enum class Noted { all, left_out };
    struct Range {
        std::size_t begin;
        std::size_t end;
    };

    static void replace(Words& words, Range& place, Words next) {
        const auto at = words.begin() + static_cast<std::ptrdiff_t>(place.begin);
        const std::size_t size = next.size();
        const auto behind = words.erase(at, at + static_cast<std::ptrdiff_t>(place.end - place.begin));
        words.insert(behind, std::make_move_iterator(next.begin()), std::make_move_iterator(next.end()));
        place.end = place.begin + size;
    }

    /// From the pause before to the pause behind.
    static Range said_with(const Words& words, Range place) {
        while (place.begin > 0 && words[place.begin].gap != Gap::pause) --place.begin;
        while (place.end < words.size() && words[place.end].gap != Gap::pause) ++place.end;
        return place;
    }

    /// False where the same tickets were said between the same words already.
    bool is_new(const TicketRange& tickets, Style style, const Words& words) {
        std::string key = tickets.prefix + (style == Style::digits ? "d" : "n") + std::to_string(tickets.digits);
        for (const SpokenWord& word : words) {
            if (word.chime) continue;
            key += (word.gap == Gap::pause ? "|" : " ") + (word.ticket ? "" : word.text);
        }
        return tickets_said_.insert(std::move(key)).second;
    }

    void note(const Words& words, Range range, Noted noted) {
        for (std::size_t at = range.begin; at < range.end;) {
            const ChosenClip chosen = choose_clip(pack_, words, at);
            const Span span{words, at, chosen.clip ? chosen.words : missing_together(words, at)};
            const bool left_out = span.first().optional && !chosen.clip;
            if (noted == Noted::all || left_out) note(span, chosen.clip);
            at += span.count;
        }
    }

    std::size_t missing_together(const Words& words, std::size_t at) const {
        std::size_t end = at + 1;
        while (end < words.size() && words[at].fixed && words[end].fixed && !words[end].chime &&
               words[end].gap != Gap::pause && end - at < kMostWords && !choose_clip(pack_, words, end).clip) {
            ++end;
        }
        return end - at;
    }

    void note(const Span& span, const Clip* clip) {
        const SpokenWord& first = span.first();
        if (first.chime) return note_chime(first.text);
        const bool left_out = first.optional && !clip;
        note(clip ? clip->id : id_of(span), span, left_out ? Need::may : Need::must, clip != nullptr);
        // A word of many sentences sounds better with a melody for their end.
        const std::string falling = id_of(span) + ".final";
        if (span.last().ends && !first.fixed && !pack_.clip(falling)) note(falling, span, Need::better, false);
    }

    void note_chime(const std::string& name) {
        Use& use = uses_[name];
        use.need = name == "chime" ? Need::must : Need::may;
        use.there = pack_.clip(name) != nullptr;
        if (!use.there && pack_.clip("chime")) note_chime("chime");
    }

    void note(const std::string& id, const Span& span, Need need, bool there) {
        Use& use = uses_[id];
        use.need = use.rank < 0 ? need : std::min(use.need, need);
        use.there = there;
        const Melody melody = melody_of(id);
        const int rank = rank_of(span, melody);
        if (rank > use.rank) use = {text_of(span), sentence_of(span), melody, use.need, there, rank};
    }

    const VoicePack& pack_;
    Uses uses_;
    std::set<std::string> tickets_said_;
};

}  // namespace

Uses clips_needed(const VoicePack& pack, const hall::Hall* hall) {
    Survey survey(pack);
    const hall::Hall known = hall ? *hall : any_hall();
    for_each_sentence(pack, known, survey);
    return std::move(survey).uses();
}

}  // namespace panggil::voice
