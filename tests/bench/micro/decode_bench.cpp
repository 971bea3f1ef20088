#include <benchmark/benchmark.h>

#include "mall.h"
#include "wire/codec.h"

namespace panggil::bench {

namespace {

void decode_a_call(benchmark::State& state) {
    const std::string json = R"({"type":"ticket.called","agency":"disdukcapil","ticket":"A001","counter":"3"})";
    for (auto _ : state) benchmark::DoNotOptimize(wire::decode("ticket.called", json, Instant{}));
}
BENCHMARK(decode_a_call);

void decode_a_call_of_the_hub(benchmark::State& state) {
    const std::string json =
        R"({"v":1,"id":"1f0e2a3c-58b1-4b5a-9f0e-1c2d3e4f5a6b","epoch":"7c9e6679-7425-40de-944b-e07fc1f90ae7","seq":812,)"
        R"("at":"2026-11-24T09:41:07.250+07:00","type":"ticket.called","agency":"disdukcapil","ticket":"A001",)"
        R"("counter":"3","service":"ktp","recall":0})";
    for (auto _ : state) benchmark::DoNotOptimize(wire::decode("ticket.called", json, Instant{}));
}
BENCHMARK(decode_a_call_of_the_hub);

void decode_a_heartbeat(benchmark::State& state) {
    const std::string json = wire::encode(wire::Heartbeat{"7c9e6679-7425-40de-944b-e07fc1f90ae7", 812});
    for (auto _ : state) benchmark::DoNotOptimize(wire::decode("heartbeat", json, Instant{}));
}
BENCHMARK(decode_a_heartbeat);

void encode_a_call(benchmark::State& state) {
    const auto hall = hall_of(24);
    const hall::Event event = call(*hall, 1);
    for (auto _ : state) benchmark::DoNotOptimize(wire::encode(event));
}
BENCHMARK(encode_a_call);

}  // namespace

}  // namespace panggil::bench
