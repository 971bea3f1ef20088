#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <memory>

#include "base/file.h"
#include "render/fonts.h"

namespace panggil::render {

namespace {

constexpr std::size_t kMostInOne = 200;  // fonts of a collection

struct FtEnd {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, FtEnd>;
using Face = std::unique_ptr<FT_FaceRec_, FtEnd>;

// Of a file: numbers as they stand in it, the highest byte first; 0 behind its end.
std::size_t number_at(const std::string& bytes, std::size_t at, std::size_t length) {
    std::size_t number = 0;
    for (std::size_t i = at; i < at + length; ++i) {
        number = number << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    }
    return number;
}

// FreeType takes a file that ends before its letters do, and draws nothing for those.
bool has_all_tables(const std::string& bytes, std::size_t font) {
    const std::size_t tables = number_at(bytes, font + 4, 2);
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t entry = font + 12 + 16 * i;
        if (number_at(bytes, entry + 8, 4) + number_at(bytes, entry + 12, 4) > bytes.size()) return false;
    }
    return tables > 0;
}

bool can_be_opened(FT_Library library, const std::string& bytes, FT_Long number) {
    FT_Face made = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), number, &made) != 0) return false;
    const Face face(made);
    return FT_IS_SCALABLE(face.get()) && face->num_glyphs > 0;
}

bool is_whole(const std::string& bytes) {
    FT_Library made = nullptr;
    if (FT_Init_FreeType(&made) != 0) return true;  // no memory for the check: nothing is known against it
    const Library library(made);
    const bool collection = bytes.starts_with("ttcf");
    const std::size_t fonts = collection ? number_at(bytes, 8, 4) : 1;
    if (fonts == 0 || fonts > kMostInOne) return false;
    for (std::size_t i = 0; i < fonts; ++i) {
        const std::size_t at = collection ? number_at(bytes, 12 + 4 * i, 4) : 0;
        if (!has_all_tables(bytes, at) || !can_be_opened(library.get(), bytes, static_cast<FT_Long>(i))) return false;
    }
    return true;
}

}  // namespace

bool ends_like_font(const std::filesystem::path& path) {
    constexpr std::array kEndings{".ttf", ".otf", ".ttc", ".otc"};
    return std::find(kEndings.begin(), kEndings.end(), path.extension()) != kEndings.end();
}

std::optional<Said> wrong_with_font(const std::filesystem::path& file) {
    const auto bytes = read_file(file, kLargestFont);
    if (!bytes) return bytes.error().said();
    if (is_whole(*bytes)) return std::nullopt;
    return Said("this is no whole font - put the whole file here, or take it away",
                "Ini bukan berkas huruf yang utuh. Taruh berkas yang utuh, atau hapus dari sini.");
}

}  // namespace panggil::render
