#include "stage.h"

#include <algorithm>
#include <stdexcept>

#include "display/still_events.h"

namespace panggil::mutations {

namespace {

const hall::ZoneId kZone{"hall"};
constexpr std::chrono::milliseconds kFrame{100};
constexpr WallTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::minutes(161)};

template <class T>
T opened(Result<T> made) {
    if (!made) throw std::runtime_error(to_string(made.error()));
    return *std::move(made);
}

// Nothing stands on it but one colour: for who looks up it is black.
bool is_of_one_color(const render::Picture& picture) {
    const auto& pixels = picture.pixels;
    return std::all_of(pixels.begin(), pixels.end(), [&](std::uint32_t pixel) { return pixel == pixels.front(); });
}

}  // namespace

Stage::Stage(scene::Design good, std::shared_ptr<const hall::Hall> hall, render::Size size)
    : good_(std::move(good)),
      hall_(std::move(hall)),
      size_(size),
      typesetter_(opened(render::Typesetter::open(fonts_))),
      presenter_(opened(render::make_offscreen(size, *typesetter_))),
      pictures_(good_.assets),
      moment_{Instant{std::chrono::hours(1)}, kMorning, true} {
    begin();
}

void Stage::begin() {
    scene_.reset();
    words_ = std::make_unique<scene::Words>(*hall_);
    board_ = std::make_unique<hall::Board>(hall_);
    scene_ = std::make_unique<scene::Scene>(good_, *hall_, size_, kZone, *typesetter_, *words_, &pictures_);
    scene_->refresh(*board_, moment_);
    for (const hall::Event& event : display::sample_morning(*hall_)) {
        scene_->apply(*board_, board_->apply(event), moment_);
    }
    pass(1);
}

void Stage::pass(int frames) {
    for (; frames > 0; --frames) {
        moment_.now += kFrame;
        scene_->advance(*board_, moment_);
        while (pictures_.wait_for_all()) scene_->show_pictures(*board_, moment_);
    }
}

bool Stage::shows_something() {
    const render::Rect all{0, 0, size_.w, size_.h};
    const auto draw = [this](render::Canvas& canvas, const render::Rect& rect) { scene_->draw(canvas, rect); };
    if (const auto shown = presenter_->present({all}, draw); !shown) throw std::runtime_error(shown.error().message);
    return !is_of_one_color(opened(presenter_->read_picture()));
}

std::string Stage::hang_up(const scene::Design& design) {
    scene_->set_design(design, *board_, moment_);
    pass(2);
    const bool at_first = shows_something();
    pass(12);  // what comes and goes has done so
    const bool later = shows_something();
    scene_->set_design(good_, *board_, moment_);
    pass(12);
    if (!at_first || !later) return "nothing is to be seen";
    return shows_something() ? "" : "nothing is to be seen once the good one is back";
}

std::string Stage::move_to(std::shared_ptr<const hall::Hall> hall) {
    const auto before = std::exchange(hall_, std::move(hall));
    begin();
    const bool shows = shows_something();
    hall_ = before;
    begin();
    return shows ? "" : "nothing is to be seen";
}

}  // namespace panggil::mutations
