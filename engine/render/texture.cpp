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

void LiveTexture::show(SDL_Renderer& renderer, const Frame& frame) {
    const bool same = number_ == frame.number && size_ == frame.size;
    number_ = frame.number;
    if (same) return;
    if (size_ != frame.size) {
        size_ = frame.size;
        // Without alpha, since the highest byte of a frame's pixel means nothing.
        texture_.reset(
            SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STREAMING, size_.w, size_.h));
        if (!texture_) log::warn("a video of {}x{} can't be drawn; reason={}", size_.w, size_.h, SDL_GetError());
        if (texture_) SDL_SetTextureBlendMode(texture_.get(), SDL_BLENDMODE_NONE);
    }
    if (texture_) SDL_UpdateTexture(texture_.get(), nullptr, frame.pixels, frame.stride * int{sizeof(std::uint32_t)});
}

}  // namespace panggil::render
