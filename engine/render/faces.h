#pragma once

#include <SDL_ttf.h>

#include <list>
#include <memory>
#include <string>
#include <vector>

#include "render/fonts.h"
#include "render/text.h"

namespace panggil::render {

/// How many times wider than high glyphs are drawn: by 4 where quarters of a pixel are to be told apart.
enum class Stretch { none = 1, quarters = 4 };

/// One font file at one size.
struct Face {
    FontFilePtr file;
    int eighths{0};  ///< The size in eighths of a pixel.
    Stretch stretch{Stretch::none};
    std::unique_ptr<TTF_Font, void (*)(TTF_Font*)> font{nullptr, TTF_CloseFont};

    bool set_size();  ///< As these say. Also where it has that size: SDL_ttf forgets the letters it has drawn.
};

/// A piece of a text in one font.
struct Run {
    std::shared_ptr<Face> face;
    std::string text;  ///< UTF-8, never empty.
    char32_t first{0};
    int highest{0};  ///< The greatest ascent of its glyphs, above the baseline.
};

/// The opened fonts, those least used forgotten. SDL_ttf has no fallback of its own and draws a box for what a font
/// lacks, so a text is split here into runs that each have all their glyphs.
class Faces {
public:
    explicit Faces(Fonts& fonts) : fonts_(fonts) {}

    std::vector<Run> runs(const TextStyle& style, std::string_view text, Stretch stretch);

    /// The characters of the text that no font of this machine has, each once.
    std::u32string missing(const TextStyle& style, std::string_view text);

    /// None where the machine has no font at all, which the log has been told.
    std::shared_ptr<Face> face(const TextStyle& style, Stretch stretch);

    void forget() { opened_.clear(); }
    void forget_letters();  ///< That SDL_ttf keeps of each.

private:
    std::shared_ptr<Face> open(const FontFilePtr& file, const TextStyle& style, Stretch stretch);
    std::shared_ptr<Face> resize(const FontFilePtr& file, int eighths, Stretch stretch);
    std::shared_ptr<Face> face_with(char32_t character, const TextStyle& style, Stretch stretch);

    Fonts& fonts_;
    std::list<std::shared_ptr<Face>> opened_;  // the last used first
    bool warned_{false};
};

}  // namespace panggil::render
