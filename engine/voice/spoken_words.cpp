#include "voice/spoken_words.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace panggil::voice {

namespace {

constexpr std::size_t kMostOfCounter = 8;  // letters and digits of a counter's id, which comes from strangers

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

/// Words that follow one another closely; the first stands apart from what is before it.
std::vector<SpokenWord> group(std::vector<std::string> texts, Gap within, Gap before = Gap::word) {
    std::vector<SpokenWord> words;
    for (std::string& text : texts) {
        SpokenWord word{std::move(text)};
        word.written = word.text.size() == 1 ? upper(word.text) : word.text;
        word.gap = words.empty() ? before : within;
        words.push_back(std::move(word));
    }
    return words;
}

void append(std::vector<SpokenWord>& to, std::vector<SpokenWord> words) {
    std::move(words.begin(), words.end(), std::back_inserter(to));
}

/// A counter whose id has a clip of its own is called by that, else digits as a number and letters by name.
std::vector<SpokenWord> words_of_counter(const VoicePack& pack, const std::string& counter) {
    const bool digits_only = std::all_of(counter.begin(), counter.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::vector<SpokenWord> own = group({clip_of_id(counter)}, Gap::number, Gap::counter);
    own.front().written = counter;
    if (!digits_only && pack.clip(own.front().text)) return own;
    return group(pack.reading().ticket(std::string_view(counter).substr(0, kMostOfCounter), Style::number), Gap::number,
                 Gap::counter);
}

/// `BD 1234 XY`, group by group.
std::vector<SpokenWord> words_of_spelled(const VoicePack& pack, const std::string& text) {
    std::vector<SpokenWord> words;
    std::istringstream groups(text);
    for (std::string next; groups >> next;)
        append(words, group(pack.reading().ticket(next, Style::digits), Gap::digit));
    return words;
}

std::vector<SpokenWord> words_of_id(const Filling::Value& value) {
    std::vector<SpokenWord> words = group({clip_of_id(value.spoken)}, Gap::number);
    words.front().written = value.read;
    return words;
}

std::vector<SpokenWord> words_of_binding(const VoicePack& pack, Binding binding, const Filling::Value& value,
                                         Style style) {
    if (value.spoken.empty()) return {};
    int hours = 0;
    int minutes = 0;
    switch (binding) {
        case Binding::agency:
        case Binding::service:
            return words_of_id(value);
        case Binding::counter:
            return words_of_counter(pack, value.spoken);
        case Binding::ticket:
            return words_of_ticket(pack, value.spoken, style);
        case Binding::time:
            return read_time(value.spoken, hours, minutes) ? words_of_time(pack, hours, minutes)
                                                           : std::vector<SpokenWord>{};
        case Binding::number:
            return is_whole_number(value.spoken) ? words_of_number(pack, std::stoll(value.spoken))
                                                 : std::vector<SpokenWord>{};
        case Binding::spell:
            return words_of_spelled(pack, value.spoken);
    }
    return {};
}

/// A word of the phrase. One of digits alone is read as a number, and one with a hyphen is two: `hati-hati`.
std::vector<SpokenWord> words_of_word(const VoicePack& pack, const PhrasePart& part) {
    if (is_whole_number(part.word) && !pack.clip(part.word)) return words_of_number(pack, std::stoll(part.word));
    std::vector<SpokenWord> words;
    std::size_t at = 0;
    while (at <= part.word.size()) {
        const std::size_t end = std::min(part.word.find('-', at), part.word.size());
        append(words, group({part.word.substr(at, end - at)}, Gap::word));
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
        if (word.text.empty() || is_left_out(word)) return;
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
    int milliseconds_{0};
};

}  // namespace

bool is_chime(std::string_view word) { return word == "chime" || word.ends_with("_chime"); }

std::vector<SpokenWord> words_of_number(const VoicePack& pack, std::int64_t value) {
    return group(pack.reading().number(value), Gap::number);
}

std::vector<SpokenWord> words_of_time(const VoicePack& pack, int hours, int minutes) {
    std::vector<SpokenWord> words = words_of_number(pack, hours);
    if (minutes > 0 && minutes < 10) append(words, words_of_number(pack, 0));  // 8.05: delapan nol lima
    if (minutes > 0) append(words, words_of_number(pack, minutes));
    return words;
}

std::vector<SpokenWord> words_of_ticket(const VoicePack& pack, std::string_view spelled, Style style) {
    std::vector<SpokenWord> words =
        group(pack.reading().ticket(spelled, style), style == Style::digits ? Gap::digit : Gap::number);
    for (SpokenWord& word : words) word.ticket = true;
    if (!words.empty()) words.front().leads = true;
    return words;
}

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
        line.add(part.kind == PhrasePart::Kind::word
                     ? words_of_word(pack, part)
                     : words_of_binding(pack, part.binding, filling[part.binding], style),
                 part.optional);
        if (part.ends_sentence()) line.end_sentence();
    }
    return line.finished();
}

}  // namespace panggil::voice
