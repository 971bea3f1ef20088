#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hall/hall.h"
#include "wire/answer.h"

/// Which agency, counter and zone a command means.
namespace panggil::hub {

template <class T>
using Found = tl::expected<T, wire::Refusal>;

tl::unexpected<wire::Refusal> refuse(std::string code, std::string message);

/// The agency of this id; else a refusal with a suggestion.
Found<const hall::Agency*> find_agency(const hall::Hall& hall, const hall::AgencyId& id);

/// The counter of this id. An empty one is the agency's only one; where it has several, one must be named.
Found<hall::CounterId> find_counter(const hall::Agency& agency, const hall::CounterId& id);

/// Why this zone can't be meant: the hall has none of this id. An empty one is every zone.
std::optional<wire::Refusal> unknown_zone(const hall::Hall& hall, const hall::ZoneId& zone);

/// "1, 2, 3"
std::string listed(const std::vector<hall::CounterId>& counters);

}  // namespace panggil::hub
