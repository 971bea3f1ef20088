#include "voice/caption.h"

#include <cctype>

#include "voice/spoken_words.h"

namespace panggil::voice {

namespace {

/// Empty: there is nothing to be read.
std::string as_read(const PhrasePart& part, const Filling& filling) {
    if (part.kind == PhrasePart::Kind::word) return part.written + part.mark;
    const std::string& value = filling[part.binding].read;
    return value.empty() ? value : part.written + value + part.mark;
}

bool is_marked(const std::string& text) {
    return !text.empty() && std::string(",.!?").find(text.back()) != std::string::npos;
}

std::string with_capital(std::string caption) {
    if (!caption.empty()) {
        caption.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(caption.front())));
    }
    return caption;
}

/// A caption of the pack's own, as it is written.
std::string filled(const Phrase& caption, const Filling& filling) {
    std::string text;
    for (const PhrasePart& part : caption.parts) {
        const std::string next = as_read(part, filling);
        if (!next.empty()) text += (text.empty() ? "" : " ") + next;
    }
    return with_capital(std::move(text));
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
        caption += next;
        // A name is closed by a comma for the eye, where the voice goes on without a pause.
        comma = part.kind == PhrasePart::Kind::binding && part.binding == Binding::agency;
    }
    return with_capital(std::move(caption));
}

std::string caption_of(const PackPhrase& phrase, const Filling& filling) {
    const Phrase& said = phrase.said_of(filling[Binding::agency].spoken, filling[Binding::service].spoken);
    return phrase.caption && &said == &phrase.says ? filled(*phrase.caption, filling) : caption_of(said, filling);
}

std::string joined_captions(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return first + (is_marked(first) ? " " : ". ") + second;
}

}  // namespace panggil::voice
