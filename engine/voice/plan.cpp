#include "voice/plan.h"

namespace panggil::voice {

namespace {

const Phrase& phrase_for(const VoicePack& pack, const CallText& text, Form form) {
    const Phrase* shortened = form == Form::shortened ? pack.phrase("call_short") : nullptr;
    if (shortened) return *shortened;
    const Phrase* priority = text.priority.empty() ? nullptr : pack.phrase("call_priority");
    return priority ? *priority : *pack.phrase("call");
}

/// The silence between two words that are spoken one after the other.
int pause_between(const Pauses& pauses, const SpokenWord& before, const SpokenWord& word, Style style) {
    if (word.after_pause) return before.role == Role::chime ? pauses.chime : pauses.phrase;
    if (!word.begins && word.role == Role::ticket) return style == Style::digits ? pauses.digit : pauses.number;
    if (!word.begins) return pauses.number;
    return word.role == Role::counter ? pauses.counter : pauses.word;
}

std::size_t frames_of(int milliseconds, int rate) {
    return static_cast<std::size_t>(milliseconds) * static_cast<std::size_t>(rate) / 1000;
}

}  // namespace

Plan plan_call(const VoicePack& pack, const CallText& text, Form form, std::optional<Style> style) {
    const Style how = style.value_or(pack.style());
    const Phrase& phrase = phrase_for(pack, text, form);
    const std::vector<SpokenWord> words = words_of(pack, phrase, text, how);

    Plan plan;
    plan.caption = caption_of(phrase, text);
    bool pause_is_due = false;  // it stood before a word that is missing
    for (std::size_t at = 0; at < words.size();) {
        const ChosenClip chosen = choose_clip(pack, words, at);
        SpokenWord word = words[at];
        word.after_pause = word.after_pause || pause_is_due;
        pause_is_due = !chosen.clip && word.after_pause;
        if (!chosen.clip) plan.missing.push_back(pack.file_of(word.text));
        if (chosen.clip) {
            if (!plan.clips.empty()) {
                plan.frames += frames_of(pause_between(pack.pauses(), words[at - 1], word, how), pack.rate());
            }
            const std::size_t end = plan.frames + chosen.clip->samples.size();
            plan.clips.push_back({chosen.clip, plan.frames, end});
            plan.frames = end;
        }
        at += chosen.words;
    }
    return plan;
}

Seconds duration_of(const VoicePack& pack, const Plan& plan) {
    return Seconds(static_cast<double>(plan.frames) / pack.rate());
}

}  // namespace panggil::voice
