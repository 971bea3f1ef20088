#include "wire/source_id.h"

#include <fmt/format.h>

#include <functional>
#include <string>

namespace panggil::wire {

namespace {

constexpr std::size_t kUuidLetters = 36;

bool is_uuid(std::string_view text) {
    return text.size() == kUuidLetters && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

}  // namespace

hall::EventId id_at_source(const hall::EventId& given, std::string_view json) {
    if (given.empty() || is_uuid(given.text())) return given;
    return hall::EventId(fmt::format("{}#{:016x}", given.text(), std::hash<std::string_view>{}(json)));
}

}  // namespace panggil::wire
