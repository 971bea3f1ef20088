#include "scene/text_fit.h"

#include "catch.h"
#include "ruler.h"

using namespace panggil::scene;
using panggil::layout::Fit;
using panggil::layout::Style;
using panggil::layout::Wording;

namespace {

const Style kStyle{20, 700, 10, ""};  // a letter is as wide as half of the size: 10, at the smallest 5

FittedText fit(std::vector<std::string> texts, std::vector<Fit> steps, double width, int lines = 1) {
    Wording wording;
    wording.fit = std::move(steps);
    wording.lines = lines;
    return fit_text(texts, wording, kStyle, width, ruler());
}

}  // namespace

TEST_CASE("what fits stands as it is", "[text_fit]") {
    CHECK(fit({"A024"}, {Fit::shrink}, 40) == FittedText{20, {"A024"}, 40, false});
    CHECK(fit({""}, {Fit::shrink}, 40).lines.empty());
    CHECK(fit({}, {Fit::shrink}, 40).lines.empty());
}

TEST_CASE("what is too wide is shrunk, not below the smallest size", "[text_fit]") {
    const FittedText shrunk = fit({"AA007"}, {Fit::shrink}, 40);
    CHECK(shrunk.size == Approx(16));
    CHECK(shrunk.lines == std::vector<std::string>{"AA007"});
    CHECK(fit({"AA007"}, {Fit::shrink}, 26).size == Approx(10).margin(0.5));
    CHECK(fit({"AA007"}, {Fit::shrink}, 20).cut);  // runs over rather than being unreadable
}

TEST_CASE("a long name is wrapped at its words, into as many lines as are allowed", "[text_fit]") {
    CHECK(fit({"Pengadilan Negeri"}, {Fit::wrap}, 100, 2).lines == std::vector<std::string>{"Pengadilan", "Negeri"});
    CHECK(fit({"satu dua tiga"}, {Fit::wrap}, 50, 2).cut);
    CHECK(fit({"satu dua tiga"}, {Fit::wrap}, 50, 3).lines == std::vector<std::string>{"satu", "dua", "tiga"});
}

TEST_CASE("wrapped lines are about equally long", "[text_fit]") {
    CHECK(fit({"satu dua tiga empat lima"}, {Fit::wrap}, 190, 2).lines ==
          std::vector<std::string>{"satu dua tiga", "empat lima"});
    CHECK(fit({"silakan menuju loket 3"}, {Fit::wrap}, 200, 2).lines ==
          std::vector<std::string>{"silakan menuju", "loket 3"});
}

TEST_CASE("the steps are tried in the order in which they are written", "[text_fit]") {
    CHECK(fit({"satu dua"}, {Fit::wrap, Fit::shrink}, 60, 2).lines == std::vector<std::string>{"satu", "dua"});
    CHECK(fit({"satu dua"}, {Fit::shrink, Fit::wrap}, 60, 2).lines == std::vector<std::string>{"satu dua"});
    CHECK(fit({"Disdukcapil", "Capil"}, {Fit::shorter, Fit::shrink}, 80).lines == std::vector<std::string>{"Capil"});
    CHECK(fit({"Disdukcapil", "Capil"}, {Fit::shrink, Fit::shorter}, 80).lines ==
          std::vector<std::string>{"Disdukcapil"});
}

TEST_CASE("lines that are still too wide are shrunk together, no more than they must", "[text_fit]") {
    const FittedText both = fit({"Pengadilan Negeri"}, {Fit::wrap, Fit::shrink}, 80, 2);
    CHECK(both.lines == std::vector<std::string>{"Pengadilan", "Negeri"});
    CHECK(both.size <= 16);
    CHECK(both.size > 15);
}

TEST_CASE("a shorter name is taken before letters are cut off", "[text_fit]") {
    const std::vector<std::string> names = {"Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", "Capil"};
    CHECK(fit(names, {Fit::shrink, Fit::shorter, Fit::ellipsis}, 60).lines == std::vector<std::string>{"Disdukcapil"});
    CHECK(fit(names, {Fit::shrink, Fit::shorter, Fit::ellipsis}, 30).lines == std::vector<std::string>{"Capil"});
    const FittedText cut = fit(names, {Fit::shrink, Fit::ellipsis}, 60);
    CHECK(cut.lines == std::vector<std::string>{"Dinas Kepen…"});
    CHECK(cut.cut);
}

TEST_CASE("an ellipsis never cuts a letter of UTF-8 in two, and stands behind no blank", "[text_fit]") {
    CHECK(fit({"éééééé"}, {Fit::ellipsis}, 40).lines == std::vector<std::string>{"ééé…"});
    CHECK(fit({"Dinas Sosial"}, {Fit::ellipsis}, 70).lines == std::vector<std::string>{"Dinas…"});
    CHECK(fit({"Dinas"}, {Fit::ellipsis}, 1).lines == std::vector<std::string>{"…"});
}

TEST_CASE("a name that is cut uses all its lines first", "[text_fit]") {
    CHECK(fit({"Dinas Pemberdayaan Perempuan"}, {Fit::wrap, Fit::ellipsis}, 80, 2).lines ==
          std::vector<std::string>{"Dinas", "Pemberd…"});
    CHECK(fit({"Pemberdayaan"}, {Fit::wrap, Fit::ellipsis}, 80, 2).lines == std::vector<std::string>{"Pemberd…"});
}

TEST_CASE("no room at all harms nobody", "[text_fit]") {
    for (const double width : {0.0, -10.0}) {
        CHECK(fit({"A024"}, {Fit::shrink, Fit::wrap, Fit::shorter, Fit::ellipsis}, width, 2).cut);
        CHECK(fit({"A024"}, {Fit::shrink}, width).size == 10);
    }
}

TEST_CASE("what is still too long runs, all of it in one line, in the shortest and smallest that was allowed before",
          "[text_fit]") {
    const FittedText runs = fit({"Disdukcapil Kota", "Disdukcapil"}, {Fit::shrink, Fit::shorter, Fit::scroll}, 30);
    CHECK(runs.runs);
    CHECK_FALSE(runs.cut);
    CHECK(runs.size == Approx(10));
    CHECK(runs.lines == std::vector<std::string>{"Disdukcapil"});
    CHECK(runs.width == Approx(55));
    CHECK_FALSE(fit({"A024"}, {Fit::scroll}, 40).runs);  // it fits
    CHECK(fit({"satu dua tiga"}, {Fit::wrap, Fit::scroll}, 50, 2).lines == std::vector<std::string>{"satu dua tiga"});
}
