#include "display/legibility.h"

#include "display/still_scene.h"
#include "display/worst.h"
#include "scene/legibility_picture.h"
#include "scene/sight.h"

namespace panggil::display {

namespace {

constexpr const char* kPictured = "called";

// Pages take turns: all of them come by, if none stands longer than this.
void look_at_pages(StillScene& still, scene::LegibilityCheck& check) {
    constexpr Seconds kLongest{120};
    constexpr Seconds kStep{4};
    for (Seconds gone{0}; gone < kLongest; gone += kStep) {
        still.go_on(kStep);
        check.look(still.scene());
    }
}

}  // namespace

Result<LegibilityReport> check_legibility(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                          const std::filesystem::path& fonts, const Viewing& viewing) {
    scene::Design on_screen = design;
    on_screen.diagonal = viewing.diagonal;
    on_screen.hold = Seconds{0};  // at rest is at rest
    const auto stage = StillScene::open(on_screen, hall, fonts, viewing.size);
    if (!stage) return tl::unexpected(stage.error());
    StillScene& still = **stage;
    const double mm = scene::mm_per_pixel(viewing.size, viewing.diagonal);
    scene::LegibilityCheck check(still.typesetter(), mm);
    Still usual;
    usual.size = viewing.size;
    usual.zone = viewing.zone;
    usual.at = viewing.from;
    constexpr Seconds kSettled{1.8};  // all that comes has come, and a running text doesn't run yet
    usual.after = kSettled;
    const render::TextStyle style{design.theme->family, 600, 32};
    const auto cases = worst_cases(*hall, usual, still.words(), style, still.typesetter());
    for (const WorstCase& one : cases) {
        still.play(one.still, [&] { check.look(still.scene()); });
        const auto drawn = still.picture();
        const auto ground = still.picture_without_texts();
        if (!drawn || !ground) return tl::unexpected(drawn ? ground.error() : drawn.error());
        check.look(still.scene(), one.name, *drawn, *ground);
        if (one.still.states.empty()) look_at_pages(still, check);
    }
    LegibilityReport report{check.found()};
    if (!viewing.picture) return report;
    for (const WorstCase& one : cases) {
        if (one.name == kPictured) still.play(one.still);
    }
    auto picture = still.picture([&](render::Canvas& canvas, const render::Rect&) {
        scene::draw_legibility(canvas, still.scene(), report.kinds, mm, viewing.demands);
    });
    if (!picture) return tl::unexpected(picture.error());
    report.picture = *std::move(picture);
    return report;
}

}  // namespace panggil::display
