#include "base/uuid.h"

#include <algorithm>

namespace panggil {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::string_view kShape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

bool is_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }
unsigned value_of(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

std::mt19937_64 from_the_system() {
    std::random_device device;
    std::array<std::random_device::result_type, 16> words{};
    for (auto& word : words) word = device();
    std::seed_seq seed(words.begin(), words.end());
    return std::mt19937_64(seed);
}

}  // namespace

std::optional<Uuid> parse_uuid(std::string_view text) {
    const auto fits = [](char c, char wanted) { return wanted == 'x' ? is_digit(c) : c == wanted; };
    if (!std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(), fits)) return std::nullopt;
    Uuid uuid{};
    std::size_t digit = 0;
    for (const char c : text) {
        if (c == '-') continue;
        std::uint8_t& byte = uuid[digit++ / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value_of(c));
    }
    return uuid;
}

std::string to_string(const Uuid& uuid) {
    std::string text(kShape);
    std::size_t digit = 0;
    for (char& c : text) {
        if (c == '-') continue;
        const unsigned byte = uuid[digit / 2];
        c = kDigits[digit++ % 2 == 0 ? byte >> 4 : byte & 0xf];
    }
    return text;
}

Uuids::Uuids() : chance_(from_the_system()) {}

std::string Uuids::next() {
    const std::uint64_t high = (chance_() & ~0xf000ULL) | 0x4000ULL;
    const std::uint64_t low = (chance_() & ~(0x3ULL << 62)) | (0x2ULL << 62);
    Uuid uuid{};
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        uuid[i] = static_cast<std::uint8_t>((i < 8 ? high : low) >> (56 - i % 8 * 8));
    }
    return to_string(uuid);
}

}  // namespace panggil
