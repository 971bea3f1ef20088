#include "voice/span.h"

#include <algorithm>
#include <cctype>

namespace panggil::voice {

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
    if (!text.empty() && text.back() == ',') text.pop_back();
    return text;
}

std::string sentence_of(const Span& span) {
    std::string sentence;
    for (std::size_t i = 0; i < span.words.size(); ++i) {
        const SpokenWord& word = span.words[i];
        if (word.chime) continue;
        if (word.gap == Gap::pause && !sentence.empty() && sentence.back() != ',') sentence += ',';
        if (!sentence.empty()) sentence += ' ';
        if (i == span.at) sentence += '*';
        sentence += word.written;
        if (i + 1 == span.at + span.count) sentence.insert(sentence.end() - (sentence.back() == ',' ? 1 : 0), '*');
        if (!word.ends) continue;
        if (i + 1 >= span.at + span.count) break;
        if (i < span.at) sentence.clear();
    }
    const auto letter = std::find_if(sentence.begin(), sentence.end(), [](char c) { return c != '*'; });
    if (letter != sentence.end()) *letter = static_cast<char>(std::toupper(static_cast<unsigned char>(*letter)));
    return sentence + ".";
}

Melody melody_of(const std::string& id, const Span& span) {
    if (id.ends_with(".final")) return Melody::final;
    if (id.ends_with(".lead")) return Melody::lead;
    if (!span.first().fixed) return Melody::middle;
    const bool begins = span.first().leads;
    if (span.last().ends) return begins ? Melody::whole : Melody::final;
    return begins ? Melody::lead : Melody::middle;
}

/// A clip of a letter or a number is best shown between other words than itself, and a plain one in the middle of what
/// is said in one go.
int rank_of(const Span& span, Melody melody) {
    const auto differs = [&](std::size_t at) { return span.words[at].text != span.first().text ? 1 : 0; };
    const bool close = span.at > 0 && span.first().gap != Gap::pause && !span.words[span.at - 1].chime;
    const int before = close ? 2 + differs(span.at - 1) : 0;
    const int behind = span.goes_on() ? 4 + differs(span.at + span.count) : 0;
    if (melody == Melody::lead) return behind;
    return melody == Melody::middle ? before + behind : before;
}

}  // namespace panggil::voice
