#include "base/suggest.h"

#include "catch.h"

using namespace panggil;

namespace {

const std::vector<std::string> kFields = {"prefix", "name", "counters", "color"};

}  // namespace

TEST_CASE("a word that is a few letters off is recognised", "[suggest]") {
    CHECK(nearest("prefx", kFields) == "prefix");
    CHECK(nearest("conters", kFields) == "counters");
    CHECK(nearest("colour", kFields) == "color");
    CHECK(nearest("kounnterz", kFields) == "counters");
}

TEST_CASE("of two that are near the nearer one is meant", "[suggest]") {
    CHECK(nearest("rows", {"row", "brows", "rown"}) == "row");
    CHECK(nearest("hold", {"held", "hold"}) == "hold");
}

TEST_CASE("a word that is something else entirely gets no suggestion", "[suggest]") {
    CHECK_FALSE(nearest("blink", kFields));
    CHECK_FALSE(nearest("x", {"y"}));  // of a short word more than half would be off
    CHECK_FALSE(nearest("", kFields));
    CHECK_FALSE(nearest("prefix", {}));
}

TEST_CASE("a suggestion is the end of a sentence, or nothing", "[suggest]") {
    CHECK(did_you_mean("nme", kFields) == Said(" - did you mean 'name'?", " Mungkin maksudnya: name."));
    CHECK(did_you_mean("blink", kFields).empty());
}

TEST_CASE("of a few names all are told where none is near", "[suggest]") {
    CHECK(near_or_all("nme", kFields) == did_you_mean("nme", kFields));
    CHECK(near_or_all("timur", {"hall"}) == Said(" - here is 'hall'", " Yang ada: 'hall'."));
    CHECK(near_or_all("hijau", {"green", "light"}) ==
          Said(" - here are 'green' or 'light'", " Yang ada: 'green' atau 'light'."));
    CHECK(near_or_all("timur", {}).empty());
}

TEST_CASE("what could stand there is listed as people say it", "[suggest]") {
    CHECK(one_of({"open", "break", "closed"}) == Said("'open', 'break' or 'closed'", "'open', 'break' atau 'closed'"));
    CHECK(one_of({"open", "closed"}) == Said("'open' or 'closed'", "'open' atau 'closed'"));
    CHECK(one_of({"open"}) == alike("'open'"));
    CHECK(one_of({}).empty());
}
