#include <cstddef>
#include <cstdint>

#include "bytes_file.h"
#include "layout/layout.h"

// The bytes as a layout and as a theme: read, or refused with words and a place. Begin with layouts and assets/themes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace panggil;
    const auto file = fuzz::as_file(data, size, ".yaml");
    const auto said = [](const Errors& errors) { return !errors.empty() && !to_string(errors).empty(); };
    const auto layout = layout::load_layout(file, {nullptr, "assets/themes"});
    if (!layout && !said(layout.error())) __builtin_trap();
    if (layout && (layout->canvas.width <= 0 || layout->canvas.height <= 0)) __builtin_trap();
    const auto theme = layout::load_theme(file.parent_path(), file.stem().string());
    if (!theme && !said(theme.error())) __builtin_trap();
    return 0;
}
