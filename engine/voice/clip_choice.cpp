#include "voice/clip_choice.h"

namespace panggil::voice {

namespace {

constexpr std::size_t kMostWords = 24;  // that one clip speaks

/// Better a word with the melody of another place than none.
const Clip* in_its_place(const VoicePack& pack, const std::string& id, bool leads, bool ends) {
    if (ends) {
        if (const Clip* falling = pack.clip(id + ".final")) return falling;
    } else if (leads) {
        if (const Clip* leading = pack.clip(id + ".lead")) return leading;
    }
    if (const Clip* plain = pack.clip(id)) return plain;
    const Clip* falling = pack.clip(id + ".final");
    return falling ? falling : pack.clip(id + ".lead");
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
