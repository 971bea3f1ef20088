#include "voice/listening.h"

#include <array>
#include <set>

#include "voice/caption.h"
#include "voice/lay_out.h"
#include "voice/sentences.h"

namespace panggil::voice {

namespace {

constexpr int kBetweenSentences = 800;  // ms
constexpr std::size_t kCalls = 10;
/// All digits, and all words of numbers.
constexpr std::array kNumbers{0,  12, 34, 56, 78, 90,  11,  13,  14,  15,  16,  17,   18,   19,   20,   30,
                              40, 50, 60, 70, 80, 345, 678, 901, 100, 111, 200, 1000, 1111, 2345, 6789, 9000};

/// Goes through what can be said and keeps each sentence that has a clip which was not heard before.
class Tape final : public SentenceTaker {
public:
    explicit Tape(const VoicePack& pack) : pack_(pack) {}

    void take(const Sentence& sentence) override {
        Plan plan = plan_of(sentence);
        bool is_new = false;
        for (const PlannedClip& planned : plan.clips) is_new |= heard_.count(planned.clip->id) == 0;
        if (is_new) add(std::move(plan));
    }

    void take_tickets(const Sentence& sentence, const TicketRange& tickets) override {
        Filling filling = sentence.filling;
        for (const int number : kNumbers) {
            if (number > tickets.largest) continue;
            const hall::Ticket ticket = hall::Ticket::numbered(tickets.prefix, number, tickets.digits);
            filling[Binding::ticket] = {ticket.spelled(), ticket.printed()};
            take({sentence.phrase, filling, sentence.style, false});
        }
    }

    void add(Plan plan) {
        for (const PlannedClip& planned : plan.clips) heard_.insert(planned.clip->id);
        const std::size_t silence = frames_of(kBetweenSentences, pack_.rate());
        made_.sentences.emplace_back(made_.plan.frames + (made_.plan.clips.empty() ? 0 : silence), plan.caption);
        append(made_.plan, plan, silence);
    }

    Listening made() && { return std::move(made_); }

private:
    Plan plan_of(const Sentence& sentence) const {
        Plan plan = lay_out(pack_, words_of(pack_, sentence.phrase, sentence.filling, sentence.style));
        plan.caption = caption_of(sentence.phrase, sentence.filling);
        return plan;
    }

    const VoicePack& pack_;
    std::set<std::string> heard_;
    Listening made_;
};

CallText call_of(const hall::Hall& hall, std::size_t number) {
    const hall::Agency& agency = hall.agencies[number * 7 % hall.agencies.size()];
    const int ticket = static_cast<int>(37 * number + 5);
    return {agency.id, agency.short_name(), hall::Ticket::numbered(agency.prefix, ticket, hall.ticket_digits),
            agency.counters.empty() ? hall::CounterId("1") : agency.counters.back()};
}

}  // namespace

Listening listening_of(const VoicePack& pack, const hall::Hall* hall) {
    const hall::Hall known = hall ? *hall : any_hall();
    Tape tape(pack);
    for_each_sentence(pack, known, tape);
    for (std::size_t number = 0; number < kCalls && !known.agencies.empty(); ++number) {
        tape.add(plan_call(pack, call_of(known, number)));
    }
    return std::move(tape).made();
}

}  // namespace panggil::voice
