#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::pictures {

/// One picture that is kept, and how it is drawn.
struct Case {
    std::string name;
    std::string arguments;  ///< Of `panggil`, for a shell; the picture is written by its `-o`.
    std::filesystem::path expected;
    std::string recipe;  ///< Of layouts/README.md, drawn by `panggil snapshot` with the arguments; mostly none.
};

/// The cases of a place. A folder: one in each folder of it that has an `args.txt`; `layout.yaml`, `hall.yaml` and
/// `events.jsonl` beside it are used. A file: a line each, `FILE.png: ARGUMENTS`, of
/// `snapshot` where they don't begin with `check`; `recipe NAME ARGUMENTS` draws those lines of the manual; `#` begins
/// a comment.
Result<std::vector<Case>> cases_of(const std::filesystem::path& place);

}  // namespace panggil::pictures
