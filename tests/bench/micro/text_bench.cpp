#include <benchmark/benchmark.h>

#include "stage.h"

namespace panggil::bench {

namespace {

const render::TextStyle kNumber{"Lato", 700, 77.5};
const render::TextStyle kHero{"Lato", 700, 276};
const render::TextStyle kRunning{"Lato", 500, 36};
constexpr const char* kMessage = "Siapkan KTP dan berkas persyaratan sebelum nomor Anda dipanggil.";

struct Text {
    render::Fonts fonts;
    std::unique_ptr<render::Typesetter> typesetter{must(render::Typesetter::open(fonts))};
};

void set(benchmark::State& state, const render::TextStyle& style) {
    Text text;
    int n = 0;
    for (auto _ : state) benchmark::DoNotOptimize(text.typesetter->set(style, "A" + std::to_string(100 + n++ % 900)));
}
void set_a_panels_number(benchmark::State& state) { set(state, kNumber); }
void set_the_heros_number(benchmark::State& state) { set(state, kHero); }
BENCHMARK(set_a_panels_number)->Unit(benchmark::kMicrosecond);
BENCHMARK(set_the_heros_number)->Unit(benchmark::kMicrosecond);

void set_a_running_text(benchmark::State& state) {
    Text text;
    int quarter = 0;
    for (auto _ : state) benchmark::DoNotOptimize(text.typesetter->set_shifted(kRunning, kMessage, quarter++ % 4));
}
BENCHMARK(set_a_running_text)->Unit(benchmark::kMicrosecond);

void measure_a_new_text(benchmark::State& state) {
    Text text;
    int n = 0;
    for (auto _ : state) benchmark::DoNotOptimize(text.typesetter->width(kNumber, "A" + std::to_string(n++)));
}
BENCHMARK(measure_a_new_text);

void fit_a_number(benchmark::State& state) {
    Text text;
    int n = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(text.typesetter->size_to_fit(kNumber, "MA" + std::to_string(100 + n++ % 900), 222));
}
BENCHMARK(fit_a_number)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace panggil::bench
