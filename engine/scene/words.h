#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "hall/hall.h"

namespace panggil::scene {

/// Dates and times in the hall's language and time zone, by ICU. Made once; its owner's thread alone uses it.
class Words {
public:
    /// An unknown locale or time zone falls back to ICU's root and UTC; the config's check refuses them before.
    explicit Words(const hall::Hall& hall);
    ~Words();
    Words(Words&&) noexcept;
    Words& operator=(Words&&) noexcept;

    /// `pattern` as ICU has it: "HH.mm", "EEEE, d MMMM yyyy". Empty where ICU can't make sense of it.
    std::string time(const std::string& pattern, WallTime at) const;
    std::string day(WallTime at) const;  ///< YYYY-MM-DD
    hall::TimeOfDay time_of_day(WallTime at) const;
    int weekday(WallTime at) const;                                    ///< 0 is Monday.
    std::string minutes(int from, int to) const;                       ///< "10–20 menit"
    bool is_before(const std::string& a, const std::string& b) const;  ///< In the order of a dictionary.
    std::string name_of_weekday(std::size_t day) const;                ///< 0 is Monday: "Senin".

private:
    struct Formats;
    const Formats& in_minute(WallTime at) const;

    std::unique_ptr<Formats> formats_;
};

/// "13.00", as Indonesia writes times.
std::string to_words(hall::TimeOfDay time);
std::string to_words(const hall::Hours& hours);  ///< "08.00–15.30"

/// Days that follow one another and have the same opening hours: "Senin–Kamis", "08.00–15.30". Closed days are left
/// out.
struct HoursRow {
    std::string days;
    std::string hours;
};
std::vector<HoursRow> hours_table(const hall::Hall& hall, const Words& words);

/// "3", "4–6", "4, 6": counters that stand side by side in the hall become a range.
std::string to_words(const std::vector<hall::CounterId>& counters);

}  // namespace panggil::scene
