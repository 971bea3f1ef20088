#include "voice/clip_choice.h"

namespace panggil::voice {

namespace {

constexpr std::size_t kMostWords = 24;  // that one clip speaks

const Clip* in_its_place(const VoicePack& pack, const std::string& id, bool leads, bool ends) {
    const Clip* clip = ends ? pack.clip(id + ".final") : leads ? pack.clip(id + ".lead") : nullptr;
    return clip ? clip : pack.clip(id);
}

}  // namespace

ChosenClip choose_clip(const VoicePack& pack, const std::vector<SpokenWord>& words, std::size_t at) {
    ChosenClip chosen;
    if (words[at].chime) {
        chosen.clip = pack.clip(words[at].text);
        if (!chosen.clip) chosen.clip = pack.clip("chime");
        return chosen;
    }
    std::string id = words[at].text;
    for (std::size_t count = 1;; ++count) {
        const SpokenWord& last = words[at + count - 1];
        if (const Clip* clip = in_its_place(pack, id, words[at].leads, last.ends)) chosen = {clip, count};
        if (at + count == words.size() || count == kMostWords) break;
        const SpokenWord& next = words[at + count];
        if (next.gap == Gap::pause || next.chime) break;
        id += '_' + next.text;
        if (!pack.begins_a_clip(id)) break;
    }
    return chosen;
}

}  // namespace panggil::voice
