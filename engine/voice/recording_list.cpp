#include "voice/recording_list.h"

#include <fmt/format.h>

#include "voice/coverage.h"

namespace panggil::voice {

namespace {

const char* intonation_of(const Use& use) {
    switch (use.melody) {
        case Melody::lead:
            return "lead: the sentence begins";
        case Melody::final:
            return "final: the voice falls, the sentence ends";
        case Melody::middle:
            break;
    }
    return "middle: the voice stays level, the sentence goes on";
}

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

}  // namespace

std::string recording_list(const VoicePack& pack, const hall::Hall* hall) {
    std::string table = "id,text,sentence,intonation\n";
    for (const auto& [id, use] : clips_needed(pack, hall)) {
        if (use.text.empty()) continue;  // a chime is not recorded
        table +=
            fmt::format("{},{},{},{}\n", field(id), field(use.text), field(use.sentence), field(intonation_of(use)));
    }
    return table;
}

}  // namespace panggil::voice
