#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"
#include "voice/phrase.h"

namespace panggil::voice {

/// What a pack's phrase is called, and what it leaves open.
struct PhrasePlaces {
    std::string name;
    std::vector<Binding> all{};     ///< Also those that only an agency's or a service's own words have.
    std::vector<Binding> needed{};  ///< Those that no words of it can do without.
};

/// The phrases of a pack, as its pack.yaml has them: what can be announced. No clip is read.
Result<std::vector<PhrasePlaces>> phrase_places(const std::filesystem::path& pack);

}  // namespace panggil::voice
