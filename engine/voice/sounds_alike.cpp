#include "voice/sounds_alike.h"

#include <algorithm>

namespace panggil::voice {

namespace {

bool alike(const AlikeGroups& groups, char a, char b) {
    if (a == b) return true;
    return std::any_of(groups.begin(), groups.end(), [&](const std::string& group) {
        return group.find(a) != std::string::npos && group.find(b) != std::string::npos;
    });
}

}  // namespace

const AlikeGroups& look_alike() {
    static const AlikeGroups kGroups{"1IL", "0OQD", "8B", "5S", "2Z", "6G", "UV", "VY", "MN"};
    return kGroups;
}

AlikeGroups alike_groups(const Voices& voices) {
    AlikeGroups groups = look_alike();
    for (const auto& pack : voices.packs) groups.insert(groups.end(), pack->alike().begin(), pack->alike().end());
    return groups;
}

bool sounds_alike(const AlikeGroups& groups, const hall::Ticket& a, const hall::Ticket& b) {
    if (a == b) return true;
    const std::string first = a.spelled();
    const std::string second = b.spelled();
    return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                      [&](char x, char y) { return alike(groups, x, y); });
}

bool sounds_alike(const Voices& voices, const hall::Ticket& a, const hall::Ticket& b) {
    return sounds_alike(alike_groups(voices), a, b);
}

}  // namespace panggil::voice
