#include "catch.h"

#include "pack_folder.h"

using namespace panggil;
using namespace panggil::voice;

namespace {

std::string mistakes(const PackFolder& folder) {
    std::string text = to_string(VoicePack::load(folder.path(), 8000, 1).error());
    for (std::size_t at; (at = text.find(folder.path().string())) != std::string::npos;) {
        text.replace(at, folder.path().string().size(), "PACK");
    }
    return text;
}

std::vector<std::string> warnings(const PackFolder& folder) {
    std::vector<std::string> all;
    const auto pack = folder.load();
    for (const Error& warning : pack->warnings()) {
        CHECK(warning.severity == Severity::warning);
        all.push_back(warning.message.substr(folder.path().string().size() + 1));
    }
    return all;
}

}  // namespace

TEST_CASE("a mistake in pack.yaml is named with its place", "[pack]") {
    PackFolder folder;
    folder.yaml("locale: id\nstyle: digit\nphrases:\n  call: chime | nomor <tiket>\n");
    CHECK(mistakes(folder) ==
          "PACK/pack.yaml:2:8: error: this must be 'digits' or 'number', not 'digit' - did you mean 'digits'?\n"
          "    2 | style: digit\n"
          "      |        ^\n"
          "PACK/pack.yaml:4:23: error: unknown binding '<tiket>' - did you mean '<ticket>'?\n"
          "    4 |   call: chime | nomor <tiket>\n"
          "      |                       ^\n");
}

TEST_CASE("a pack in a language without spoken numbers, or without a call, is refused", "[pack]") {
    PackFolder folder;
    folder.yaml("locale: jv\nphrases: {pembukaan: chime}\n");
    const std::string said = mistakes(folder);
    CHECK(said.find("PACK/pack.yaml:1:9: error: numbers can't be read in 'jv'") == 0);
    CHECK(said.find("PACK/pack.yaml:2:10: error: the phrase 'call' is missing") != std::string::npos);
}

TEST_CASE("a clip that is broken, cut short or missing is a warning and the rest is loaded", "[pack]") {
    PackFolder folder;
    folder.usual_clips();
    CHECK(warnings(folder).empty());

    folder.file("satu.wav", "this is no sound");
    std::filesystem::remove(folder.path() / "loket.wav");
    std::filesystem::resize_file(folder.path() / "dua.wav", 20);
    folder.clip("panjang", 301'000);

    CHECK(folder.load()->clip("tiga") != nullptr);
    CHECK(folder.load()->clip("panjang") == nullptr);
    const auto said = warnings(folder);
    REQUIRE(said.size() == 6);
    CHECK(said[0].find("dua.wav: can't be decoded: ") == 0);
    CHECK(said[1] == "panjang.wav: is longer than 300 s, the most for a clip");
    CHECK(said[2].find("satu.wav: can't be decoded: ") == 0);
    CHECK(said[3] == "dua.flac: is missing; what it speaks is left out");
    CHECK(said[4] == "loket.flac: is missing; what it speaks is left out");
    CHECK(said[5] == "satu.flac: is missing; what it speaks is left out");
}

TEST_CASE("a clip behind a link out of the pack is not read", "[pack]") {
    PackFolder folder;
    PackFolder elsewhere;
    folder.usual_clips();
    elsewhere.clip("rahasia", 100);
    std::filesystem::create_symlink(elsewhere.path() / "rahasia.wav", folder.path() / "rahasia.wav");
    CHECK(folder.load()->clip("rahasia") == nullptr);
    CHECK(folder.load()->warnings().size() == 1);
}

TEST_CASE("clips are decoded to the device's rate", "[pack]") {
    PackFolder folder;
    folder.usual_clips();
    folder.clip("satu", 500, 0.25F, 44100);
    CHECK(folder.load(48000)->clip("satu")->samples.size() == Approx(24000).margin(2));
}
