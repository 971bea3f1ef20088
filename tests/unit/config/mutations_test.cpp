#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "catch.h"
#include "config/hall_config.h"

using namespace panggil;

namespace {

constexpr unsigned kSeed = 20261124;
constexpr int kMutations = 400;

// The first agencies are enough: the file repeats itself.
std::string shipped() {
    std::ifstream in("config/hall.yaml", std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str().substr(0, 3600);
}

// Every error has a place within the file, or the caret would stand nowhere.
void take_in(const std::string& text) {
    const auto node = config::parse_yaml(text, "hall.yaml");
    const auto hall = node ? config::decoded<hall::Hall>(*node) : Checked<hall::Hall>(tl::unexpected(node.error()));
    if (hall) return;
    for (const Error& error : hall.error()) {
        CHECK_FALSE(error.message.empty());
        CHECK(error.place.file == "hall.yaml");
        CHECK(error.place.line <= 1 + std::count(text.begin(), text.end(), '\n'));
    }
    CHECK_FALSE(to_string(hall.error()).empty());
}

}  // namespace

TEST_CASE("a hall with any byte wrong is read or refused, never a crash", "[config]") {
    const std::string whole = shipped();
    const std::string evil = std::string("'\"[]{}:#&*!|>-?,%@`\t\r\n\\ \x01\x7F\xC2\xA0\xE2\x80\x9C\xFF", 32) + '\0';
    std::mt19937 chance(kSeed);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
    for (int i = 0; i < kMutations; ++i) {
        std::string text = whole;
        const std::size_t at = below(text.size());
        const char byte = evil[below(evil.size())];
        switch (below(4)) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.insert(at, 1, byte);
                break;
            case 2:
                text.erase(at, 1 + below(40));
                break;
            default:
                text.resize(at);
                break;
        }
        INFO("mutation " << i << " of seed " << kSeed << " at byte " << at);
        take_in(text);
    }
}
