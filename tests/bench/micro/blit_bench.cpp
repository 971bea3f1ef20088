#include <benchmark/benchmark.h>

#include "stage.h"

namespace panggil::bench {

namespace {

render::Size size_of(const benchmark::State& state) {
    const auto height = static_cast<int>(state.range(0));
    return {height * 16 / 9, height};
}

// A call on a still board: its panel, as a display draws it.
void draw_a_call(benchmark::State& state) {
    Stage stage(24, size_of(state));
    int n = 0;
    long pixels = 0;
    for (auto _ : state) {
        state.PauseTiming();
        stage.settle();
        state.ResumeTiming();
        stage.happens(call(*stage.hall, n++));
        pixels += stage.draw();
    }
    state.counters["pixels"] = benchmark::Counter(static_cast<double>(pixels), benchmark::Counter::kAvgIterations);
}
BENCHMARK(draw_a_call)->Arg(1080)->Arg(2160)->Unit(benchmark::kMicrosecond);

// All of the screen, texts from the cache.
void draw_everything(benchmark::State& state) {
    Stage stage(24, size_of(state));
    for (int n = 0; n < 24; ++n) stage.happens(call(*stage.hall, n));
    stage.settle();
    for (auto _ : state) {
        stage.scene.damage().add_everything();
        stage.draw();
    }
}
BENCHMARK(draw_everything)->Arg(1080)->Arg(2160)->Unit(benchmark::kMicrosecond);

// A frame of the running text.
void draw_running_text(benchmark::State& state) {
    Stage stage(24, size_of(state));
    const double scale = stage.presenter->size().h / 1080.0;
    const render::Rect strip{static_cast<int>(72 * scale), static_cast<int>(994 * scale),
                             static_cast<int>(1736 * scale), static_cast<int>(60 * scale)};
    std::string message;
    for (int i = 0; i < 6; ++i) message += "Siapkan KTP dan berkas persyaratan sebelum nomor Anda dipanggil. ";
    const render::RunningText text(*stage.typesetter, {"Lato", 500, 36 * scale}, message);
    double x = strip.x;
    for (auto _ : state) {
        x = x < strip.x - text.width() / 2 ? strip.x : x - 1.5 * scale;
        must(stage.presenter->present({strip}, [&](render::Canvas& canvas, const render::Rect& rect) {
            canvas.fill(rect, {18, 41, 60});
            canvas.running_text(text, x, strip.y + strip.h * 2 / 3, {246, 248, 250});
        }));
    }
}
BENCHMARK(draw_running_text)->Arg(1080)->Arg(2160)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace panggil::bench
