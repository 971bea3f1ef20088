#pragma once

#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include "base/error.h"
#include "hall/board.h"
#include "hall/event.h"

/// A hall of any size with calls, for micro-benchmarks.
namespace panggil::bench {

/// What a benchmark can't go on without; ends the program with the reason.
template <class T, class E>
T must(tl::expected<T, E> made) {
    if (made) return *std::move(made);
    std::cerr << to_string(made.error()) << "\n";
    std::exit(1);
}
inline void must(const Result<void>& done) {
    if (done) return;
    std::cerr << to_string(done.error()) << "\n";
    std::exit(1);
}

inline std::shared_ptr<const hall::Hall> hall_of(int agencies) {
    auto made = std::make_shared<hall::Hall>();
    made->name = "MPP Perigo Agung";
    made->regency = "Kabupaten Lebong";
    made->zones = {hall::ZoneId{"hall"}};
    for (auto& day : made->week) day.open = hall::Hours{{0}, {24 * 60 - 1}};
    for (int i = 0; i < agencies; ++i) {
        hall::Agency& agency = made->agencies.emplace_back();
        agency.id = hall::AgencyId{"dinas-" + std::to_string(i)};
        agency.name = "Dinas Nomor " + std::to_string(i);
        agency.prefix = {static_cast<char>('A' + i / 20), static_cast<char>('A' + i % 20)};
        agency.zone = made->zones.front();
        agency.counters = {hall::CounterId{std::to_string(i + 1)}};
    }
    return made;
}

/// The n-th call: another agency and another ticket than the one before.
inline hall::Event call(const hall::Hall& hall, int n) {
    const auto count = static_cast<int>(hall.agencies.size());
    const hall::Agency& agency = hall.agencies[static_cast<std::size_t>(n * 7 % count)];
    std::string number = std::to_string(n % 1000);
    number.insert(0, 3 - number.size(), '0');
    hall::TicketCalled called{agency.id, hall::Ticket::parse(agency.prefix + number).value(), agency.counters.front()};
    return {std::move(called), hall::EventId{"call-" + std::to_string(n)}, "", 0, WallTime{}, Instant{}};
}

/// Its voice begins: it is the hero's now.
inline hall::Event started(const hall::Hall& hall, int n) {
    const hall::Event of = call(hall, n);
    const auto& called = std::get<hall::TicketCalled>(of.what);
    hall::AnnouncementStarted what{
        hall::AnnouncementId{"say-" + std::to_string(n)}, hall.zones.front(), {}, of.id, "Nomor antrean."};
    what.agency = called.agency;
    what.ticket = called.ticket;
    what.counter = called.counter;
    return {std::move(what), hall::EventId{"started-" + std::to_string(n)}, "", 0, WallTime{}, Instant{}};
}

}  // namespace panggil::bench
