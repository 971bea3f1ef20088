#include "voice/clip_choice.h"

namespace panggil::voice {

namespace {

constexpr std::size_t kMostWords = 8;  // that one clip speaks

std::size_t words_until_pause(const std::vector<SpokenWord>& words, std::size_t at) {
    std::size_t end = at + 1;
    while (end < words.size() && !words[end].after_pause && end - at < kMostWords) ++end;
    return end - at;
}

std::string joined(const std::vector<SpokenWord>& words, std::size_t at, std::size_t count) {
    std::string id = words[at].text;
    for (std::size_t i = at + 1; i < at + count; ++i) id += '_' + words[i].text;
    return id;
}

}  // namespace

ChosenClip choose_clip(const VoicePack& pack, const std::vector<SpokenWord>& words, std::size_t at) {
    const bool leads = words[at].role == Role::ticket && words[at].begins;
    for (std::size_t count = words_until_pause(words, at); count > 0; --count) {
        const std::string id = joined(words, at, count);
        const bool last = at + count == words.size();
        const Clip* clip = last ? pack.clip(id + ".final") : leads ? pack.clip(id + ".lead") : nullptr;
        if (!clip) clip = pack.clip(id);
        if (clip) return {clip, count};
    }
    return {};
}

}  // namespace panggil::voice
