#include "layout/text_template.h"
#include "catch.h"

using namespace panggil::layout;

namespace {

std::string wrong(std::string_view text) {
    const auto parsed = parse_text(text);
    return parsed ? "good" : parsed.error().message;
}

}  // namespace

TEST_CASE("a text is letters and bindings, in their order", "[layout]") {
    CHECK(*parse_text("Loket <counter>.") ==
          TextTemplate{{"Loket ", "", "", ""}, {"", "counter", "", ""}, {".", "", "", ""}});
    CHECK(*parse_text("<ticket><counter>") == TextTemplate{{"", "ticket", "", ""}, {"", "counter", "", ""}});
    CHECK(*parse_text("Istirahat") == TextTemplate{{"Istirahat", "", "", ""}});
    CHECK(parse_text("")->empty());
}

TEST_CASE("a binding takes a pattern, and a text that stands there while it has no value", "[layout]") {
    CHECK(*parse_text("<time HH.mm>") == TextTemplate{{"", "time", "HH.mm", ""}});
    CHECK(*parse_text("<date EEEE, d MMMM yyyy>") == TextTemplate{{"", "date", "EEEE, d MMMM yyyy", ""}});
    CHECK(*parse_text("<ticket or –>") == TextTemplate{{"", "ticket", "", "–"}});
    CHECK(*parse_text("<hall.days 2 or setiap hari>") == TextTemplate{{"", "hall.days", "2", "setiap hari"}});
}

TEST_CASE("a binding that there is none of is named, with the one that was meant", "[layout]") {
    CHECK(wrong("<tiket>") == "unknown binding <tiket> - did you mean 'ticket'?");
    CHECK(wrong("Loket <counter") == "this '<' has no '>' behind it");
    CHECK(wrong("<>") == "unknown binding <>");
    CHECK(wrong("<ticket large>") == "<ticket> takes nothing after its name, found 'large'");
    CHECK(parse_text("Loket <countr>").error().place.column == 7);
}

TEST_CASE("a pattern of a time that would show something else is refused", "[layout]") {
    CHECK(wrong("<time HH:mm>") == "good");
    CHECK(wrong("<time HH.mm 'WIB'>") == "good");
    CHECK(wrong("<time HH.mm.ss>") == "there are no seconds: the clock goes by minutes");
    CHECK(wrong("<date DD MMMM YYYY>") == "'D' is the day of the year - write d");
    CHECK(wrong("<date d MMMM YYYY>") == "'Y' is the year of the week's number - write y");
    CHECK(wrong("<time Pukul HH.mm>") == "'P' means nothing in a time - put words in single quotes");
    CHECK(wrong("<time 'pukul HH.mm>") == "a single quote is never closed");
}
