#pragma once

#include <string>

#include "hall/alert_kind.h"

namespace panggil::scene {

/// What the picture of an alert says. Short: it is read in one second, from 8 metres, by people who are frightened.
/// No-break spaces keep together what belongs on one line.
struct AlertWords {
    std::string what;     ///< "Kebakaran"
    std::string to_do;    ///< The one thing to do now.
    std::string also;     ///< How.
    std::string foreign;  ///< The same in English.
};

/// They stand in the engine and in no file of the hall's, so that nobody can break or lose them. At kinds that
/// evacuate everybody is told to leave, at the others to keep calm.
AlertWords alert_words(hall::AlertKind kind, bool evacuates);

/// Of an exercise, above the kind's own words.
inline constexpr const char* kDrill = "LATIHAN";
inline constexpr const char* kDrillMeans = "Ini bukan keadaan sebenarnya.";
inline constexpr const char* kDrillForeign = "This is a drill, not an emergency.";

}  // namespace panggil::scene
