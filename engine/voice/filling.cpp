#include "voice/filling.h"

#include <algorithm>

namespace panggil::voice {

namespace {

constexpr std::size_t kMostSpelled = 16;  // letters and digits of a number plate

bool is_digit(char c) { return c >= '0' && c <= '9'; }

const hall::Service* service_of(const hall::Hall& hall, const std::string& agency, const std::string& id) {
    for (const hall::Agency& known : hall.agencies) {
        if (!agency.empty() && known.id.text != agency) continue;
        for (const hall::Service& service : known.services) {
            if (service.id.text == id) return &service;
        }
    }
    return nullptr;
}

}  // namespace

Filling filling_of(const CallText& text) {
    Filling filling;
    filling[Binding::agency] = {text.agency.text, text.agency_name};
    filling[Binding::service] = {text.service.text, text.service_name.empty() ? text.service.text : text.service_name};
    filling[Binding::counter] = {text.counter.text, text.counter.text};
    filling[Binding::ticket] = {text.ticket.spelled(), text.ticket.printed()};
    return filling;
}

Filling filling_of(const std::map<std::string, std::string>& values, const hall::Hall* hall) {
    Filling filling;
    for (const auto& [name, value] : values) {
        if (const auto binding = binding_of(name)) filling[*binding] = {value, value};
    }
    const std::string agency = filling[Binding::agency].spoken;
    if (const auto* known = hall ? hall->agency(hall::AgencyId(agency)) : nullptr) {
        filling[Binding::agency].read = known->short_name();
    }
    if (const auto* known = hall ? service_of(*hall, agency, filling[Binding::service].spoken) : nullptr) {
        filling[Binding::service].read = known->name;
    }
    const auto ticket = hall::Ticket::parse(filling[Binding::ticket].spoken);
    filling[Binding::ticket].spoken = ticket ? ticket->spelled() : "";
    std::string& spelled = filling[Binding::spell].spoken;
    if (spelled.size() > kMostSpelled) spelled.resize(kMostSpelled);
    return filling;
}

bool read_time(const std::string& text, int& hours, int& minutes) {
    const std::size_t dot = text.find_first_of(".:");
    if (dot == std::string::npos || dot < 1 || dot > 2 || text.size() != dot + 3) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i != dot && !is_digit(text[i])) return false;
    }
    hours = std::stoi(text.substr(0, dot));
    minutes = std::stoi(text.substr(dot + 1));
    return hours < 24 && minutes < 60;
}

bool is_whole_number(const std::string& text) {
    return !text.empty() && text.size() <= 18 && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace panggil::voice
