#include "mutate.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <sstream>
#include <vector>

namespace panggil::mutations {

using namespace std::string_literals;

namespace {

// What means something to YAML or to our own words, and what no text has.
const std::string kEvil = "'\"[]{}<>:#&*!|>-?,%@`=;\t\r\n\\ 0123456789azAZ.\x01\x7F\xC2\xA0\xE2\x80\x8F\xFF\0"s;

class Slip {
public:
    Slip(const std::string& whole, std::mt19937& chance) : text_(whole), chance_(chance) {}

    Mutation made() {
        constexpr std::size_t kBytes = 8;  // of ten slips: most of them change a byte or some
        const std::string what = below(10) < kBytes ? of_bytes() : of_lines();
        return {text_, what};
    }

private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance_); }

    std::string of_bytes() {
        const std::size_t at = below(text_.size());
        const auto where = static_cast<std::ptrdiff_t>(at);
        switch (below(6)) {
            case 0:
                text_[at] = static_cast<char>(text_[at] ^ (1 << below(8)));
                return fmt::format("a bit of byte {} flipped", at);
            case 1:
                text_[at] = kEvil[below(kEvil.size())];
                return fmt::format("byte {} changed", at);
            case 2:
                text_.insert(text_.begin() + where, kEvil[below(kEvil.size())]);
                return fmt::format("a byte added before byte {}", at);
            case 3:
                text_.insert(at, 1 + below(4), text_[at]);
                return fmt::format("byte {} doubled", at);
            case 4: {
                const std::size_t count = 1 + below(below(2) == 0 ? 1 : 40);
                text_.erase(at, count);
                return fmt::format("{} bytes lost at byte {}", count, at);
            }
            default:
                text_.resize(at);
                return fmt::format("cut off at byte {}", at);
        }
    }

    std::string of_lines() {
        std::vector<std::string> lines;
        std::istringstream in(text_);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        if (lines.empty()) return "nothing happened";
        const std::size_t at = below(lines.size());
        const auto line = lines.begin() + static_cast<std::ptrdiff_t>(at);
        std::string what;
        switch (below(4)) {
            case 0:
                lines.insert(line, *line);
                what = fmt::format("line {} doubled", at + 1);
                break;
            case 1:
                lines.erase(line);
                what = fmt::format("line {} lost", at + 1);
                break;
            case 2:
                swap_indents(*line, lines[below(lines.size())]);
                what = fmt::format("line {} indented like another", at + 1);
                break;
            default:
                std::iter_swap(line, lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size())));
                what = fmt::format("line {} has changed places", at + 1);
        }
        text_.clear();
        for (const std::string& one : lines) text_ += one + "\n";
        return what;
    }

    static void swap_indents(std::string& a, std::string& b) {
        const auto indent = [](const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); };
        const std::string of_a = a.substr(0, indent(a));
        const std::string of_b = b.substr(0, indent(b));
        a.replace(0, of_a.size(), of_b);
        b.replace(0, of_b.size(), of_a);
    }

    std::string text_;
    std::mt19937& chance_;
};

}  // namespace

Mutation mutated(const std::string& whole, std::mt19937& chance) { return Slip(whole, chance).made(); }

}  // namespace panggil::mutations
