#include "voice/lay_out.h"

#include <algorithm>
#include <map>

#include "voice/caption.h"
#include "voice/clip_choice.h"

namespace panggil::voice {

namespace {

int silence_before(const VoicePack& pack, const SpokenWord& word, const SpokenWord& before) {
    const Pauses& pauses = pack.pauses();
    switch (word.gap) {
        case Gap::pause:
            if (word.milliseconds > 0) return word.milliseconds;
            return before.chime ? pauses.chime : pauses.phrase;
        case Gap::digit:
            return pauses.digit;
        case Gap::number:
            return pauses.number;
        case Gap::counter:
            return pauses.counter;
        case Gap::word:
            break;
    }
    return pauses.word;
}

}  // namespace

std::size_t frames_of(int milliseconds, int rate) {
    return static_cast<std::size_t>(milliseconds) * static_cast<std::size_t>(rate) / 1000;
}

Plan lay_out(const VoicePack& pack, const std::vector<SpokenWord>& words) {
    Plan plan;
    SpokenWord due;  // the pause before a word that is missing stays
    for (std::size_t at = 0; at < words.size();) {
        const ChosenClip chosen = choose_clip(pack, words, at);
        SpokenWord word = words[at];
        if (due.gap == Gap::pause && word.gap != Gap::pause) word.gap = due.gap, word.milliseconds = due.milliseconds;
        due = chosen.clip ? SpokenWord{} : word;
        if (!chosen.clip) plan.missing.push_back(pack.file_of(word.text));
        if (chosen.clip) {
            if (!plan.clips.empty()) plan.frames += frames_of(silence_before(pack, word, words[at - 1]), pack.rate());
            const std::size_t end = plan.frames + chosen.clip->samples.size();
            plan.clips.push_back({chosen.clip, plan.frames, end});
            plan.frames = end;
        }
        at += chosen.words;
    }
    return plan;
}

void Sayings::add(const VoicePack& pack, std::vector<SpokenWord> words, const std::string& caption) {
    if (!plan_.clips.empty()) {
        words.erase(words.begin(),
                    std::find_if(words.begin(), words.end(), [](const auto& word) { return !word.chime; }));
    }
    Plan next = lay_out(pack, words);
    next.caption = caption;
    append(plan_, next, frames_of(pack.pauses().language, pack.rate()));
}

const PackPhrase* phrase_or_next(const VoicePack& pack, std::string name) {
    static const std::map<std::string, std::string> kNext{
        {"call_priority", "call"}, {"call_short", "call"}, {"call_bare", "call_short"}};
    while (!pack.phrase(name)) {
        const auto next = kNext.find(name);
        if (next != kNext.end()) {
            name = next->second;
        } else if (name.starts_with("alert_") && name != "alert_other") {
            name = "alert_other";
        } else {
            return nullptr;
        }
    }
    return pack.phrase(name);
}

}  // namespace panggil::voice
