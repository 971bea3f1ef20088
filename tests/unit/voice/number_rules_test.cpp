#include "voice/number_rules.h"

#include "catch.h"
#include "pack_folder.h"
#include "plan_words.h"
#include "voice/plan.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

/// Made like the numbers of Rejang, the language of Lebong, which ICU doesn't know.
constexpr const char* kNumbers = R"(locale: rej
numbers:
  0: nol
  1: do
  2: duai
  3: telau
  4: pat
  5: lemo
  6: enum
  7: tujuak
  8: delapen
  9: semilan
  10: sepuluak
  11: sebeleis
  12: ">> beleis"
  20: "<< puluak[ >>]"
  100: "seratuis[ >>]"
  200: "<< ratuis[ >>]"
  1000: "seribau[ >>]"
  2000: "<< ribau[ >>]"
)";

std::string read(const VoicePack& pack, std::int64_t number) {
    std::string text;
    for (const std::string& word : pack.reading().number(number)) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

TEST_CASE("a language that ICU doesn't know is read by the pack's own table", "[reading]") {
    PackFolder folder;
    folder.yaml(std::string(kNumbers) + "style: number\nreadings: {21: duai puluak do}\nphrases: {call: <ticket>}\n");
    const auto pack = folder.load();
    CHECK(read(*pack, 0) == "nol");
    CHECK(read(*pack, 10) == "sepuluak");
    CHECK(read(*pack, 17) == "tujuak beleis");
    CHECK(read(*pack, 20) == "duai puluak");
    CHECK(read(*pack, 21) == "duai puluak do");
    CHECK(read(*pack, 105) == "seratuis lemo");
    CHECK(read(*pack, 2345) == "duai ribau telau ratuis pat puluak lemo");
    CHECK(read(*pack, 20000) == "duai puluak ribau");

    folder.clips({"a", "beleis", "duai", "duai_beleis"});
    const CallText text{hall::AgencyId("pn"), "PN", hall::Ticket::parse("A012").value(), hall::CounterId("3")};
    CHECK(clips(plan_call(*folder.load(), text)) == "a duai_beleis");
}

TEST_CASE("what is left out of a table is read by its readings", "[reading]") {
    PackFolder folder;
    folder.yaml(
        "locale: rej\nreadings: {0: nol}\nnumbers: {1: do, 2: duai, 10: '<< puluak[ >>]'}\nphrases: {call: "
        "<ticket>}\n");
    CHECK(read(*folder.load(), 0) == "nol");
    CHECK(read(*folder.load(), 9999).size() > 20);
}

TEST_CASE("a rule that would never end, or isn't one, is found before it is used", "[reading]") {
    const auto wrong = [](std::int64_t from, const std::string& words) {
        const auto found = wrong_with({from, words});
        return found ? std::to_string(found->at) + ": " + found->message.english : "";
    };
    CHECK(wrong(10, "<< puluh[ >>]").empty());
    CHECK(wrong(0, "kosong'").empty());
    CHECK(wrong(9, ">>") == "0: >> needs a rule from 10 on - there is nothing to be divided below it");
    CHECK(wrong(20, "a << b <<") == "7: << stands twice in this rule");
    CHECK(wrong(20, " ") == "0: this must not be empty");
    CHECK(wrong(20, "a [b [c]]") == "5: a rule has one [ ] at most");
    CHECK(wrong(20, "a [b") == "2: this [ is never closed");
    CHECK(wrong(20, "=%main=").find("0: '=' can't be spoken") == 0);
    CHECK(wrong(20, ">>>").find("2: '>' can't be spoken") == 0);
    CHECK(wrong(20, "satu;").find("4: ';' can't be spoken") == 0);
}
