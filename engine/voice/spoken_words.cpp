#include "voice/spoken_words.h"

#include <algorithm>
#include <utility>

#include "voice/binding_words.h"

namespace panggil::voice {

namespace {

/// A word of the phrase. One of digits alone is read as a number, and one with a hyphen is two: `hati-hati`.
std::vector<SpokenWord> words_of_word(const VoicePack& pack, const PhrasePart& part) {
    if (is_whole_number(part.word) && !pack.clip(part.word)) return words_of_number(pack, std::stoll(part.word));
    std::vector<SpokenWord> words;
    std::size_t at = 0;
    while (at <= part.word.size()) {
        const std::size_t end = std::min(part.word.find('-', at), part.word.size());
        append(words, words_together({part.word.substr(at, end - at)}, Gap::word));
        at = end + 1;
    }
    if (words.size() == 1) words.front().written = part.written;
    for (SpokenWord& word : words) word.fixed = true;
    words.front().chime = is_chime(part.word);
    return words;
}

/// Collects words and what stands between them.
class Line {
public:
    Line(const VoicePack& pack, Optional optional) : pack_(pack), optional_(optional) {}

    void pause(int milliseconds) {
        after_pause_ = true;
        milliseconds_ += milliseconds;
    }

    void add(std::vector<SpokenWord> words, bool optional) {
        for (SpokenWord& word : words) {
            word.optional = optional;
            add(std::move(word));
        }
    }

    void end_sentence() {
        if (!words_.empty()) words_.back().ends = true;
    }

    std::vector<SpokenWord> finished() {
        mark_sentences(words_);
        return std::move(words_);
    }

private:
    bool is_left_out(const SpokenWord& word) const {
        return optional_ == Optional::where_there && word.optional && !pack_.clip(word.text);
    }

    void add(SpokenWord word) {
        if (word.text.empty()) return;
        if (is_left_out(word)) {
            left_out_ = true;
            return;
        }
        word.after_left_out = std::exchange(left_out_, false);
        if (after_pause_ && !words_.empty()) {
            word.gap = Gap::pause;
            word.milliseconds = milliseconds_;
        }
        after_pause_ = false;
        milliseconds_ = 0;
        words_.push_back(std::move(word));
    }

    const VoicePack& pack_;
    Optional optional_;
    std::vector<SpokenWord> words_;
    bool after_pause_{false};
    bool left_out_{false};
    int milliseconds_{0};
};

}  // namespace

bool is_chime(std::string_view word) { return word == "chime" || word.ends_with("_chime"); }

void mark_sentences(std::vector<SpokenWord>& words) {
    bool begins = true;
    for (SpokenWord& word : words) {
        if (word.chime) continue;
        word.leads |= begins;
        begins = word.ends;
    }
    if (!words.empty()) words.back().ends = true;
}

std::vector<SpokenWord> words_of(const VoicePack& pack, const Phrase& phrase, const Filling& filling, Style style,
                                 Optional optional) {
    Line line(pack, optional);
    for (const PhrasePart& part : phrase.parts) {
        if (part.kind == PhrasePart::Kind::pause) {
            line.pause(part.milliseconds);
            continue;
        }
        std::vector<SpokenWord> words = part.kind == PhrasePart::Kind::word
                                            ? words_of_word(pack, part)
                                            : words_of_binding(pack, part.binding, filling[part.binding], style);
        if (!words.empty() && part.mark == ",") words.back().written += part.mark;
        line.add(std::move(words), part.optional);
        if (part.ends_sentence()) line.end_sentence();
    }
    return line.finished();
}

}  // namespace panggil::voice
