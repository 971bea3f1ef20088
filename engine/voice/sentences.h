#pragma once

#include <string>

#include "hall/hall.h"
#include "voice/filling.h"
#include "voice/pack.h"

namespace panggil::voice {

/// One thing that a pack can be asked to say.
struct Sentence {
    const Phrase& phrase;
    const Filling& filling;
    Style style;
    bool names;  ///< An agency or a service stands in it for the first time.
};

/// All tickets of an agency: "A", from 0 to 999.
struct TicketRange {
    std::string prefix;
    int digits{3};
    int largest{999};
};

/// Who goes through what a pack can be asked to say.
class SentenceTaker {
public:
    virtual ~SentenceTaker() = default;
    virtual void take(const Sentence& sentence) = 0;
    /// The sentence stands for as many as there are tickets. Its own is one of them.
    virtual void take_tickets(const Sentence& sentence, const TicketRange& tickets) = 0;
};

/// Goes through whatever this hall can ask of the pack's phrases, one place at a time: the tickets of each agency, each
/// counter, agency and service, the hours and minutes of a day, numbers up to 999, and letters.
void for_each_sentence(const VoicePack& pack, const hall::Hall& hall, SentenceTaker& taker);

/// A hall of one agency, whose counters have all numbers up to 50 and all letters, for a pack that is looked at without
/// one.
hall::Hall any_hall();

}  // namespace panggil::voice
