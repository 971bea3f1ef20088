#include "render/texture.h"

#include "base/log.h"

namespace panggil::render {

TexturePtr make_texture(SDL_Renderer& renderer, const Picture& picture) {
    TexturePtr texture(SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, picture.size.w,
                                         picture.size.h));
    if (!texture || SDL_UpdateTexture(texture.get(), nullptr, picture.pixels.data(),
                                      picture.size.w * int{sizeof(std::uint32_t)}) != 0) {
        log::warn("a picture of {}x{} can't be drawn; reason={}", picture.size.w, picture.size.h, SDL_GetError());
        return nullptr;
    }
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    return texture;
}

}  // namespace panggil::render
