#include <benchmark/benchmark.h>

#include "stage.h"

namespace panggil::bench {

namespace {

// From the files to plain data: what a saved layout costs its loader.
void read_the_layout(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Stage::design());
}
BENCHMARK(read_the_layout)->Unit(benchmark::kMillisecond);

// Plain data to places and texts, all of them: what a start, a new design and a resync cost.
void place_everything(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        scene::Scene scene(stage.scene.design(), *stage.hall, {1920, 1080}, hall::ZoneId{"hall"}, *stage.typesetter,
                           stage.words);
        scene.refresh(stage.board, stage.moment());
        benchmark::DoNotOptimize(scene.next_due(stage.moment()));
    }
}
BENCHMARK(place_everything)->Arg(24)->Arg(240)->Unit(benchmark::kMicrosecond);

// One call: what its cells cost to be found, laid out anew and compared. Nothing is drawn.
void place_a_call(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    int n = 0;
    for (auto _ : state) {
        state.PauseTiming();
        stage.settle();
        state.ResumeTiming();
        stage.happens(call(*stage.hall, n++));
        stage.scene.advance(stage.board, stage.moment());
        stage.scene.damage().take(stage.rects);
    }
}
BENCHMARK(place_a_call)->Arg(24)->Arg(240)->Unit(benchmark::kMicrosecond);

// A wake-up on which nothing has changed.
void look_at_the_clock(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    for (auto _ : state) stage.scene.advance(stage.board, stage.moment());
}
BENCHMARK(look_at_the_clock)->Arg(24)->Arg(240);

}  // namespace

}  // namespace panggil::bench
