#include "scene/code.h"

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>
#include <optional>

namespace panggil::scene {

namespace {

using qrcodegen::QrCode;

constexpr int kQuiet = 4;  // modules at each side, as ISO/IEC 18004 asks
constexpr Paint kBlack{layout::Token::none, layout::Rgb{0x00, 0x00, 0x00}};
constexpr Paint kWhite{layout::Token::none, layout::Rgb{0xFF, 0xFF, 0xFF}};

std::optional<QrCode> code_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    try {
        return QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
    } catch (const std::length_error&) {
        return std::nullopt;
    }
}

}  // namespace

void draw_code(const std::string& text, const render::Rect& place, DisplayList& list) {
    const auto code = code_of(text);
    if (!code) return;
    const int modules = code->getSize() + 2 * kQuiet;
    const int module = std::min(place.w, place.h) / modules;
    if (module < 1) return;
    const int side = module * modules;
    const int left = place.x + (place.w - side) / 2;
    const int top = place.y + (place.h - side) / 2;
    list.push_back(FillMark{{left, top, side, side}, 0, kWhite});
    for (int y = 0; y < code->getSize(); ++y) {
        for (int x = 0; x < code->getSize();) {
            int dark = 0;
            while (code->getModule(x + dark, y)) ++dark;  // beyond its edge all are light
            const render::Rect run{left + (x + kQuiet) * module, top + (y + kQuiet) * module, dark * module, module};
            if (dark > 0) list.push_back(FillMark{run, 0, kBlack});
            x += dark + 1;
        }
    }
}

}  // namespace panggil::scene
