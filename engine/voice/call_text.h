#pragma once

#include <string>
#include <vector>

#include "hall/board_state.h"
#include "hall/hall.h"
#include "voice/clip_choice.h"
#include "voice/pack.h"

namespace panggil::voice {

/// What an announcement of a call says.
struct CallText {
    hall::AgencyId agency;
    std::string agency_name;  ///< As it is read in the caption: "Disdukcapil".
    hall::Ticket ticket;
    hall::CounterId counter;
    hall::ServiceId service{};
    std::string priority{};  ///< Empty: a call as any other.
};

/// The call's text with the agency's short name; an agency that the hall doesn't know is called by its id.
CallText text_of(const hall::Call& call, const hall::Hall& hall);

/// The clip that speaks this id: "bpjs-kesehatan" -> "bpjs_kesehatan".
std::string clip_of_id(const std::string& id);

/// The phrase with the call filled in, word by word.
std::vector<SpokenWord> words_of(const VoicePack& pack, const Phrase& phrase, const CallText& text, Style style);

/// The same to be read: "Nomor antrean A024, silakan menuju Disdukcapil, loket 3".
std::string caption_of(const Phrase& phrase, const CallText& text);

}  // namespace panggil::voice
