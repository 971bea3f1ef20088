#include "voice/caption.h"
#include "voice/lay_out.h"
#include "voice/plan.h"

namespace panggil::voice {

namespace {

const char* phrase_of(const CallText& text, Form form) {
    if (form == Form::bare) return "call_bare";
    if (form == Form::shortened) return "call_short";
    return text.priority.empty() ? "call" : "call_priority";
}

void add_call(Sayings& sayings, const VoicePack& pack, const CallText& text, Form form, std::optional<Style> style) {
    const PackPhrase* phrase = phrase_or_next(pack, phrase_of(text, form));
    if (!phrase) return;
    const Filling filling = filling_of(text);
    const Phrase& said = phrase->said_of(text.agency.text, text.service.text);
    sayings.add(pack, words_of(pack, said, filling, style.value_or(pack.style_of(text.ticket))),
                caption_of(*phrase, filling));
}

}  // namespace

Plan plan_call(const Voices& voices, const CallText& text, Form form, std::optional<Style> style) {
    Sayings sayings;
    for (const VoicePack* pack : voices.of_ticket(text.language)) add_call(sayings, *pack, text, form, style);
    return std::move(sayings).plan();
}

Plan plan_call(const VoicePack& pack, const CallText& text, Form form, std::optional<Style> style) {
    Sayings sayings;
    add_call(sayings, pack, text, form, style);
    return std::move(sayings).plan();
}

}  // namespace panggil::voice
