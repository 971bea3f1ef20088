#include "render/cost.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "base/log.h"

namespace panggil::render {

namespace {

// Hardly to be told apart: a hall shall not see numbers that nobody called.
constexpr Color kGround{10, 26, 41};
constexpr Color kPanel{11, 27, 42};
constexpr Color kInk{12, 28, 43};

Seconds processor_time() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return Seconds{static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9};
}

// Four columns of eight panels with two texts each: what the hall's board is made of.
void draw_board(Canvas& canvas, const Rect& rect) {
    canvas.fill(rect, kGround);
    const int w = std::max(1, canvas.size().w / 4);
    const int h = std::max(1, canvas.size().h / 8);
    const TextStyle number{"Lato", 700, static_cast<double>(std::max(8, h / 2))};
    const TextStyle name{"Lato", 400, static_cast<double>(std::max(8, h / 5))};
    for (int column = 0; column < 4; ++column) {
        for (int row = 0; row < 8; ++row) {
            const Rect panel = grown({column * w, row * h, w, h}, -4);
            canvas.fill_round(panel, 10, kPanel);
            canvas.text(name, "Disdukcapil", panel.x + 12.0, panel.y + h / 3, kInk);
            canvas.text(number, "A001", panel.x + 12.0, panel.bottom() - h / 8, kInk);
        }
    }
}

Cost middle_of(std::array<Cost, 9> costs) {
    const auto middle = costs.begin() + costs.size() / 2;
    std::nth_element(costs.begin(), middle, costs.end(), [](const Cost& a, const Cost& b) { return a.cpu < b.cpu; });
    const Seconds cpu = middle->cpu;
    std::nth_element(costs.begin(), middle, costs.end(), [](const Cost& a, const Cost& b) { return a.wall < b.wall; });
    return {cpu, middle->wall};
}

}  // namespace

Cost cost_of(Presenter& presenter) {
    const std::vector<Rect> all{{0, 0, presenter.size().w, presenter.size().h}};
    const SystemClock clock;
    if (!presenter.present(all, draw_board)) return {Seconds::max(), Seconds::max()};  // also draws the texts
    std::array<Cost, 9> costs;
    for (Cost& cost : costs) {
        const Instant begun = clock.now();
        const Seconds used = processor_time();
        if (!presenter.present(all, draw_board)) return {Seconds::max(), Seconds::max()};
        cost = {processor_time() - used, clock.now() - begun};
    }
    return middle_of(costs);
}

bool is_better(const Cost& a, const Cost& b, double hz) {
    const auto keeps_pace = [&](const Cost& cost) { return cost.wall.count() * hz < 1.5; };
    if (keeps_pace(a) != keeps_pace(b)) return keeps_pace(a);
    return a.cpu < b.cpu;
}

Result<std::unique_ptr<Presenter>> make_better(const MakePresenter& gpu, const MakePresenter& surface,
                                               const std::function<Cost(Presenter&)>& measure) {
    auto first = gpu();
    if (!first) {
        log::info("the GPU isn't used, the window's own memory is; reason={}", first.error().message);
        return surface();
    }
    const Cost of_gpu = measure(**first);
    first->reset();
    auto second = surface();
    if (!second) return gpu();
    const Cost of_surface = measure(**second);
    const bool gpu_is_better = is_better(of_gpu, of_surface, (*second)->refresh_hz());
    const auto ms = [](Seconds time) { return time.count() * 1000; };
    log::info(
        "both ways to draw were measured; gpu_cpu_ms={:.1f} gpu_ms={:.1f} surface_cpu_ms={:.1f} surface_ms={:.1f}",
        ms(of_gpu.cpu), ms(of_gpu.wall), ms(of_surface.cpu), ms(of_surface.wall));
    if (!gpu_is_better) return second;
    second->reset();
    return gpu();
}

}  // namespace panggil::render
