#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "hall/alert_kind.h"
#include "hall/ids.h"

namespace panggil::hall {

/// Minutes after midnight in the hall's time zone, 0 to 1439.
struct TimeOfDay {
    int minutes{0};

    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// A span of one day; `to` itself is outside.
struct Hours {
    TimeOfDay from;
    TimeOfDay to;

    friend bool operator==(const Hours&, const Hours&) = default;
};

/// When the hall is open on one weekday.
struct DayHours {
    std::optional<Hours> open;    ///< None: closed all day.
    std::optional<Hours> break_;  ///< Within `open`.

    friend bool operator==(const DayHours&, const DayHours&) = default;
};

using Week = std::array<DayHours, 7>;  ///< From Monday to Sunday.

/// A day on which the hall is closed, whatever weekday it is.
struct Holiday {
    std::string date;  ///< YYYY-MM-DD
    std::string name;  ///< As people call it; or empty.

    friend bool operator==(const Holiday&, const Holiday&) = default;
};

struct Service {
    ServiceId id;
    std::string name;
    double minutes{10};  ///< Typical time at the counter, for the simulation and for estimates.
};

/// One agency (instansi) of the hall.
struct Agency {
    AgencyId id;
    std::string name;                      ///< The full name.
    std::vector<std::string> short_names;  ///< Shorter ones, the preferred first; each is shorter than the one before.
    std::string color;                     ///< "56AFB3", or empty. The bar before its name and nothing else.
    std::string logo;                      ///< A file below assets/, or empty.
    std::string prefix;                    ///< Of its tickets: "A". No two agencies share one.
    std::string priority_prefix;           ///< Of its priority visitors' tickets: "AA"; empty: they share `prefix`.
    std::vector<CounterId> counters;
    std::vector<Service> services;
    ZoneId zone{"hall"};                        ///< Where its calls are spoken.
    std::map<CounterId, ZoneId> counter_zones;  ///< Counters whose calls are spoken elsewhere.

    /// The name for panels: the first short name, else the full one.
    const std::string& short_name() const { return short_names.empty() ? name : short_names.front(); }
    bool has(const CounterId& counter) const;
};

/// How calls are announced when many of them wait. The thresholds count the others that wait.
struct CallRules {
    Seconds expiry{60};          ///< A call that waited longer is shown, but not spoken any more.
    int repeats{0};              ///< How often a call is said again while nobody else waits.
    int without_repeat_from{1};  ///< From here on it isn't said again,
    int short_from{3};           ///< with ticket, agency and counter alone,
    int bare_from{6};            ///< and without the agency's name.

    friend bool operator==(const CallRules&, const CallRules&) = default;
};

struct AlertRules {
    std::vector<AlertKind> evacuate{AlertKind::fire};  ///< At these everybody has to leave.
    Seconds pause{10};                                 ///< Between two sayings; at most 20.
    std::string meeting_point;                         ///< Where people gather; or empty.

    bool evacuates(AlertKind kind) const;
    friend bool operator==(const AlertRules&, const AlertRules&) = default;
};

/// The hall as config/hall.yaml describes it. Read once and shared; never changes while it is in use.
struct Hall {
    std::string name;
    std::string regency;
    std::string locale{"id"};               ///< Of dates, numbers and words, as ICU names it.
    std::string time_zone{"Asia/Jakarta"};  ///< As the tz database names it. The day begins at its midnight.
    Week week;
    std::vector<Holiday> holidays;
    std::vector<ZoneId> zones{ZoneId{"hall"}};
    std::vector<ZoneId> zones_apart;  ///< These hear no other zone's voice; the others take turns.
    CallRules calls;
    AlertRules alerts;
    int ticket_digits{3};               ///< A007
    int priority_digits{2};             ///< AA07
    std::vector<Agency> agencies;       ///< In the order of the board.
    std::vector<std::string> messages;  ///< Running texts that stand from the morning on.

    const Agency* agency(const AgencyId& id) const;  ///< Null where the hall has none of this id.
    std::vector<std::string> agency_ids() const;     ///< For suggestions.
    std::size_t service_count() const;

    const Holiday* holiday(std::string_view date) const;  ///< Null where YYYY-MM-DD is none.
    DayHours hours_on(std::string_view date) const;       ///< Of that day, closed on a holiday.

    /// Where a call of this agency to this counter is spoken; "hall" for an unknown agency.
    ZoneId zone_of(const AgencyId& id, const CounterId& counter) const;

    /// Do both zones hear one another's voice?
    bool hear_each_other(const ZoneId& a, const ZoneId& b) const;
};

}  // namespace panggil::hall
