#pragma once

#include <map>
#include <string>

#include "hall/hall.h"
#include "voice/pack.h"

namespace panggil::voice {

/// Where in a sentence a clip is spoken.
enum class Melody { lead, middle, final, whole };

/// How much a clip is missed where there is none.
enum class Need {
    must,    ///< What it speaks can't be said.
    may,     ///< It may be left out, or another stands in.
    better,  ///< The same word is there, with the melody of another place.
};

/// A clip that a hall needs, with a sentence in which it is spoken.
struct Use {
    std::string text;      ///< What is to be read out: "satu", "A", "Bank Bengkulu"; of a chime nothing.
    std::string sentence;  ///< With the clip's words between stars.
    Melody melody{Melody::middle};
    Need need{Need::must};
    bool there{false};  ///< The pack has it.
    int rank{-1};       ///< How well the sentence shows it.
};

/// The clips by name: "satu.final".
using Uses = std::map<std::string, Use>;

/// Every clip that this pack needs to say whatever the hall can ask of it: all tickets of all agencies, all counters,
/// services and phrases. What stands side by side in a phrase and has no clip yet is one: `silakan_menuju`.
/// Without a hall: tickets from 0 to 999, all letters, counters up to 50.
Uses clips_needed(const VoicePack& pack, const hall::Hall* hall);

}  // namespace panggil::voice
