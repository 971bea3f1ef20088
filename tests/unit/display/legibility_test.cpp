#include "display/legibility.h"

#include <algorithm>

#include "catch.h"
#include "config/hall_config.h"
#include "display/design.h"

using namespace panggil;
using namespace panggil::display;

namespace {

constexpr WallTime kTuesday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours(2)};

std::shared_ptr<const hall::Hall> shipped_hall() {
    return std::make_shared<const hall::Hall>(config::load_hall("config/hall.yaml").value());
}

LegibilityReport report_of(const char* layout, const std::shared_ptr<const hall::Hall>& hall, Viewing viewing,
                           const char* theme = "") {
    const auto design = load_design(layout, ".", *hall, theme);
    REQUIRE(design);
    viewing.from = kTuesday;
    auto report = check_legibility(*design, hall, "assets/fonts", viewing);
    REQUIRE(report);
    return *std::move(report);
}

const scene::TextKind* kind_of(const LegibilityReport& report, const std::string& style) {
    const auto found = std::find_if(report.kinds.begin(), report.kinds.end(),
                                    [&](const scene::TextKind& kind) { return kind.style_name == style; });
    return found == report.kinds.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the shipped layout can be read from where its theme says, with the worst that can come", "[legibility]") {
    const Viewing viewing{};
    const auto report = report_of("layouts/hall-landscape.yaml", shipped_hall(), viewing);
    CHECK(report.kinds.size() > 40);
    for (const scene::TextKind& kind : report.kinds) {
        CAPTURE(kind.place.line, kind.text, kind.style_name);
        CHECK_FALSE(too_small(kind, viewing.demands));
        CHECK_FALSE(too_faint(kind, viewing.demands));
        CHECK(kind.cut.empty());
        CHECK(kind.missing.empty());
    }
    const scene::TextKind* hero = kind_of(report, "hero");
    REQUIRE(hero);
    CHECK(hero->text == "WA88");  // the widest of 23 agencies' tickets, a priority visitor's
    CHECK(hero->shrunk);
    CHECK(kind_of(report, "alert"));
    CHECK(kind_of(report, "announcement"));
    CHECK(kind_of(report, "opens"));  // before the doors open
    CHECK(kind_of(report, "tag"));    // a priority visitor's call
}

TEST_CASE("what stands on another page isn't taken for a text that can't be seen", "[legibility]") {
    const Viewing viewing{};
    const auto report = report_of("layouts/video-hall.yaml", shipped_hall(), viewing);
    REQUIRE(kind_of(report, "number"));
    for (const scene::TextKind& kind : report.kinds) {
        CAPTURE(kind.place.line, kind.text, kind.faint);
        CHECK_FALSE(too_faint(kind, viewing.demands));
    }
}

TEST_CASE("faint ink is found in the state where it is worst, and long names where they are cut", "[legibility]") {
    auto hall = std::make_shared<hall::Hall>(*shipped_hall());
    hall->agencies.resize(3);
    hall->agencies[1].name = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten";
    hall->agencies[1].short_names.clear();
    const auto shared = std::shared_ptr<const hall::Hall>(hall);
    const auto design = load_design("layouts/hall-landscape.yaml", ".", *shared);
    REQUIRE(design);
    auto theme = *design->theme;
    theme.colors[layout::Token::call_ink] = theme.colors[layout::Token::call];
    theme.colors[layout::Token::call_ink].r -= 90;
    Viewing viewing{};
    viewing.from = kTuesday;
    viewing.picture = true;
    viewing.size = {960, 540};
    const scene::Design faint{design->layout, std::make_shared<const layout::Theme>(theme)};
    const auto report = check_legibility(faint, shared, "assets/fonts", viewing);
    REQUIRE(report);
    const scene::TextKind* hero = kind_of(*report, "hero");
    REQUIRE(hero);
    CHECK(too_faint(*hero, viewing.demands));
    CHECK((hero->faint == "called" || hero->faint == "recalled"));
    const bool cut = std::any_of(report->kinds.begin(), report->kinds.end(),
                                 [&](const scene::TextKind& kind) { return kind.cut == hall->agencies[1].name; });
    CHECK(cut);
    REQUIRE(report->picture);
    CHECK(report->picture->size == viewing.size);
}
