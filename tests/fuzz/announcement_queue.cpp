#include <cstddef>
#include <cstdint>

#include "queue_storm.h"

// The bytes say what happens to the queue, one after another; the watcher says whether it broke a rule.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::size_t at = 0;
    const auto byte_below = [&](unsigned n) { return at < size ? data[at++] % n : 0U; };
    panggil::voice::Storm storm(byte_below(12), byte_below);
    while (at < size) storm.step();
    storm.day_is_over();
    if (!storm.wrong().empty()) __builtin_trap();
    return 0;
}
