#include <algorithm>
#include <random>
#include <string>

#include "catch.h"
#include "voice/pack_file.h"
#include "wrong_files.h"

using namespace panggil;

namespace {

constexpr unsigned kSeed = 20261125;
constexpr int kMutations = 300;

/// Everything that a pack.yaml can have.
constexpr const char* kWhole = R"yaml(locale: rej
speaker: Bu Ani
licence: CC0-1.0
loudness: -23
style: digits
styles: {B: number}
readings: {7: tujuh}
numbers:
  0: nol
  1: do
  10: sepuluak
  12: ">> beleis"
  20: "<< puluak[ >>]"
alike: [[b, c, d], [m, n], [do, nol]]
pauses: {chime: 80, phrase: 230, language: 400}
phrases:
  call: chime | Nomor antrean <ticket>, | silakan menuju <agency>? loket <counter>.
  closing: {says: "chime 350ms tutup pukul <time>!", agencies: {samsat: samsat}, caption: "Tutup <time> (besok)"}
)yaml";

// Every error has a place within the file, or the caret would stand nowhere.
void take_in(const std::string& text) {
    const auto node = config::parse_yaml(text, "pack.yaml");
    const auto pack =
        node ? config::decoded<voice::PackFile>(*node) : Checked<voice::PackFile>(tl::unexpected(node.error()));
    if (pack) {
        CHECK(voice::reading_of(*pack));
        return;
    }
    for (const Error& error : pack.error()) {
        CHECK_FALSE(error.message.empty());
        CHECK(error.place.file == "pack.yaml");
        CHECK(error.place.line <= 1 + std::count(text.begin(), text.end(), '\n'));
    }
}

}  // namespace

TEST_CASE("a voice pack with any byte wrong is read or refused, never a crash nor a rule without an end", "[pack]") {
    const std::string whole = kWhole;
    REQUIRE(config::decoded<voice::PackFile>(config::parse_yaml(whole, "pack.yaml").value()));
    const std::string evil = "'\"[]{}<>:#|>-?,%=;$ \t\n0123456789";
    std::mt19937 chance(kSeed);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
    for (int i = 0; i < kMutations; ++i) {
        std::string text = whole;
        const std::size_t at = below(text.size());
        const char byte = evil[below(evil.size())];
        switch (below(3)) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.insert(at, 1 + below(3), byte);
                break;
            default:
                text.erase(at, 1 + below(20));
                break;
        }
        INFO("mutation " << i << " of seed " << kSeed << " at byte " << at);
        take_in(text);
    }
}
