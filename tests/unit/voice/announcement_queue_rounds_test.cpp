#include "catch.h"

#include "queue_story.h"

using namespace panggil;
using namespace panggil::voice;
using hall::AnnouncementOutcome;

namespace {

hall::CallRules never_shorter() {
    hall::CallRules rules = rules_of_tests();
    rules.short_from = rules.bare_from = 10000;
    return rules;
}

}  // namespace

TEST_CASE("an agency that calls thirty at once does not keep the others waiting", "[queue]") {
    Morning morning(never_shorter(), {{"samsat", 2}, {"pajak", 1}, {"bank", 1}});
    for (int n = 1; n <= 5; ++n) morning.call("S" + std::to_string(n), "1", "samsat");
    morning.call("P1", "3", "pajak");
    morning.call("B1", "4", "bank");
    CHECK(morning.speak_all() ==
          std::vector<std::string>{"S1 at 1", "S2 at 1", "P1 at 3", "B1 at 4", "S3 at 1", "S4 at 1", "S5 at 1"});
}

TEST_CASE("where nobody calls more than he has counters the order is the time's", "[queue]") {
    Morning morning(never_shorter(), {{"samsat", 2}, {"pajak", 1}});
    morning.call("S1", "1", "samsat");
    morning.call("P1", "3", "pajak");
    morning.call("S2", "2", "samsat");
    CHECK(morning.speak() == "S1 at 1");
    morning.call("S3", "1", "samsat");
    CHECK(morning.speak() == "P1 at 3");
    morning.call("P2", "3", "pajak");
    CHECK(morning.speak_all() == std::vector<std::string>{"S2 at 2", "S3 at 1", "P2 at 3"});
}

TEST_CASE("an agency that called too many gets its turn, however many others call", "[queue]") {
    Morning morning(never_shorter(), {{"samsat", 1}, {"pajak", 1}, {"bank", 1}});
    for (int n = 1; n <= 3; ++n) morning.call("S" + std::to_string(n), "1", "samsat");
    std::vector<std::string> said;
    for (int n = 1; n <= 6; ++n) {  // the others call again as soon as they were spoken
        morning.call("P" + std::to_string(n), "3", "pajak");
        morning.call("B" + std::to_string(n), "4", "bank");
        said.push_back(morning.speak());
        said.push_back(morning.speak());
    }
    CHECK(std::count(said.begin(), said.end(), "S3 at 1") == 1);
    CHECK(said == std::vector<std::string>{"S1 at 1", "P1 at 3", "B1 at 4", "S2 at 1", "P2 at 3", "B2 at 4", "S3 at 1",
                                           "P3 at 3", "B3 at 4", "P4 at 3", "B4 at 4", "P5 at 3"});
}

TEST_CASE("a call that was cut counts once in its agency's round", "[queue]") {
    Morning morning(never_shorter(), {{"samsat", 2}, {"pajak", 1}});
    for (int n = 1; n <= 4; ++n) morning.call("S" + std::to_string(n), "1", "samsat");
    morning.call("P1", "3", "pajak");
    CHECK(morning.next() == "S1 at 1");
    morning.interrupted();
    CHECK(morning.speak_all() == std::vector<std::string>{"S1 at 1", "S2 at 1", "P1 at 3", "S3 at 1", "S4 at 1"});
}

TEST_CASE("a call that was cut goes first, though its agency has had its turn", "[queue]") {
    Morning morning(never_shorter(), {{"samsat", 1}, {"pajak", 1}});
    for (int n = 1; n <= 3; ++n) morning.call("S" + std::to_string(n), "1", "samsat");
    morning.call("P1", "3", "pajak");
    CHECK(morning.next() == "S1 at 1");
    morning.interrupted();
    CHECK(morning.speak_all() == std::vector<std::string>{"S1 at 1", "P1 at 3", "S2 at 1", "S3 at 1"});
}

TEST_CASE("of more than two hundred the oldest of whoever calls most is told that it isn't said", "[queue]") {
    Morning morning;
    morning.call("P1", "3", "pajak");
    for (int n = 1; n <= 199; ++n) morning.call("S" + std::to_string(n), "1", "samsat");
    CHECK(morning.decisions().empty());
    morning.call("P2", "3", "pajak");
    CHECK(morning.queue.waiting() == 200);
    CHECK(morning.decisions() == std::vector{decision(2, AnnouncementOutcome::expired, "too many wait")});
    morning.call("S7", "1", "samsat");
    CHECK(morning.decisions() ==
          std::vector{decision(8, AnnouncementOutcome::merged, "called again before it was spoken")});
    morning.call("S200", "1", "samsat");
    CHECK(morning.decisions() == std::vector{decision(3, AnnouncementOutcome::expired, "too many wait")});
}
