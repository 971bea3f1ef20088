#pragma once

#include <string>

#include "voice/filling.h"
#include "voice/phrase.h"

namespace panggil::voice {

/// The phrase to be read: "Nomor antrean A024, silakan menuju Disdukcapil, loket 3". A `|` is a comma where no mark
/// stands before it. What the voice leaves out for want of a clip is read all the same.
std::string caption_of(const Phrase& phrase, const Filling& filling);

/// The phrase's own caption, or its words.
std::string caption_of(const PackPhrase& phrase, const Filling& filling);

/// Two sentences, one after another.
std::string joined_captions(const std::string& first, const std::string& second);

}  // namespace panggil::voice
