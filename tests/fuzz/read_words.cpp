#include <cstddef>
#include <cstdint>
#include <string_view>

#include "layout/condition.h"
#include "layout/text_template.h"

// The bytes as a text with <bindings>, as a condition and as a pattern of a clock. What a text was read as is written
// and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace panggil;
    const std::string_view words(reinterpret_cast<const char*>(data), size);
    if (const auto text = layout::parse_text(words)) {
        const auto again = layout::parse_text(layout::as_written(*text));
        if (!again || layout::as_written(*again) != layout::as_written(*text)) __builtin_trap();
    }
    if (const auto condition = layout::parse_condition(words); !condition && condition.error().message.empty())
        __builtin_trap();
    (void)layout::wrong_in_pattern(words);
    return 0;
}
