#include "catch.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "voice/number_reading.h"

using namespace panggil::voice;

namespace {

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> all;
    std::stringstream in(line);
    for (std::string field; std::getline(in, field, ',');) all.push_back(field);
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

NumberReading indonesian() { return NumberReading::of("id", {{0, "nol"}}).value(); }

}  // namespace

TEST_CASE("tickets and numbers are read as readings.csv has them", "[reading]") {
    std::ifstream table("tests/unit/voice/readings.csv");
    std::string line;
    REQUIRE(std::getline(table, line));
    int rows = 0;
    while (std::getline(table, line)) {
        const auto row = fields(line);
        REQUIRE(row.size() == 5);
        INFO(line);
        const NumberReading reading = row[0] == "id" ? indonesian() : NumberReading::of(row[0]).value();
        const Style style = row[1] == "digits" ? Style::digits : Style::number;
        CHECK(joined(reading.ticket(row[2] + row[3], style)) == row[4]);
        ++rows;
    }
    CHECK(rows == 137);
}

TEST_CASE("a ticket with letters behind its digits is read in runs", "[reading]") {
    CHECK(joined(indonesian().ticket("A12B", Style::digits)) == "a satu dua b");
    CHECK(joined(indonesian().ticket("A12B", Style::number)) == "a dua belas b");
    CHECK(joined(indonesian().ticket("1A02", Style::number)) == "satu a dua");
}

TEST_CASE("what can't be spoken in a ticket is passed over", "[reading]") {
    CHECK(joined(indonesian().ticket("A-0 1\xC3\xA9", Style::digits)) == "a nol satu");
    CHECK(indonesian().ticket("", Style::digits).empty());
    CHECK(indonesian().ticket(std::string(40, '9'), Style::digits).size() == 40);
}

TEST_CASE("the pack's own reading stands instead of ICU's", "[reading]") {
    CHECK(joined(NumberReading::of("id").value().number(0)) == "kosong");
    CHECK(joined(indonesian().number(0)) == "nol");
    CHECK(joined(NumberReading::of("id", {{21, "dua satu"}}).value().number(21)) == "dua satu");
}

TEST_CASE("a language without spoken numbers is said so, not read in another", "[reading]") {
    CHECK(NumberReading::of("jv").error().message ==
          "numbers can't be read in 'jv': ICU has no spoken numbers for it - name a language that it has, such as id "
          "or en");
    CHECK_FALSE(NumberReading::of(""));
    CHECK_FALSE(NumberReading::of("tlh-QQ"));
    CHECK(NumberReading::of("id_ID"));
    CHECK(NumberReading::of("ms"));
}
