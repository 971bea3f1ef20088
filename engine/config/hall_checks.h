#pragma once

#include <optional>
#include <string>

#include "config/constraints.h"
#include "config/problems.h"
#include "config/yaml.h"
#include "hall/hall.h"

/// What must hold between the lines of hall.yaml. Values that did not decode stand as empty and are passed over.
namespace panggil::config {

void check_week(const hall::Hall& hall, const Node& node, Problems& problems);      ///< A break lies within the hours.
void check_agencies(const hall::Hall& hall, const Node& node, Problems& problems);  ///< Ids and short names; zones.
void check_prefixes(const hall::Hall& hall, const Node& node, Problems& problems);  ///< One ticket, one agency.
void check_counters(const hall::Hall& hall, const Node& node, Problems& problems);  ///< One sign, one counter.
void check_zones(const hall::Hall& hall, const Node& node, Problems& problems);     ///< Those that are named exist.
void check_call_rules(const hall::CallRules& rules, const Node& node, Problems& problems);  ///< Shorter and shorter.

std::optional<Said> why_no_locale(const std::string& locale);
std::optional<Said> why_no_time_zone(const std::string& zone);

inline auto known_locale() { return check({"one that ICU knows", "yang dikenal ICU"}, why_no_locale); }
inline auto known_time_zone() {
    return check({"a name of the tz database", "nama dari daftar zona waktu tz"}, why_no_time_zone);
}

}  // namespace panggil::config
