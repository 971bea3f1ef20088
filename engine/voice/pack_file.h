#pragma once

#include <string>

#include "config/record.h"
#include "voice/pack.h"

namespace panggil::voice {

/// pack.yaml as it stands in the file.
struct PackFile {
    std::string locale;
    std::string speaker;
    std::string licence;
    double loudness{-23.0};  ///< In LUFS.
    Style style{Style::digits};
    Readings readings;
    Pauses pauses;
    config::Named<Phrase> phrases;
};

const config::Record<PackFile>& table(config::Of<PackFile>);
const config::Record<Pauses>& table(config::Of<Pauses>);
config::Words<Style> words(config::Of<Style>);

bool decode(const config::Node& node, Phrase& out, config::Problems& problems);
std::string type_of(config::Of<Phrase>);
std::string shown(config::Of<Phrase>, const Phrase& phrase);

}  // namespace panggil::voice
