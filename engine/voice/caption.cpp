#include "voice/caption.h"

#include <cctype>

#include "voice/spoken_words.h"

namespace panggil::voice {

namespace {

std::string as_read(const PhrasePart& part, const Filling& filling) {
    return part.kind == PhrasePart::Kind::word ? part.written : filling[part.binding].read;
}

bool is_marked(const std::string& text) {
    return !text.empty() && std::string(",.!?").find(text.back()) != std::string::npos;
}

}  // namespace

std::string caption_of(const Phrase& phrase, const Filling& filling) {
    std::string caption;
    bool comma = false;
    for (const PhrasePart& part : phrase.parts) {
        if (part.kind == PhrasePart::Kind::pause) comma |= part.milliseconds == 0;
        if (part.kind == PhrasePart::Kind::pause || is_chime(part.word)) continue;
        const std::string next = as_read(part, filling);
        if (next.empty()) continue;
        if (!caption.empty()) caption += comma && !is_marked(caption) ? ", " : " ";
        caption += next + part.mark;
        // A name is closed by a comma for the eye, where the voice goes on without a pause.
        comma = part.kind == PhrasePart::Kind::binding && part.binding == Binding::agency;
    }
    if (!caption.empty()) {
        caption.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(caption.front())));
    }
    return caption;
}

std::string caption_of(const PackPhrase& phrase, const Filling& filling) {
    const Phrase& said = phrase.said_of(filling[Binding::agency].spoken, filling[Binding::service].spoken);
    return caption_of(phrase.caption && &said == &phrase.says ? *phrase.caption : said, filling);
}

std::string joined_captions(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return first + (is_marked(first) ? " " : ". ") + second;
}

}  // namespace panggil::voice
