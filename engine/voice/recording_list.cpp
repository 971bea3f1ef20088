#include "voice/recording_list.h"

#include <fmt/format.h>
#include <algorithm>
#include <tuple>
#include <vector>

#include "voice/coverage.h"

namespace panggil::voice {

namespace {

/// Where in its sentence a clip stands, for the person who reads.
const char* intonation_of(Melody melody, bool indonesian) {
    switch (melody) {
        case Melody::lead:
            return indonesian ? "awal" : "beginning";
        case Melody::middle:
            return indonesian ? "tengah" : "inside";
        case Melody::final:
            return indonesian ? "akhir" : "end";
        case Melody::whole:
            break;
    }
    return indonesian ? "utuh" : "whole";
}

/// Words first, whole sentences behind them; of one word its beginning, middle and end.
std::vector<Uses::const_pointer> in_order(const Uses& uses) {
    std::vector<Uses::const_pointer> order;
    for (const auto& use : uses) {
        if (!use.second.text.empty()) order.push_back(&use);  // a chime is not recorded
    }
    const auto key = [](Uses::const_pointer use) {
        const auto& [id, of] = *use;
        const std::size_t dot = id.find('.');
        const int place = dot == std::string::npos ? 1 : of.melody == Melody::lead ? 0 : 2;
        return std::make_tuple(of.melody == Melody::whole, id.substr(0, dot), place);
    };
    std::sort(order.begin(), order.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    return order;
}

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

}  // namespace

std::string recording_list(const VoicePack& pack, const hall::Hall* hall) {
    const Uses uses = clips_needed(pack, hall);
    std::string table = "id,text,sentence,intonation\n";
    for (const auto* row : in_order(uses)) {
        const auto& [id, use] = *row;
        table += fmt::format("{},{},{},{}\n", field(id), field(use.text), field(use.sentence),
                             intonation_of(use.melody, pack.speaks("id")));
    }
    return table;
}

}  // namespace panggil::voice
