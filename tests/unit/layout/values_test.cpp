#include "catch.h"
#include "config/yaml.h"
#include "layout/item_table.h"

using namespace panggil;
using namespace panggil::layout;

namespace {

template <class T>
struct Read {
    T value{};
    std::string wrong{};
};

template <class T>
Read<T> read(const std::string& text) {
    Read<T> result;
    config::Problems problems;
    const auto node = config::parse_yaml("x: " + text, "test.yaml");
    REQUIRE(node);
    decode(*node->find("x"), result.value, problems);
    for (const Error& error : problems.sorted()) result.wrong += error.message;
    return result;
}

}  // namespace

TEST_CASE("a length is units, a share of the place, or a share of the rest", "[layout]") {
    CHECK(read<Length>("24").value == Length{24, Length::Unit::canvas});
    CHECK(read<Length>("24.5").value == Length{24.5, Length::Unit::canvas});
    CHECK(read<Length>("50 %").value == Length{50, Length::Unit::percent});
    CHECK(read<Length>("50%").value == Length{50, Length::Unit::percent});
    CHECK(read<Length>("1fr").value == Length{1, Length::Unit::fraction});
    for (const char* text : {"wide", "-3", "24px", "nan", "inf", "1e99", "1,5"}) {
        CHECK(read<Length>(text).wrong ==
              "this must be a length such as 24, 50 % or 1fr, not '" + std::string(text) + "'");
    }
}

TEST_CASE("space at the sides is written as in CSS", "[layout]") {
    CHECK(read<Sides>("26").value == Sides{26, 26, 26, 26});
    CHECK(read<Sides>("26 48").value == Sides{26, 48, 26, 48});
    CHECK(read<Sides>("35 27 48 28").value == Sides{35, 27, 48, 28});
    CHECK(read<Sides>("-6 0 0 0").value == Sides{-6, 0, 0, 0});
    CHECK_FALSE(read<Sides>("1 2 3").wrong.empty());
}

TEST_CASE("a canvas is a size that a screen can have", "[layout]") {
    CHECK(read<CanvasSize>("1080x1920").value == CanvasSize{1080, 1920});
    for (const char* text : {"1920", "1920 x 1080", "0x0", "99999x10", "nanx1080"}) {
        CAPTURE(text);
        CHECK_FALSE(read<CanvasSize>(text).wrong.empty());
    }
}

TEST_CASE("a colour is six hex digits, with or without #", "[layout]") {
    CHECK(read<Rgb>("FFC629").value == Rgb{255, 198, 41});
    CHECK(read<Rgb>("'#ffc629'").value == Rgb{255, 198, 41});
    CHECK(read<Rgb>("yellow").wrong == "this must be a colour such as FFC629, not 'yellow'");
    CHECK_FALSE(read<Rgb>("FFC62").wrong.empty());
}

TEST_CASE("a motion is a time and how it goes", "[layout]") {
    CHECK(read<Motion>("400 ms ease-out").value == Motion{Seconds{0.4}, Easing::ease_out});
    CHECK(read<Motion>("0.2 s linear").value == Motion{Seconds{0.2}, Easing::linear});
    CHECK(read<Motion>("1 s").value == Motion{Seconds{1}, Easing::ease_out});
    CHECK_FALSE(read<Motion>("11 s").wrong.empty());
    CHECK_FALSE(read<Motion>("400 ms bounce").wrong.empty());
}

TEST_CASE("a value is shown as a person would type it", "[layout]") {
    CHECK(shown(config::Of<Length>{}, Length{50, Length::Unit::percent}) == "50 %");
    CHECK(shown(config::Of<Sides>{}, Sides{26, 48, 26, 48}) == "26 48 26 48");
    CHECK(shown(config::Of<TextTemplate>{}, *parse_text("Loket <counter or –>, <time HH.mm>")) ==
          "Loket <counter or –>, <time HH.mm>");
}

TEST_CASE("the first word of an item says what it is, and a bare text is a text", "[layout]") {
    CHECK(read<Item>("Buka").value.kind == Kind::text);
    CHECK(read<Item>("{sign: <counter>}").value.wording.align == Align::center);
    CHECK(read<Item>("{row: [Nomor, {space: 1fr}, {sign: Loket}]}").value.container.items.size() == 3);
    CHECK(read<Item>("{agencies: {zone: timur}, panel: p}").value.agencies.zone == "timur");
    CHECK(read<Item>("{agencies: [a, b], panel: p}").value.agencies.only == std::vector<std::string>{"a", "b"});
    CHECK(read<Item>("{recent_calls: 5, panel: p}").value.recent_calls.count == 5);
}

TEST_CASE("a condition is a line, a group whose fields must all hold, or a list of these", "[layout]") {
    const Today friday_noon{4, 12 * 60, false, true};
    const auto group =
        read<Condition>("{shape: [portrait, square], hours: 11.30-13.00, days: [friday, sabtu], state: called}");
    CHECK(group.wrong.empty());
    CHECK(group.value.holds({"portrait", "called"}, friday_noon));
    CHECK(group.value.holds({"square", "called"}, friday_noon));
    CHECK_FALSE(group.value.holds({"landscape", "called"}, friday_noon));
    CHECK_FALSE(group.value.holds({"portrait"}, friday_noon));
    CHECK_FALSE(group.value.holds({"portrait", "called"}, Today{3, 12 * 60}));
    CHECK_FALSE(group.value.holds({"portrait", "called"}));
    const auto list = read<Condition>("[called, {hours: [08.00-09.00, 11.00-13.00]}]");
    CHECK(list.value.holds({"called"}));
    CHECK(list.value.holds({}, friday_noon));
    CHECK_FALSE(list.value.holds({}, Today{4, 10 * 60}));
    CHECK(read<Condition>("portrait").value.goes_by_shape_alone());
    CHECK_FALSE(read<Condition>("{shape: wide, days: friday}").value.goes_by_shape_alone());
}
