#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/constraints.h"
#include "config/decode.h"
#include "hall/announcement.h"
#include "hall/hall.h"
#include "hall/ids.h"

/// How the words of a hall are written in YAML.
namespace panggil::config {

/// `08.00` and `08:00`.
bool decode(const Node& node, hall::TimeOfDay& out, Problems& problems);
Said type_of(Of<hall::TimeOfDay>);
std::string shown(Of<hall::TimeOfDay>, hall::TimeOfDay value);

/// `08.00-15.30`, with blanks around the hyphen or an en dash for it, too. Ends after it begins.
bool decode(const Node& node, hall::Hours& out, Problems& problems);
Said type_of(Of<hall::Hours>);
std::string shown(Of<hall::Hours>, const hall::Hours& value);

/// Counters are named by what hangs above them (`3`, `3A`); everything else by small letters, digits and hyphens.
bool decode_id(const Node& node, std::string& out, Problems& problems);
bool decode(const Node& node, hall::CounterId& out, Problems& problems);
Said type_of(Of<hall::CounterId>);

template <class Kind>
bool decode(const Node& node, hall::Id<Kind>& out, Problems& problems) {
    return decode_id(node, out.text, problems);
}
template <class Kind>
Said type_of(Of<hall::Id<Kind>>) {
    return {"a name such as bank-bengkulu", "nama (misalnya bank-bengkulu)"};
}
template <class Kind>
std::string shown(Of<hall::Id<Kind>>, const hall::Id<Kind>& value) {
    return value.text;
}

Words<hall::AlertKind> words(Of<hall::AlertKind>);
Words<hall::WhenBusy> words(Of<hall::WhenBusy>);

/// `monday` or `monday-thursday`: from which day to which, both included, 0 for Monday.
std::optional<std::pair<std::size_t, std::size_t>> decode_days(const std::string& span, const Mark& mark,
                                                               Problems& problems);

/// A list of dates, each `2026-12-25` or `2026-12-25: Natal`; a map of them too.
void decode_holidays(const Node& node, std::vector<hall::Holiday>& holidays, Problems& problems);

/// Spans of a week by day: `{monday-thursday: 08.00-15.30, friday: 08.00-14.00}` sets `member` of those days.
void decode_week(const Node& node, hall::Week& week, std::optional<hall::Hours> hall::DayHours::*member,
                 Problems& problems);

/// Three, six or eight hex digits, with `#` only in quotes. Comes out as RRGGBB or RRGGBBAA in capitals.
bool decode_color(const Node& node, std::string& out, Problems& problems);

/// A rule for texts that end up on a screen.
inline auto at_most_letters(int most) {
    return check(say("at most {} letters", "paling banyak {} huruf", most), [most](const std::string& text) {
        const int letters = column_of(text, text.size()) - 1;
        return letters <= most ? std::optional<Said>()
                               : say("this has {} letters; at most {} are taken",
                                     "Panjangnya {} huruf; paling banyak {}.", letters, most);
    });
}

}  // namespace panggil::config
