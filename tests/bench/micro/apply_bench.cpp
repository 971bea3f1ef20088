#include <benchmark/benchmark.h>

#include "mall.h"
#include "wire/kept_board.h"

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

hall::Board late_in_the_morning(const std::shared_ptr<const hall::Hall>& hall) {
    hall::Board board(hall);
    for (int n = 0; n < 2000; ++n) {
        board.apply(call(*hall, n));
        board.apply(started(*hall, n));
    }
    return board;
}

// What a screen asks the board on each call, for a hero's zone.
void find_the_recent_calls(benchmark::State& state) {
    const auto hall = hall_of(static_cast<int>(state.range(0)));
    const hall::Board board = late_in_the_morning(hall);
    for (auto _ : state) benchmark::DoNotOptimize(board.recent(hall->zones.front(), 3));
}
BENCHMARK(find_the_recent_calls)->Arg(24)->Arg(240)->Unit(benchmark::kMicrosecond);

// What a display with a hub writes to its disk every three seconds of a busy hall, on the thread that draws.
void encode_the_board(benchmark::State& state) {
    const hall::Board board = late_in_the_morning(hall_of(24));
    for (auto _ : state) benchmark::DoNotOptimize(wire::encode(wire::KeptBoard{WallTime{}, board.state()}, Instant{}));
}
BENCHMARK(encode_the_board)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace panggil::bench
