#include "voice/binding_words.h"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

namespace panggil::voice {

namespace {

constexpr std::size_t kMostOfCounter = 8;  // letters and digits of a counter's id, which comes from strangers

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

/// A counter whose id has a clip of its own is called by that, else digits as a number and letters by name.
std::vector<SpokenWord> words_of_counter(const VoicePack& pack, const std::string& counter) {
    const bool digits_only = std::all_of(counter.begin(), counter.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::vector<SpokenWord> own = words_together({clip_of_id(counter)}, Gap::number, Gap::counter);
    own.front().written = counter;
    if (!digits_only && pack.clip(own.front().text)) return own;
    return words_together(pack.reading().ticket(std::string_view(counter).substr(0, kMostOfCounter), Style::number),
                          Gap::number, Gap::counter);
}

/// `BD 1234 XY`, group by group.
std::vector<SpokenWord> words_of_spelled(const VoicePack& pack, const std::string& text) {
    std::vector<SpokenWord> words;
    std::istringstream groups(text);
    for (std::string next; groups >> next;) {
        const Gap before = words.empty() ? Gap::word : Gap::pause;  // longer than within a group, or all run together
        append(words, words_together(pack.reading().ticket(next, Style::digits), Gap::digit, before));
    }
    return words;
}

std::vector<SpokenWord> words_of_id(const Filling::Value& value) {
    std::vector<SpokenWord> words = words_together({clip_of_id(value.spoken)}, Gap::number);
    words.front().written = value.read;
    return words;
}

}  // namespace

std::vector<SpokenWord> words_together(std::vector<std::string> texts, Gap within, Gap before) {
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

std::vector<SpokenWord> words_of_number(const VoicePack& pack, std::int64_t value) {
    return words_together(pack.reading().number(value), Gap::number);
}

std::vector<SpokenWord> words_of_time(const VoicePack& pack, int hours, int minutes) {
    std::vector<SpokenWord> words = words_of_number(pack, hours);
    if (minutes > 0 && minutes < 10) append(words, words_of_number(pack, 0));  // 8.05: delapan nol lima
    if (minutes > 0) append(words, words_of_number(pack, minutes));
    return words;
}

std::vector<SpokenWord> words_of_ticket(const VoicePack& pack, std::string_view spelled, Style style) {
    std::vector<SpokenWord> words =
        words_together(pack.reading().ticket(spelled, style), style == Style::digits ? Gap::digit : Gap::number);
    for (SpokenWord& word : words) word.ticket = true;
    if (!words.empty()) words.front().leads = true;
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

}  // namespace panggil::voice
