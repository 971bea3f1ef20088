#include <benchmark/benchmark.h>

#include "mall.h"

namespace panggil::bench {

namespace {

// Every agency has called often already, as late in the morning.
void apply_a_call(benchmark::State& state) {
    const auto hall = hall_of(static_cast<int>(state.range(0)));
    hall::Board board(hall);
    int n = 0;
    while (n < 2000) board.apply(call(*hall, n++));
    for (auto _ : state) {
        state.PauseTiming();
        const hall::Event event = call(*hall, n++);
        state.ResumeTiming();
        benchmark::DoNotOptimize(board.apply(event));
    }
}
BENCHMARK(apply_a_call)->Arg(24)->Arg(240)->Iterations(5000);

}  // namespace

}  // namespace panggil::bench
