#include "wire/layout_notice.h"

#include "catch.h"
#include "wire/codec.h"
#include "wire/request.h"

using namespace panggil;
using namespace panggil::wire;

namespace {

LayoutNotice refused() {
    LayoutNotice notice{hall::DisplayId{"hall-1"}, "layouts/hall.yaml"};
    notice.errors = {{"unknown widget 'now_servng'", {"layouts/hall.yaml", 14, 9}, Severity::error, "  now_servng: 3"},
                     {"there is no such file", {"assets/themes/x.yaml"}}};
    return notice;
}

std::string refusal(const std::string& request) {
    const auto decoded = decode_request(request, Instant{});
    return decoded ? "taken" : decoded.error().message;
}

}  // namespace

TEST_CASE("what is wrong with a saved layout travels to the hub and to who follows it", "[layout_notice]") {
    const auto request = decode_request(encode(Request{Query{refused()}, "r1"}), Instant{});
    REQUIRE(request);
    CHECK(std::get<LayoutNotice>(std::get<Query>(request->what)) == refused());
    CHECK(request->id == "r1");
    const auto published = decode("display.layout_refused", encode(refused()), Instant{});
    REQUIRE(published);
    CHECK(std::get<LayoutNotice>(*published) == refused());
}

TEST_CASE("a saved layout that is shown is told without errors", "[layout_notice]") {
    const LayoutNotice shown{hall::DisplayId{"hall-1"}, "layouts/hall.yaml"};
    CHECK(encode(shown) == R"({"type":"display.layout_shown","v":1,"display":"hall-1","file":"layouts/hall.yaml"})");
    CHECK(std::get<LayoutNotice>(decode("display.layout_shown", encode(shown), Instant{}).value()) == shown);
}

TEST_CASE("a notice that isn't whole is refused", "[layout_notice]") {
    CHECK(refusal(R"({"do":"report","layout":"broken","display":"a"})") ==
          "the field 'layout' must be 'shown' or 'refused'");
    CHECK(refusal(R"({"do":"report","layout":"shown"})") == "the field 'display' is missing");
    CHECK(refusal(R"({"do":"report","layout":"refused","display":"a"})") ==
          "the field 'errors' must hold 1 to 20 errors");
    CHECK(refusal(R"({"do":"report","layout":"refused","display":"a","errors":[{"line":3}]})") ==
          "the field 'errors' is wrong: the field 'message' is missing");
    CHECK(refusal(R"({"do":"report","layout":"refused","display":"a","errors":[7]})") ==
          "the field 'errors' is wrong: not a JSON object");
}

TEST_CASE("a sentence too long for the wire is cut between two letters", "[layout_notice]") {
    LayoutNotice notice = refused();
    notice.errors[0].message.clear();
    for (int i = 0; i < 600; ++i) notice.errors[0].message += "é";
    notice.errors.resize(30, notice.errors[0]);
    const auto published = decode("display.layout_refused", encode(notice), Instant{});
    REQUIRE(published);
    const auto& errors = std::get<LayoutNotice>(*published).errors;
    CHECK(errors.size() == 20);
    CHECK(errors[0].message.size() == 1000);
}
