#include "cli/verb.h"

#include "catch.h"
#include "cli/operator.h"

using namespace panggil::cli;

TEST_CASE("a verb that there isn't is named, with the one that was meant", "[cli]") {
    CLI::App app{"", "panggil"};
    Common common;
    add_call(app, common);
    add_recall(app, common);

    CHECK(why_no_verb(app, "recal") == "there is no verb 'recal' - did you mean 'recall'?; there are: call, recall");
    CHECK(why_no_verb(app, "frobnicate") == "there is no verb 'frobnicate'; there are: call, recall");
    CHECK(why_no_verb(app, nullptr) == "say what to do: call, recall");
    CHECK(why_no_verb(app, "call").empty());
    CHECK(why_no_verb(app, "--help").empty());
}

TEST_CASE("an address that is none is said before anything is asked there", "[cli]") {
    CHECK(why_no_address("nonsense") == "this must be an address such as tcp://127.0.0.1:5570, not 'nonsense'");
    CHECK(why_no_address("tcp://127.0.0.1:99999") ==
          "this must be an address such as tcp://127.0.0.1:5570, not 'tcp://127.0.0.1:99999'");
    CHECK(why_no_address("tcp://[::1]:5570").empty());
}
