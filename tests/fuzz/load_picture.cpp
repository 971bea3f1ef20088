#include <cstddef>
#include <cstdint>

#include "bytes_file.h"
#include "render/picture.h"

// The bytes as a picture, and as a drawing: as large as its room or smaller, or refused with words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace panggil::render;
    constexpr Size kRoom{64, 48};
    for (const char* ending : {".png", ".svg"}) {
        const auto file = panggil::fuzz::as_file(data, size, ending);
        for (const PictureFit fit : {PictureFit::contain, PictureFit::cover}) {
            const auto picture = load_picture(file, kRoom, fit);
            if (!picture && picture.error().message.empty()) __builtin_trap();
            if (picture && (picture->size.w > kRoom.w || picture->size.h > kRoom.h)) __builtin_trap();
        }
    }
    return 0;
}
