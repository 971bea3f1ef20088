#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"

namespace panggil::layout {

/// One value of an item, and the line that it comes from.
struct Origin {
    std::string field;  ///< "style", or "style.size" for what the theme says of it.
    std::string value;  ///< In short, as it was typed.
    Place place;
    Said how;  ///< Through what it came here: "the template 'panel', parameter 'accent'"; empty: it stands there itself.
};

/// An item of a layout, with all that was written about it.
struct Explained {
    std::string item;     ///< "text, in D"
    std::string variant;  ///< In which variant it is so; empty: in the layout itself.
    std::vector<Origin> origins;
};

/// The items that stand in this line of the layout's file, put together from all files, first as the layout itself has
/// them, then what is other in its variants. Empty where nothing stands there that is shown. `themes` is the folder of
/// themes. Errors where the layout can't be read.
Checked<std::vector<Explained>> explain(const std::filesystem::path& layout, int line,
                                        const std::filesystem::path& themes);

}  // namespace panggil::layout
