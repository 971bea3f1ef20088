#include "display/sheet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "display/still_scene.h"
#include "render/pixels.h"

namespace panggil::display {

namespace {

constexpr double kArea = 450.0 * 253;  // pixels of one of the pictures: four of them are 1920 wide
constexpr int kGap = 24;
constexpr int kName = 40;  // the height of a name
constexpr render::Color kGround{0xE9, 0xEC, 0xEF};
constexpr render::Color kInk{0x1A, 0x20, 0x26};

struct Small {
    std::string name;
    render::PicturePtr picture;
};

render::Size small_size(render::Size size) {
    const double scale = std::sqrt(kArea / (double{1} * size.w * size.h));
    return {std::max(1, static_cast<int>(std::lround(size.w * scale))),
            std::max(1, static_cast<int>(std::lround(size.h * scale)))};
}

Result<render::Picture> arranged(const std::vector<Small>& all, render::Size one, render::Typesetter& typesetter) {
    const int columns = one.w > one.h ? 4 : 5;
    const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    const render::Size size{kGap + columns * (one.w + kGap), kGap + rows * (one.h + kName + kGap / 2)};
    const auto sheet = render::make_offscreen(size, typesetter);
    if (!sheet) return tl::unexpected(sheet.error());
    const auto drawn =
        (*sheet)->present({{0, 0, size.w, size.h}}, [&](render::Canvas& canvas, const render::Rect& rect) {
            canvas.fill(rect, kGround);
            for (std::size_t i = 0; i < all.size(); ++i) {
                const int n = static_cast<int>(i);
                const int x = kGap + n % columns * (one.w + kGap);
                const int y = kGap + n / columns * (one.h + kName + kGap / 2);
                canvas.image({x, y, one.w, one.h}, all[i].picture);
                canvas.text({"Lato", 700, 20}, all[i].name, x, y + one.h + 26, kInk);
            }
        });
    if (!drawn) return tl::unexpected(drawn.error());
    return (*sheet)->read_picture();
}

}  // namespace

Result<render::Picture> draw_sheet(const scene::Design& design, std::shared_ptr<const hall::Hall> hall,
                                   const std::filesystem::path& fonts, const Still& usual) {
    const auto stage = StillScene::open(design, std::move(hall), fonts, usual.size);
    if (!stage) return tl::unexpected(stage.error());
    const render::Size one = small_size(usual.size);
    std::vector<Small> all;
    for (const auto& states : states_to_look_through()) {
        Still still = usual;
        still.states = {states.begin(), states.end()};
        (*stage)->play(still);
        const auto picture = (*stage)->picture();
        if (!picture) return picture;
        const std::string name = states.empty() ? "at rest" : fmt::format("{}", fmt::join(states, ","));
        all.push_back({name, std::make_shared<const render::Picture>(render::scaled(*picture, one))});
    }
    return arranged(all, one, (*stage)->typesetter());
}

}  // namespace panggil::display
