#pragma once

#include <filesystem>

#include "base/error.h"
#include "hall/hall.h"
#include "layout/layout.h"

/// Warnings of what can't be drawn with the fonts of this machine: a letter that none has is left out on the screen.
namespace panggil::cli {

/// `own` is the hall's own folder of fonts, which may be missing.
Errors letters_missing_in(const hall::Hall& hall, const std::filesystem::path& file, const std::filesystem::path& own);
Errors letters_missing_in(const layout::Layout& layout, const std::filesystem::path& own);
Errors fonts_missing_in(const layout::Theme& theme, const std::filesystem::path& file,
                        const std::filesystem::path& own);

}  // namespace panggil::cli
