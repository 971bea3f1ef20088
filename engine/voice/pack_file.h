#pragma once

#include <string>
#include <vector>

#include "config/record.h"
#include "voice/number_reading.h"
#include "voice/pack.h"

namespace panggil::voice {

/// pack.yaml as it stands in the file.
struct PackFile {
    std::string locale;
    std::string speaker;
    std::string licence;
    double loudness{-23.0};  ///< In LUFS.
    Style style{Style::digits};
    config::Named<Style> styles;  ///< By a ticket's letters.
    std::vector<NumberRule> numbers;
    Readings readings;
    std::vector<std::vector<std::string>> alike;
    Pauses pauses;
    config::Named<PackPhrase> phrases;
};

/// How this pack reads numbers: by its own table, else by ICU's.
Result<NumberReading> reading_of(const PackFile& pack);

const config::Record<PackFile>& table(config::Of<PackFile>);
const config::Record<Pauses>& table(config::Of<Pauses>);
const config::Record<PackPhrase>& table(config::Of<PackPhrase>);  ///< Of a phrase that is a map.
config::Words<Style> words(config::Of<Style>);

/// The text of a node by this parser; an error stands at the word that is wrong.
bool decode_by(Result<Phrase> (*parse)(std::string_view, const Place&), const config::Node& node, Phrase& out,
               config::Problems& problems);

bool decode(const config::Node& node, Phrase& out, config::Problems& problems);
Said type_of(config::Of<Phrase>);
std::string shown(config::Of<Phrase>, const Phrase& phrase);

/// A line, or a map of `says:` and others.
bool decode(const config::Node& node, PackPhrase& out, config::Problems& problems);
Said type_of(config::Of<PackPhrase>);

}  // namespace panggil::voice
