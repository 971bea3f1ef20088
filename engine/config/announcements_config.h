#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "config/record.h"
#include "hall/announcement.h"
#include "hall/hall.h"

/// config/announcements.yaml: what is said when, without anybody asking.
namespace panggil::config {

using ScheduledId = hall::Id<struct ScheduledKind>;

/// One announcement: what, on which days, and when, by exactly one of the fields from `at` to `after_break`.
struct Scheduled {
    ScheduledId name;
    std::string phrase;  ///< Of the voice pack; or `text`.
    std::string text;
    Named<std::string> with;                  ///< What the phrase's <bindings> stand for.
    hall::ZoneId zone;                        ///< Empty: every zone.
    std::optional<std::array<bool, 7>> days;  ///< From Monday; none: those on which the hall is open.
    bool holidays{false};                     ///< On holidays, too.
    std::vector<hall::TimeOfDay> at;
    std::optional<Seconds> every;
    std::optional<hall::TimeOfDay> from;  ///< Of `every`; none: from the opening on.
    std::optional<hall::TimeOfDay> to;    ///< The same: until the closing. Itself outside.
    bool at_opening{false};
    std::optional<Seconds> before_closing;
    bool at_closing{false};
    bool at_break{false};
    bool after_break{false};
    hall::WhenBusy busy{hall::WhenBusy::wait};
    Seconds expires{300};  ///< Not said any more when it is so late.
    bool even_when_quiet{false};
};

/// Spans of each weekday, from Monday.
using QuietHours = std::array<std::vector<hall::Hours>, 7>;

struct AnnouncementsConfig {
    std::vector<Scheduled> announcements;
    QuietHours quiet;  ///< Nothing is said then, but what is said even when quiet.
};

/// A phrase of a voice pack, and what it leaves open.
struct KnownPhrase {
    std::string name;
    std::vector<std::string> bindings{};  ///< All that `with` can give.
    Named<std::string> needed{};          ///< Those that it must give, each with an example.
};

/// What the voice packs of a zone's screens can say, a phrase once a pack; none where that isn't known. An empty zone:
/// what can be said anywhere.
using KnownPhrases = std::function<std::optional<std::vector<KnownPhrase>>(const hall::ZoneId& zone)>;

/// The names of these, each once.
std::vector<std::string> names_of(const std::vector<KnownPhrase>& phrases);

/// Reads and checks the announcements of this hall. `phrases`: what is not given is not checked. `warnings` as in
/// `load`; among them the announcements that are never said in an ordinary week.
Checked<AnnouncementsConfig> load_announcements(const std::filesystem::path& path, const hall::Hall& hall,
                                                const KnownPhrases& phrases = {}, Errors* warnings = nullptr);

const Record<Scheduled>& table(Of<Scheduled>);
const Record<AnnouncementsConfig>& table(Of<AnnouncementsConfig>);

}  // namespace panggil::config
