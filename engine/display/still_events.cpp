#include "display/still_events.h"

#include <fmt/format.h>

#include <sstream>

#include "base/file.h"
#include "wire/codec.h"

namespace panggil::display {

namespace {

constexpr std::size_t kLargestFile = 16u << 20;

}  // namespace

const std::vector<std::string>& still_states() {
    static const std::vector<std::string> kStates = {"called",       "priority", "recalled",       "open",  "break",
                                                     "closed",       "empty",    "before_opening", "stale", "lost",
                                                     "announcement", "alert",    "drill"};
    return kStates;
}

const std::vector<std::vector<std::string>>& states_to_look_through() {
    static const std::vector<std::vector<std::string>> kAll = {{},
                                                               {"called"},
                                                               {"called", "priority"},
                                                               {"priority"},
                                                               {"called", "recalled"},
                                                               {"open"},
                                                               {"break"},
                                                               {"closed"},
                                                               {"empty"},
                                                               {"before_opening"},
                                                               {"stale"},
                                                               {"lost"},
                                                               {"announcement"},
                                                               {"alert"},
                                                               {"drill"}};
    return kAll;
}

std::optional<std::string> why_not_together(const std::set<std::string>& states) {
    constexpr std::pair<const char*, const char*> kApart[] = {{"empty", "called"},
                                                              {"empty", "priority"},
                                                              {"empty", "recalled"},
                                                              {"empty", "open"},
                                                              {"before_opening", "called"},
                                                              {"before_opening", "priority"},
                                                              {"before_opening", "recalled"},
                                                              {"before_opening", "open"},
                                                              {"break", "closed"},
                                                              {"alert", "drill"},
                                                              {"called", "announcement"}};
    for (const auto& [a, b] : kApart) {
        if (states.contains(a) && states.contains(b)) return fmt::format("no hall is '{}' and '{}' at once", a, b);
    }
    return std::nullopt;
}

Result<std::vector<hall::Event>> read_events(const std::filesystem::path& file) {
    const auto text = read_file(file, kLargestFile);
    if (!text) return tl::unexpected(text.error());
    std::vector<hall::Event> events;
    std::istringstream lines(*text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto decoded = wire::decode_line(line, Instant{});
        if (!decoded) return fail(decoded.error().message, {file.string(), number});
        if (auto* event = std::get_if<hall::Event>(&*decoded)) events.push_back(std::move(*event));
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].id.empty()) events[i].id = hall::EventId(fmt::format("line-{}", i + 1));
    }
    return events;
}

std::vector<hall::Event> sample_morning(const hall::Hall& hall) {
    std::vector<hall::Event> events;
    for (std::size_t i = hall.agencies.size(); i-- > 0;) {
        const hall::Agency& agency = hall.agencies[i];
        if (agency.counters.empty()) continue;
        const int number = 1 + static_cast<int>((i * 17 + 23) % 40);
        const hall::TicketCalled called{agency.id, hall::Ticket::numbered(agency.prefix, number, hall.ticket_digits),
                                        agency.counters.back()};
        events.push_back({called, hall::EventId(fmt::format("sample-{}", i))});
    }
    return events;
}

namespace {

// As if nobody else had called anybody yet.
void keep_last_call(std::vector<hall::Event>& events) {
    std::vector<hall::Event> calls;
    for (const hall::Event& event : events) {
        if (std::holds_alternative<hall::TicketCalled>(event.what)) calls = {event};
    }
    events = std::move(calls);
}

// All but the agency whose call is to be seen have a break, or are closed.
void add_rest(std::vector<hall::Event>& events, const hall::Hall& hall, const hall::AgencyId& but, bool on_break) {
    for (const hall::Agency& agency : hall.agencies) {
        if (agency.id == but) continue;
        for (const hall::CounterId& counter : agency.counters) {
            hall::CounterChanged changed{agency.id, counter,
                                         on_break ? hall::CounterState::break_ : hall::CounterState::closed};
            if (on_break) changed.until = hall::TimeOfDay{13 * 60};
            events.push_back({changed});
        }
    }
}

// In every zone, as the announcer of each has it.
void add_announcement(std::vector<hall::Event>& events, const hall::Hall& hall) {
    hall::AnnouncementRequested requested{hall::AnnouncementId("sample-request")};
    requested.text = "Pemilik mobil BD 1234 XY, mohon memindahkan kendaraannya dari pintu masuk.";
    events.push_back({requested, hall::EventId("sample-request")});
    for (const hall::ZoneId& zone : hall.zones) {
        hall::AnnouncementStarted started{
            hall::AnnouncementId("sample-in-" + zone.text), zone, {}, hall::EventId("sample-request"), requested.text};
        events.push_back({started});
    }
}

}  // namespace

std::vector<hall::Event> with_states(std::vector<hall::Event> events, const std::set<std::string>& states,
                                     const hall::Hall& hall) {
    if (states.contains("empty") || states.contains("before_opening")) events.clear();
    if (states.contains("open")) keep_last_call(events);
    hall::TicketCalled* last = nullptr;
    for (hall::Event& event : events) {
        if (auto* called = std::get_if<hall::TicketCalled>(&event.what)) last = called;
    }
    if (last && states.contains("priority")) last->priority = "lansia";
    if (last && states.contains("recalled")) last->recall = 1;
    const hall::AgencyId called = last ? last->agency : hall::AgencyId();  // whose call is seen beside the others
    if (states.contains("break") || states.contains("closed")) add_rest(events, hall, called, states.contains("break"));
    if (states.contains("announcement")) add_announcement(events, hall);
    const bool drill = states.contains("drill");
    if (drill || states.contains("alert")) {
        hall::AlertRaised raised{hall::AlertId("sample-alert"), hall::AlertKind::fire};
        raised.drill = drill;
        events.push_back({raised, hall::EventId("sample-alert")});
    }
    return events;
}

}  // namespace panggil::display
