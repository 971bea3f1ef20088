#include "base/said.h"

#include "base/error.h"
#include "catch.h"

using namespace panggil;

TEST_CASE("a message is said in both languages, with its parts in the language around them", "[said]") {
    const Said what("a number", "angka");
    CHECK(say("this must be {}, not '{}'", "Di sini harus ditulis {}, bukan '{}'.", what, "many") ==
          Said("this must be a number, not 'many'", "Di sini harus ditulis angka, bukan 'many'."));
    CHECK(say("{0} has no {1}", "Tidak ada {1} di {0}.", "dukcapil", 3) ==
          Said("dukcapil has no 3", "Tidak ada 3 di dukcapil."));
    CHECK(what + alike(": ") + alike("7") == Said("a number: 7", "angka: 7"));
}

TEST_CASE("an error is printed in the language of whoever reads it", "[said]") {
    Error error = error_of({"this must not be empty", "Ini tidak boleh kosong."}, {"hall.yaml", 3, 5});
    CHECK(to_string(error) == "hall.yaml:3:5: error: this must not be empty");
    CHECK(to_string(error, Language::indonesian) == "hall.yaml:3:5: salah: Ini tidak boleh kosong.");
    error.severity = Severity::warning;
    CHECK(to_string(error, Language::indonesian) == "hall.yaml:3:5: peringatan: Ini tidak boleh kosong.");
    CHECK(without_severity(error, Language::indonesian) == "hall.yaml:3:5: Ini tidak boleh kosong.");
}

TEST_CASE("what was never put into Indonesian is told in English rather than not at all", "[said]") {
    CHECK(to_string(fail("no space left").value(), Language::indonesian) == "salah: no space left");
}

TEST_CASE("the language of a locale is Indonesian or English", "[said]") {
    for (const char* locale : {"id", "id_ID.UTF-8", "id-ID", "in_ID"}) {
        INFO(locale);
        CHECK(language_of(locale) == Language::indonesian);
    }
    for (const char* locale : {"en_GB.UTF-8", "C", "C.UTF-8", "", "idx", "jv_ID"}) {
        INFO(locale);
        CHECK(language_of(locale) == Language::english);
    }
}
