#pragma once

#include <random>
#include <string>

namespace panggil::test {

/// A text of JSON with some bytes changed, lost or doubled, as a stranger or a bad disk makes it.
inline std::string harmed(std::string text, std::mt19937& chance) {
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(chance);
    };
    for (std::size_t changes = 1 + below(6); changes > 0 && !text.empty(); --changes) {
        const std::size_t at = below(text.size());
        switch (below(5)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(at, 1 + below(8));
                break;
            case 2:
                text.insert(at, text.substr(below(text.size()), 1 + below(12)));
                break;
            case 3:
                text.insert(at, "99999999999999999999");
                break;
            default:
                text[at] = "{}[]\",:-0e\\"[below(11)];
                break;
        }
    }
    return text;
}

}  // namespace panggil::test
