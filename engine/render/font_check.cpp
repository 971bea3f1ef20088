#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <memory>

#include "base/file.h"
#include "render/fonts.h"

namespace panggil::render {

namespace {

constexpr FT_Long kMostLooks = 1000;  // at as many of its letters, from the first to the last

struct FtEnd {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, FtEnd>;
using Face = std::unique_ptr<FT_FaceRec_, FtEnd>;

Face opened(FT_Library library, const std::string& bytes, FT_Long number) {
    FT_Face face = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), number, &face) != 0) return nullptr;
    return Face(face);
}

bool has_all_letters(FT_Face face) {
    if (face->num_glyphs <= 0) return false;
    const FT_Long step = std::max(FT_Long{1}, face->num_glyphs / kMostLooks);
    for (FT_Long glyph = face->num_glyphs - 1; glyph >= 0; glyph -= step) {
        if (FT_Load_Glyph(face, static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE) != 0) return false;
    }
    return true;
}

bool is_whole(const std::string& bytes) {
    FT_Library made = nullptr;
    if (FT_Init_FreeType(&made) != 0) return true;  // no memory for the check: nothing is known against it
    const Library library(made);
    FT_Long faces = 1;
    for (FT_Long number = 0; number < faces; ++number) {
        const Face face = opened(library.get(), bytes, number);
        if (!face || !FT_IS_SCALABLE(face.get()) || !has_all_letters(face.get())) return false;
        faces = face->num_faces;
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
