#include "base/uuid.h"

#include <fmt/format.h>
#include <array>

namespace panggil {

namespace {

std::mt19937_64 from_the_system() {
    std::random_device device;
    std::array<std::random_device::result_type, 16> words{};
    for (auto& word : words) word = device();
    std::seed_seq seed(words.begin(), words.end());
    return std::mt19937_64(seed);
}

}  // namespace

Uuids::Uuids() : chance_(from_the_system()) {}

std::string Uuids::next() {
    const std::uint64_t high = (chance_() & ~0xf000ULL) | 0x4000ULL;
    const std::uint64_t low = (chance_() & ~(0x3ULL << 62)) | (0x2ULL << 62);
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, high & 0xffff,
                       low >> 48, low & 0xffffffffffffULL);
}

}  // namespace panggil
