#include "voice/coverage.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "voice/clip_choice.h"
#include "voice/sentences.h"
#include "voice/span.h"

namespace panggil::voice {

namespace {

constexpr std::size_t kMostWords = 24;

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
        const int last = is_known_behind(words, place, tickets, sentence.style) ? 0 : tickets.largest;
        for (int number = 0; number <= last; ++number) {
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

    /// True where the digits were said before the same words already, behind other letters, and no clip speaks these
    /// letters and digits together: one number shows the letters then.
    bool is_known_behind(const Words& words, Range ticket, const TicketRange& tickets, Style style) {
        const Range said = said_with(words, ticket);
        const std::size_t digits = ticket.begin + tickets.prefix.size();
        for (std::size_t at = said.begin; at < digits; ++at) {
            std::string together;
            for (std::size_t i = at; i < digits; ++i) together += words[i].text + '_';
            if (pack_.begins_a_clip(together)) return false;
        }
        std::string behind = std::to_string(tickets.digits) + (style == Style::digits ? 'd' : 'n');
        for (std::size_t i = ticket.end; i < said.end; ++i) behind += ' ' + words[i].text;
        behind += words[said.end - 1].ends ? '.' : ' ';
        return !behind_.insert(std::move(behind)).second;
    }

    void note(const Words& words, Range range, Noted noted) {
        for (std::size_t at = range.begin; at < range.end;) at += note(words, at, noted);
    }

    /// How many words have been noted.
    std::size_t note(const Words& words, std::size_t at, Noted noted) {
        const ChosenClip chosen = choose_clip(pack_, words, at);
        const Span span{words, at, chosen.clip ? chosen.words : missing_together(words, at)};
        const bool left_out = span.first().optional && !chosen.clip;
        if (noted == Noted::all || left_out) note(span, chosen.clip);
        return span.count;
    }

    std::size_t missing_together(const Words& words, std::size_t at) const {
        std::size_t end = at + 1;
        while (end < words.size() && words[at].fixed && words[end].fixed && !words[end].chime &&
               words[end].gap != Gap::pause && !words[end].after_left_out && end - at < kMostWords &&
               !choose_clip(pack_, words, end).clip) {
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
        const Melody melody = melody_of(id, span);
        const int rank = rank_of(span, melody);
        if (rank > use.rank) use = {text_of(span), sentence_of(span), melody, use.need, there, rank};
    }

    const VoicePack& pack_;
    Uses uses_;
    std::set<std::string> tickets_said_;
    std::set<std::string> behind_;  // tickets, style and digits
};

}  // namespace

Uses clips_needed(const VoicePack& pack, const hall::Hall* hall) {
    Survey survey(pack);
    const hall::Hall known = hall ? *hall : any_hall();
    for_each_sentence(pack, known, survey);
    return std::move(survey).uses();
}

}  // namespace panggil::voice
