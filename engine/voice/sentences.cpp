#include "voice/sentences.h"

#include <fmt/format.h>
#include <algorithm>

namespace panggil::voice {

namespace {

constexpr int kCounters = 50;  // of a hall that nobody knows
constexpr int kNumbers = 999;  // the largest <number>
constexpr const char* kSpelled = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

bool has(const Phrase& phrase, Binding binding) {
    return std::any_of(phrase.parts.begin(), phrase.parts.end(), [&](const PhrasePart& part) {
        return part.kind == PhrasePart::Kind::binding && part.binding == binding;
    });
}

int largest(int digits) {
    int value = 0;
    for (int i = 0; i < digits; ++i) value = value * 10 + 9;
    return value;
}

/// The sentences of one phrase.
class Round {
public:
    Round(const VoicePack& pack, const PackPhrase& phrase, const hall::Hall& hall, SentenceTaker& taker)
        : pack_(pack), phrase_(phrase), hall_(hall), taker_(taker) {}

    void agency(const hall::Agency& agency) {
        const hall::Ticket first = hall::Ticket::numbered(agency.prefix, 123, hall_.ticket_digits);
        const std::string counter = agency.counters.empty() ? "1" : agency.counters.front().text;
        style_ = pack_.style_of(first);
        filling_[Binding::agency] = {agency.id.text, agency.short_name()};
        filling_[Binding::ticket] = {first.spelled(), first.printed()};
        filling_[Binding::counter] = {counter, counter};
        for (const hall::Service& service : agency.services) {
            filling_[Binding::service] = {service.id.text, service.name};
            say(true);
        }
        if (agency.services.empty()) say(true);
        tickets(agency.prefix, hall_.ticket_digits);
        if (!agency.priority_prefix.empty()) tickets(agency.priority_prefix, hall_.priority_digits);
        style_ = pack_.style_of(first);
        filling_[Binding::ticket] = {first.spelled(), first.printed()};
        for (const hall::CounterId& other : agency.counters) say(Binding::counter, other.text);
    }

    /// What is the same for all agencies.
    void values() {
        for (int hour = 0; hour < 24; ++hour) say(Binding::time, fmt::format("{}.15", hour));
        for (int minute = 0; minute < 60; ++minute) say(Binding::time, fmt::format("8.{:02}", minute));
        for (int number = 0; number <= kNumbers; ++number) say(Binding::number, std::to_string(number));
        for (const char* letter = kSpelled; *letter; ++letter) {
            say(Binding::spell, fmt::format("{} 1{}2 {}", *letter, *letter, *letter));
        }
    }

private:
    const Phrase& said() const {
        return phrase_.said_of(filling_[Binding::agency].spoken, filling_[Binding::service].spoken);
    }

    void say(bool names = false) { taker_.take({said(), filling_, style_, names}); }

    void say(Binding binding, const std::string& value) {
        if (!has(said(), binding)) return;
        const Filling::Value before = filling_[binding];
        filling_[binding] = {value, value};
        say();
        filling_[binding] = before;
    }

    void tickets(const std::string& prefix, int digits) {
        if (!has(said(), Binding::ticket)) return;
        const hall::Ticket ticket = hall::Ticket::numbered(prefix, 1, digits);
        style_ = pack_.style_of(ticket);
        filling_[Binding::ticket] = {ticket.spelled(), ticket.printed()};
        taker_.take_tickets({said(), filling_, style_, false}, {prefix, digits, largest(digits)});
    }

    const VoicePack& pack_;
    const PackPhrase& phrase_;
    const hall::Hall& hall_;
    SentenceTaker& taker_;
    Style style_{Style::digits};
    Filling filling_ = [] {
        Filling filling;
        filling[Binding::time] = {"8.15", "8.15"};
        filling[Binding::number] = {"15", "15"};
        filling[Binding::spell] = {"BD 1234 XY", "BD 1234 XY"};
        return filling;
    }();
};

}  // namespace

void for_each_sentence(const VoicePack& pack, const hall::Hall& hall, SentenceTaker& taker) {
    for (const auto& [name, phrase] : pack.phrases()) {
        Round round(pack, phrase, hall, taker);
        for (const hall::Agency& agency : hall.agencies) round.agency(agency);
        round.values();
    }
}

hall::Hall any_hall() {
    hall::Hall hall;
    hall::Agency& agency = hall.agencies.emplace_back();
    agency.prefix = std::string("A");
    for (int number = 1; number <= kCounters; ++number) agency.counters.emplace_back(std::to_string(number));
    for (char letter = 'A'; letter <= 'Z'; ++letter) agency.counters.emplace_back(std::string(1, letter));
    return hall;
}

}  // namespace panggil::voice
