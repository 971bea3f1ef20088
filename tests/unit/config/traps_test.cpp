#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "config/hall_types.h"
#include "config/yaml.h"

// What YAML does to people who type it: each has a message of its own, in both languages.
using namespace panggil;

namespace {

// All that is said of a file, in both languages; nothing where it is good.
std::vector<Said> told(std::string_view text) {
    const auto node = config::parse_yaml(text, "a.yaml");
    std::vector<Said> all;
    for (const Error& error : node ? Errors{} : node.error()) all.push_back(error.said());
    return all;
}

void is_told(std::string_view text, const char* english, const char* indonesian) {
    INFO(text);
    CHECK(told(text) == std::vector<Said>{{english, indonesian}});
}

}  // namespace

TEST_CASE("a colour with # is a comment to YAML", "[traps]") {
    for (const char* text : {"color: #F2B705\n", "a: {color: #F2B705}\n"}) {
        is_told(text,
                "a color is written without '#', since YAML takes the rest of the line for a comment - write F2B705",
                "Warna ditulis tanpa '#', karena sesudah '#' sisa baris tidak dibaca. Tulis F2B705.");
    }
    CHECK(told("color: '#F2B705'\n").empty());
}

TEST_CASE("a quote that is never closed would swallow the rest of the file", "[traps]") {
    for (const char* text : {"text: \"Selamat\nstyle: hero\n", "a: {text: \"Selamat, style: hero}\nb: 1\n"}) {
        is_told(text, "this quote is not closed - write another \" where the text ends, on the same line",
                "Tanda kutip ini tidak ditutup. Tulis \" lagi di akhir teks, di baris yang sama.");
    }
}

TEST_CASE("an apostrophe ends a text in single quotes", "[traps]") {
    for (const char* text : {"text: 'Jum'at'\n", "a: {text: 'Jum'at', style: hero}\nb: 1\n", "- ['Jum'at', 2]\n"}) {
        is_told(text, "the text ends at this ' but goes on behind it - put it between two \" instead",
                "Teks berakhir di ' ini, padahal masih ada lanjutannya. Apit teks dengan dua \"");
    }
    CHECK(told("text: \"Jum'at\"\n").empty());
    CHECK(told("text: Jum'at\n").empty());
}

TEST_CASE("a field that stands twice is refused, with both lines", "[traps]") {
    is_told("gap: 1\nname: x\ngap: 2\n", "'gap' stands twice here, first in line 1 - keep one of them",
            "'gap' ada dua kali, yang pertama di baris 1. Hapus salah satu.");
}

TEST_CASE("a tab, and what else editors leave in a file", "[traps]") {
    is_told("a:\n\tb: 1\n", "a tab at the beginning of a line - use blanks, two for each step",
            "Ada tab di awal baris. Ganti dengan spasi, dua untuk setiap tingkat.");
    is_told("a:\tb\n", "a tab - use blanks", "Ada tab. Ganti dengan spasi.");
    is_told(
        "\xFF\xFE"
        "a",
        "the file is saved as UTF-16 ('Unicode') - save it again as UTF-8",
        "Berkas ini disimpan sebagai UTF-16 ('Unicode'). Simpan lagi sebagai UTF-8.");
    CHECK(told("\xEF\xBB\xBF"
               "a: 1\r\nb: 2\r\n")
              .empty());
}

TEST_CASE("a text with a colon is a field to YAML", "[traps]") {
    for (const char* text : {"text: Loket: 3\n", "a: {text: Loket: 3}\nb: 1\n"}) {
        is_told(text, "a text with a colon needs quotes: \"Loket: 3\"",
                "Teks yang berisi titik dua harus diberi tanda kutip: \"Loket: 3\"");
    }
}

TEST_CASE("a colon without a blank is a text to YAML", "[traps]") {
    is_told("style: hero\ntext:x\n", "a blank is missing after the colon - write 'text: x'",
            "Spasi sesudah titik dua belum ada. Tulis 'text: x'.");
}

TEST_CASE("spaces and quotes that come from a chat", "[traps]") {
    is_told(
        "text:\u00A0Loket\n",
        "a space that is none to YAML (U+00A0, often pasted from a chat or a web page) - type it again with the "
        "space bar",
        "Ada spasi yang bukan spasi biasa (U+00A0, sering ikut tersalin dari WhatsApp atau halaman web). Ketik lagi "
        "dengan tombol spasi.");
    for (const char* text : {"text: \u201CSelamat\u201D\n", "a: {text: \u201CSelamat\u201D}\nb: 1\n"}) {
        is_told(text, "\u201C is a curly quote - type the straight one: \"",
                "\u201C adalah tanda kutip melengkung. Ketik yang lurus: \"");
    }
}

TEST_CASE("tags, anchors, aliases and merges are refused", "[traps]") {
    is_told(
        "a: {text: !!str 12}\nb: 1\n",
        "'!' begins a tag in YAML - write the value itself, or put a text in quotes: \"!!str 12\"",
        "Tanda '!' di depan punya arti khusus. Tulis isinya langsung, atau beri teks itu tanda kutip: \"!!str 12\"");
    is_told("a: &b 1\n",
            "'&' gives a value a name in YAML (an anchor) - write the value itself, or put a text in quotes: \"&b 1\"",
            "Tanda '&' di depan punya arti khusus. Tulis isinya langsung, atau beri teks itu tanda kutip: \"&b 1\"");
    is_told("a: *b\n",
            "'*' stands for a value somewhere else in YAML (an alias) - write the value itself, or put a text in "
            "quotes: \"*b\"",
            "Tanda '*' di depan punya arti khusus. Tulis isinya langsung, atau beri teks itu tanda kutip: \"*b\"");
    is_told("<<: {a: 1}\n", "'<<' merges groups in YAML; it is not taken here - write the fields out",
            "'<<' tidak bisa dipakai di sini. Tulis isiannya satu per satu.");
}

TEST_CASE("each trap on its own line is told, those between brackets too", "[traps]") {
    const std::vector<Said> all =
        told("a: {text: 'Jum'at'}\nb: {text: \u201CSelamat\u201D}\nc: {d: [*x, {e: !f}]}\ng:h\n");
    REQUIRE(all.size() == 4);
    CHECK(all[0].english.find("the text ends at this '") == 0);
    CHECK(all[1].english.find("\u201C is a curly quote") == 0);
    CHECK(all[2].english.find("'*' stands for a value") == 0);
    CHECK(all[3].english.find("a blank is missing") == 0);
}

TEST_CASE("a time of day is read with a point and with a colon", "[traps]") {
    const auto node = config::parse_yaml("- 08:00\n- 08.00\n- '8:00'\n", "a.yaml");
    std::vector<hall::TimeOfDay> times;
    config::Problems problems;
    REQUIRE(config::decode(*node, times, problems));
    for (const hall::TimeOfDay& time : times) CHECK(time.minutes == 8 * 60);
}
