#pragma once

#include <string>

#include "hall/board_state.h"
#include "hall/hall.h"

namespace panggil::voice {

/// What an announcement of a call says.
struct CallText {
    hall::AgencyId agency;
    std::string agency_name;  ///< As it is read in the caption: "Disdukcapil".
    hall::Ticket ticket;
    hall::CounterId counter;
    hall::ServiceId service{};
    std::string priority{};      ///< Empty: a call as any other.
    std::string language{};      ///< The ticket's: "en"; empty: none.
    std::string service_name{};  ///< As it is read in the caption; empty: its id.
};

/// The call's text with the agency's short name; an agency that the hall doesn't know is called by its id.
CallText text_of(const hall::Call& call, const hall::Hall& hall);

/// The clip that speaks this id: "bpjs-kesehatan" -> "bpjs_kesehatan".
std::string clip_of_id(const std::string& id);

}  // namespace panggil::voice
