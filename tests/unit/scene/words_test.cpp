#include "scene/words.h"

#include "catch.h"

using namespace panggil;
using namespace panggil::scene;
using hall::CounterId;
using hall::Hours;
using hall::TimeOfDay;

namespace {

using namespace std::chrono;
constexpr WallTime kTuesday{sys_days{year{2026} / 11 / 24} + hours(2) + minutes(41)};  // 09.41 in Jakarta

hall::Hall indonesian(const char* zone = "Asia/Jakarta") {
    hall::Hall hall;
    hall.locale = "id";
    hall.time_zone = zone;
    return hall;
}

Hours from_to(int from, int to) { return {TimeOfDay{from * 60}, TimeOfDay{to * 60}}; }

}  // namespace

TEST_CASE("times and dates are those of the hall, in its language", "[words]") {
    const Words words(indonesian());
    CHECK(words.time("HH.mm", kTuesday) == "09.41");
    CHECK(words.time("EEEE, d MMMM yyyy", kTuesday) == "Selasa, 24 November 2026");
    CHECK(words.day(kTuesday) == "2026-11-24");
    CHECK(words.time_of_day(kTuesday) == TimeOfDay{9 * 60 + 41});
    CHECK(words.weekday(kTuesday) == 1);
    CHECK(words.name_of_weekday(0) == "Senin");
    CHECK(words.name_of_weekday(6) == "Minggu");
}

TEST_CASE("the day begins at the hall's midnight", "[words]") {
    const WallTime before = WallTime{sys_days{year{2026} / 11 / 24} + hours(16) + minutes(59)};
    CHECK(Words(indonesian()).day(before) == "2026-11-24");
    CHECK(Words(indonesian()).day(before + minutes(1)) == "2026-11-25");
    CHECK(Words(indonesian("Asia/Jayapura")).day(before) == "2026-11-25");
}

TEST_CASE("odd patterns and times long ago do no harm", "[words]") {
    const Words words(indonesian());
    CHECK(words.time("", kTuesday) == "");
    for (const char* odd : {"'", "''", "'never closed", "JJJ", "\xff", "%s%n", "HH HH HH HH"}) {
        CAPTURE(odd);
        CHECK(words.time(odd, kTuesday) == words.time(odd, kTuesday));
    }
    CHECK(words.time("HH.mm", WallTime{} - hours(30)) == "01.00");
    CHECK(words.day(WallTime{} - hours(30)) == "1969-12-31");
    CHECK(words.weekday(WallTime{} - hours(30)) == 2);
}

TEST_CASE("an unknown language or time zone falls back", "[words]") {
    hall::Hall hall;
    hall.locale = "xx_YY";
    hall.time_zone = "Mars/Olympus";
    CHECK(Words(hall).time("HH.mm", kTuesday) == "02.41");
}

TEST_CASE("counters that stand side by side are a range", "[words]") {
    const auto range = [](std::vector<const char*> names) {
        std::vector<CounterId> counters;
        for (const char* name : names) counters.emplace_back(name);
        return to_words(counters);
    };
    CHECK(range({}) == "");
    CHECK(range({"3"}) == "3");
    CHECK(range({"4", "5", "6"}) == "4–6");
    CHECK(range({"4", "6"}) == "4, 6");
    CHECK(range({"1", "2", "7", "9", "10"}) == "1–2, 7, 9–10");
    CHECK(range({"A", "B"}) == "A, B");
    CHECK(range({"Meja Depan"}) == "Meja Depan");
    CHECK(range({"99999999999999999999", "1"}) == "99999999999999999999, 1");
}

TEST_CASE("times of the day are written as Indonesia writes them", "[words]") {
    CHECK(to_words(TimeOfDay{0}) == "00.00");
    CHECK(to_words(TimeOfDay{13 * 60 + 5}) == "13.05");
    CHECK(to_words(from_to(8, 15)) == "08.00–15.00");
}

TEST_CASE("a range of minutes is told in the hall's language", "[words]") {
    CHECK(Words(indonesian()).minutes(10, 20) == "10–20 menit");
    hall::Hall english = indonesian();
    english.locale = "en";
    CHECK(Words(english).minutes(0, 5) == "0–5 minutes");
}

TEST_CASE("days with the same hours share a line, and closed days have none", "[words]") {
    hall::Hall hall = indonesian();
    for (std::size_t day = 0; day < 4; ++day) hall.week[day].open = from_to(8, 15);
    hall.week[4].open = from_to(8, 14);
    hall.week[6].open = from_to(9, 12);
    const auto rows = hours_table(hall, Words(hall));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].days == "Senin–Kamis");
    CHECK(rows[0].hours == "08.00–15.00");
    CHECK(rows[1].days == "Jumat");
    CHECK(rows[2].days == "Minggu");
    CHECK(hours_table(indonesian(), Words(indonesian())).empty());
}
