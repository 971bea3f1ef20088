#include "hub/counters.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"

namespace panggil::hub {

using namespace hall;

tl::unexpected<wire::Refusal> refuse(std::string code, std::string message) {
    return tl::unexpected<wire::Refusal>({std::move(code), std::move(message)});
}

Found<const Agency*> find_agency(const Hall& hall, const AgencyId& id) {
    if (const Agency* agency = hall.agency(id)) return agency;
    const auto near = nearest(id.text, hall.agency_ids());
    return refuse("unknown_agency", fmt::format("Instansi '{}' tidak dikenal.{}", id.text,
                                                near ? fmt::format(" Maksud Anda '{}'?", *near) : ""));
}

Found<CounterId> find_counter(const Agency& agency, const CounterId& id) {
    if (!id.empty() && (agency.has(id) || agency.counters.empty())) return id;
    if (!id.empty()) {
        return refuse("unknown_counter", fmt::format("{} tidak punya loket {}. Loketnya: {}.", agency.short_name(),
                                                     id.text, listed(agency.counters)));
    }
    if (agency.counters.size() == 1) return agency.counters.front();
    if (agency.counters.empty()) return refuse("counter_needed", "Sebutkan nomor loketnya.");
    return refuse("counter_needed", fmt::format("{} punya beberapa loket: {}. Sebutkan salah satu.",
                                                agency.short_name(), listed(agency.counters)));
}

std::optional<wire::Refusal> unknown_zone(const Hall& hall, const ZoneId& zone) {
    std::vector<std::string> known;
    for (const ZoneId& id : hall.zones) known.push_back(id.text);
    if (zone.empty() || std::find(known.begin(), known.end(), zone.text) != known.end()) return std::nullopt;
    const auto near = nearest(zone.text, known);
    return wire::Refusal{"unknown_zone", fmt::format("Zona '{}' tidak dikenal.{}", zone.text,
                                                     near ? fmt::format(" Maksud Anda '{}'?", *near) : "")};
}

std::string listed(const std::vector<CounterId>& counters) {
    std::string text;
    for (const CounterId& counter : counters) text += (text.empty() ? "" : ", ") + counter.text;
    return text;
}

}  // namespace panggil::hub
