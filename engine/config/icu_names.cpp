#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/uloc.h>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "base/suggest.h"
#include "config/hall_checks.h"

namespace panggil::config {

namespace {

// Who writes the zone's Indonesian name is told the one that computers know.
Said zone_meant(const std::string& zone, const std::vector<std::string>& known) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kIndonesian{
        {{"WIB", "Asia/Jakarta"}, {"WITA", "Asia/Makassar"}, {"WIT", "Asia/Jayapura"}}};
    for (const auto& [name, written] : kIndonesian) {
        if (zone == name) return say(" - write {}", " Tulis {}.", written);
    }
    return did_you_mean(zone, known);
}

std::vector<std::string> time_zones() {
    std::vector<std::string> names;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> all(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL, nullptr, nullptr, error));
    if (U_FAILURE(error)) return names;
    while (const char* name = all->next(nullptr, error)) names.emplace_back(name);
    return names;
}

}  // namespace

std::optional<Said> why_no_locale(const std::string& locale) {
    const icu::Locale asked(locale.c_str());
    for (int32_t i = 0; i < uloc_countAvailable() && !locale.empty(); ++i) {
        if (std::string_view(uloc_getAvailable(i)) == asked.getName()) return std::nullopt;
    }
    return say("{} is no locale that ICU knows - for Indonesian write id, for English en",
               "{} bukan bahasa yang dikenal. Untuk bahasa Indonesia tulis id, untuk bahasa Inggris en.",
               in_quotes(locale));
}

std::optional<Said> why_no_time_zone(const std::string& zone) {
    const std::unique_ptr<icu::TimeZone> asked(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
    if (*asked != icu::TimeZone::getUnknown()) return std::nullopt;
    return say("{} is no time zone{}", "{} bukan zona waktu.{}", in_quotes(zone), zone_meant(zone, time_zones()));
}

}  // namespace panggil::config
