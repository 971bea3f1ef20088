#include "catch.h"

#include <fmt/format.h>

#include "manual.h"
#include "queue_hall.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

constexpr double kDay = 7.5 * 3600;

Waits waits_at(double load, int days, const hall::CallRules& rules = rules_of_tests(), unsigned seed = 1) {
    const HallOfTheTable hall;
    return speak(calls_of_days(hall, load, days * kDay, seed), rules, hall);
}

hall::CallRules expiring_after(double seconds) {
    hall::CallRules rules = rules_of_tests();
    rules.expiry = Seconds(seconds);
    return rules;
}

std::string with_comma(std::string text) {
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string minutes(Seconds time) {
    const int seconds = static_cast<int>(std::lround(time.count()));
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

/// The table of the manuals: English in config/README.md, Indonesian in config/PANDUAN.md.
struct Tables {
    std::string english{
        "| load | each counter calls every | half wait at most | 95 of 100 | the longest | in full | short | without "
        "agency | too late | next one called |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"};
    std::string indonesian{
        "| beban | tiap loket memanggil setiap | separuh menunggu paling lama | 95 dari 100 | terlama | lengkap | "
        "pendek | tanpa instansi | terlambat | nomor berikut dipanggil |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"};

    void add(double load, Waits waits) {
        const auto part = [&](int of_them) { return fmt::format("{:.1f} %", 100.0 * of_them / waits.calls); };
        const std::string row = fmt::format(
            "| {:.1f} | {} min | {:.0f} s | {:.0f} s | {:.0f} s | {} | {} | {} | {} | {} |\n", load,
            minutes(HallOfTheTable{}.between_calls(load)), waits.waited(0.5), waits.waited(0.95), waits.waited(1),
            part(waits.in_full), part(waits.shortened), part(waits.bare), part(waits.expired), part(waits.over));
        english += row;
        std::string translated = with_comma(row);
        for (std::size_t at = 0; (at = translated.find(" min ", at)) != std::string::npos;) {
            translated.replace(at, 5, " menit ");
        }
        for (std::size_t at = 0; (at = translated.find(" s ", at)) != std::string::npos;) {
            translated.replace(at, 3, " detik ");
        }
        indonesian += translated;
    }
};

Tables tables_of_waits() {
    Tables tables;
    for (const double load : {0.2, 0.5, 0.8, 1.0, 1.5, 3.0}) tables.add(load, waits_at(load, 5));
    return tables;
}

}  // namespace

TEST_CASE("the manuals' tables of waits are what the simulated days give", "[queue][wait]") {
    const Tables tables = tables_of_waits();
    test::manual_says("config/README.md", "table: waits", tables.english, "unit_voice '[wait]'");
    test::manual_says("config/PANDUAN.md", "table: waits", tables.indonesian, "unit_voice '[wait]'");
}

TEST_CASE("below a load of 0.8 every call is spoken within 45 s, for thirty days", "[queue][wait]") {
    Waits waits = waits_at(0.79, 30, rules_of_tests(), 2);
    CHECK(waits.calls > 100000);
    CHECK(waits.in_full + waits.shortened + waits.bare == waits.calls);
    CHECK(waits.waited(1) <= 45);
}

TEST_CASE("above it nobody waits longer than the expiry, and nothing is lost", "[queue][wait]") {
    const double load = GENERATE(1.0, 1.5, 3.0, 10.0);
    const double expiry = GENERATE(20.0, 60.0, 180.0);
    INFO("load " << load << " expiry " << expiry);
    Waits waits = waits_at(load, 1, expiring_after(expiry));
    CHECK(waits.waited(1) < expiry);
    CHECK(waits.in_full + waits.shortened + waits.bare + waits.expired + waits.over == waits.calls);
}

namespace {

/// Thirty counters call once each, at random within so many seconds.
std::vector<CallAt> thirty_calls(const HallOfTheTable& hall, double within, unsigned seed) {
    std::mt19937 chance(seed);
    std::vector<CallAt> calls;
    int counter = 0;
    for (int agency = 0; calls.size() < 30; ++agency) {
        for (int of_it = 0; of_it < hall.counters[static_cast<std::size_t>(agency)] && calls.size() < 30; ++of_it) {
            calls.push_back({within * part_of_one(chance), agency, ++counter});
        }
    }
    std::sort(calls.begin(), calls.end(), [](const CallAt& a, const CallAt& b) { return a.seconds < b.seconds; });
    return calls;
}

}  // namespace

TEST_CASE("thirty calls within a minute are all spoken within two", "[queue][wait]") {
    const double within = GENERATE(0.0, 10.0, 60.0);
    const unsigned seed = GENERATE(range(1U, 20U));
    INFO("within " << within << " s, seed " << seed);
    HallOfTheTable hall;
    hall.priority_one_in = hall.alike_one_in = 1000;
    const Waits waits = speak(thirty_calls(hall, within, seed), expiring_after(180), hall);
    CHECK(waits.in_full + waits.shortened + waits.bare == 30);
    CHECK(waits.bare > 0);
    CHECK(waits.last_end <= 120);
}

TEST_CASE("with priority visitors and tickets that sound alike among them it takes some seconds more",
          "[queue][wait]") {
    const double within = GENERATE(0.0, 10.0, 60.0);
    const unsigned seed = GENERATE(range(1U, 20U));
    INFO("within " << within << " s, seed " << seed);
    const HallOfTheTable hall;
    Waits waits = speak(thirty_calls(hall, within, seed), expiring_after(180), hall);
    CHECK(waits.in_full + waits.shortened + waits.bare == 30);
    CHECK(waits.waited(1) <= 110);
    CHECK(waits.last_end <= 125);
}
