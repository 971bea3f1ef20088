#include "voice/call_text.h"

#include <algorithm>
#include <cctype>

namespace panggil::voice {

namespace {

constexpr std::string_view kChime = "chime";
constexpr std::size_t kMostSpelled = 8;  // of a counter's id, which comes from strangers

/// A counter whose id has a clip of its own is called by that, else digits as a number and letters by name.
std::vector<std::string> counter_words(const VoicePack& pack, const std::string& counter) {
    const bool digits_only = std::all_of(counter.begin(), counter.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (const std::string own = clip_of_id(counter); !digits_only && pack.clip(own)) return {own};
    return pack.reading().ticket(std::string_view(counter).substr(0, kMostSpelled), Style::number);
}

std::vector<std::string> binding_words(const VoicePack& pack, Binding binding, const CallText& text, Style style) {
    switch (binding) {
        case Binding::agency:
            return {clip_of_id(text.agency.text)};
        case Binding::service:
            return {clip_of_id(text.service.text)};
        case Binding::counter:
            return counter_words(pack, text.counter.text);
        case Binding::ticket:
            return pack.reading().ticket(text.ticket.spelled(), style);
    }
    return {};
}

Role role_of(Binding binding) {
    switch (binding) {
        case Binding::agency:
            return Role::agency;
        case Binding::service:
            return Role::service;
        case Binding::counter:
            return Role::counter;
        case Binding::ticket:
            return Role::ticket;
    }
    return Role::text;
}

std::string as_read(const PhrasePart& part, const CallText& text) {
    if (part.kind == PhrasePart::Kind::word) return part.word;
    switch (part.binding) {
        case Binding::agency:
            return text.agency_name;
        case Binding::service:
            return text.service.text;
        case Binding::counter:
            return text.counter.text;
        case Binding::ticket:
            return text.ticket.printed();
    }
    return {};
}

}  // namespace

CallText text_of(const hall::Call& call, const hall::Hall& hall) {
    const hall::Agency* agency = hall.agency(call.agency);
    return {call.agency,  agency ? agency->short_name() : call.agency.text, call.ticket, call.counter, call.service,
            call.priority};
}

std::string clip_of_id(const std::string& id) {
    std::string clip = id;
    for (char& c : clip) {
        c = std::isalnum(static_cast<unsigned char>(c)) ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
                                                        : '_';
    }
    return clip;
}

std::vector<SpokenWord> words_of(const VoicePack& pack, const Phrase& phrase, const CallText& text, Style style) {
    std::vector<SpokenWord> words;
    bool after_pause = false;
    const auto add = [&](SpokenWord word) {
        // What may be left out is left out here, so that the words around it can share a clip.
        if (word.text.empty() || (word.optional && !pack.clip(word.text))) return;
        word.after_pause = after_pause && !words.empty();
        after_pause = false;
        words.push_back(std::move(word));
    };
    for (const PhrasePart& part : phrase.parts) {
        if (part.kind == PhrasePart::Kind::pause) after_pause = true;
        if (part.kind == PhrasePart::Kind::word) {
            add({part.word, part.word == kChime ? Role::chime : Role::text, true, false, part.optional});
        }
        if (part.kind == PhrasePart::Kind::binding) {
            bool begins = true;
            for (std::string& word : binding_words(pack, part.binding, text, style)) {
                add({std::move(word), role_of(part.binding), begins, false, part.optional});
                begins = false;
            }
        }
    }
    return words;
}

std::string caption_of(const Phrase& phrase, const CallText& text) {
    std::string caption;
    bool comma = false;
    for (const PhrasePart& part : phrase.parts) {
        if (part.kind == PhrasePart::Kind::pause) comma = true;
        if (part.kind == PhrasePart::Kind::pause || part.word == kChime) continue;
        const std::string next = as_read(part, text);
        if (next.empty()) continue;
        if (!caption.empty()) caption += comma ? ", " : " ";
        caption += next;
        // A name is closed by a comma for the eye, where the voice goes on without a pause.
        comma = part.kind == PhrasePart::Kind::binding && part.binding == Binding::agency;
    }
    if (!caption.empty()) {
        caption.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(caption.front())));
    }
    return caption;
}

}  // namespace panggil::voice
