#include "scene/alert_words.h"

#include <string_view>

namespace panggil::scene {

namespace {

struct Line {
    const char* what;
    const char* to_do;
    const char* also;
    const char* foreign;
};

struct Row {
    Line leave;
    Line stay;
};

// ~ is a space that no line ends at.
constexpr Row kFire{{"Kebakaran", "Segera~keluar~lewat pintu~terdekat.", "Jalan~tenang. Ikuti~petugas. Jangan~kembali.",
                     "Fire. Leave the building now by the nearest exit."},
                    {"Kebakaran", "Tetap~tenang. Ikuti~petunjuk petugas.", "Jangan~memakai~lift. Jauhi~asap.",
                     "Fire. Keep calm and follow the staff."}};

constexpr Row kEarthquake{
    {"Gempa bumi", "Segera~keluar~lewat pintu~terdekat.", "Lindungi~kepala. Jauhi~kaca. Jangan~memakai~lift.",
     "Earthquake. Protect your head and leave by the nearest exit."},
    {"Gempa bumi", "Berlindung di~bawah~meja. Lindungi~kepala.", "Jauhi~kaca dan~lemari. Ikuti~petugas.",
     "Earthquake. Drop, cover, and hold on."}};

constexpr Row kMedical{{"Darurat medis", "Segera~keluar~lewat pintu~terdekat.", "Jalan~tenang. Ikuti~petugas.",
                        "Medical emergency. Leave the building now by the nearest exit."},
                       {"Darurat medis", "Beri~jalan untuk petugas~medis.", "Tetap~tenang. Jangan~berkerumun.",
                        "Medical emergency. Please make way for the medical staff."}};

constexpr Row kSecurity{
    {"Darurat keamanan", "Segera~keluar~lewat pintu~terdekat.", "Jalan~tenang. Ikuti~petugas. Jangan~kembali.",
     "Security alert. Leave the building now by the nearest exit."},
    {"Darurat keamanan", "Tetap~tenang. Ikuti~petunjuk petugas.", "Jangan~berlari. Jaga anak dan~lansia.",
     "Security alert. Keep calm and follow the staff."}};

constexpr Row kOther{{"Perhatian", "Segera~keluar~lewat pintu~terdekat.", "Jalan~tenang. Ikuti~petugas.",
                      "Attention. Leave the building now by the nearest exit."},
                     {"Perhatian", "Tetap~tenang. Ikuti~petunjuk petugas.", "Dengarkan pengumuman.",
                      "Attention. Keep calm and follow the staff."}};

const Row& row_of(hall::AlertKind kind) {
    switch (kind) {
        case hall::AlertKind::fire:
            return kFire;
        case hall::AlertKind::earthquake:
            return kEarthquake;
        case hall::AlertKind::medical:
            return kMedical;
        case hall::AlertKind::security:
            return kSecurity;
        case hall::AlertKind::other:
            break;
    }
    return kOther;
}

std::string bound(std::string_view text) {
    std::string words;
    for (const char c : text) words += c == '~' ? "\u00A0" : std::string(1, c);
    return words;
}

}  // namespace

AlertWords alert_words(hall::AlertKind kind, bool evacuates) {
    const Line& line = evacuates ? row_of(kind).leave : row_of(kind).stay;
    return {line.what, bound(line.to_do), bound(line.also), line.foreign};
}

}  // namespace panggil::scene
