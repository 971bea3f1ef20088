#include "voice/wav_file.h"

#include <fmt/format.h>
#include <sndfile.h>

namespace panggil::voice {

Result<void> write_wav(const std::filesystem::path& file, const Pcm& sound) {
    SF_INFO info{};
    info.samplerate = sound.rate;
    info.channels = sound.channels;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    if (!out)
        return fail(fmt::format("{}: can't be written; is its folder there, and may you write in it?", file.string()));
    const auto frames = static_cast<sf_count_t>(sound.frames());
    const bool whole = sf_writef_float(out, sound.samples.data(), frames) == frames;
    if (sf_close(out) != 0 || !whole) return fail(fmt::format("{}: the disk is full or gone", file.string()));
    return {};
}

}  // namespace panggil::voice
