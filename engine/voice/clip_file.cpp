#include "voice/clip_file.h"

#include <fmt/format.h>
#include <samplerate.h>
#include <sndfile.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>

namespace panggil::voice {

namespace {

namespace fs = std::filesystem;

constexpr std::array kExtensions{".flac", ".ogg", ".opus", ".wav", ".mp3"};
constexpr int kMostChannels = 2;

struct CloseFile {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

tl::unexpected<Error> broken(const fs::path& file, Said why) { return fail(std::move(why), {file.string()}); }

std::vector<float> to_mono(const std::vector<float>& samples, std::size_t channels) {
    std::vector<float> mono(samples.size() / channels);
    for (std::size_t i = 0; i < mono.size(); ++i) {
        float sum = 0;
        for (std::size_t c = 0; c < channels; ++c) sum += samples[i * channels + c];
        mono[i] = sum / static_cast<float>(channels);
    }
    return mono;
}

Result<std::vector<float>> resampled(const std::vector<float>& in, int from, int to, const fs::path& file) {
    const double ratio = static_cast<double>(to) / from;
    std::vector<float> out(static_cast<std::size_t>(std::ceil(static_cast<double>(in.size()) * ratio)) + 1);
    SRC_DATA job{};
    job.data_in = in.data();
    job.input_frames = static_cast<long>(in.size());
    job.data_out = out.data();
    job.output_frames = static_cast<long>(out.size());
    job.src_ratio = ratio;
    if (const int error = src_simple(&job, SRC_SINC_FASTEST, 1)) return broken(file, alike(src_strerror(error)));
    out.resize(static_cast<std::size_t>(job.output_frames_gen));
    return out;
}

}  // namespace

std::optional<std::string> clip_of(const fs::path& file) {
    const std::string extension = file.extension().string();
    if (std::find(kExtensions.begin(), kExtensions.end(), extension) == kExtensions.end()) return std::nullopt;
    return file.stem().string();
}

std::vector<fs::path> sound_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (clip_of(at->path())) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<Recording> read_clip(const fs::path& path) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, CloseFile> file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file)
        return broken(path, say("can't be decoded: {}", "Tidak bisa dibuka sebagai suara ({}).", sf_strerror(nullptr)));
    if (info.channels < 1 || info.channels > kMostChannels || info.samplerate < 8000 || info.samplerate > 192000) {
        return broken(path, say("has {} channels at {} Hz; a clip has 1 to {} at 8000 to 192000 Hz",
                                "Punya {} saluran dengan {} Hz; rekaman punya 1 sampai {} saluran dengan 8000 sampai "
                                "192000 Hz.",
                                info.channels, info.samplerate, kMostChannels));
    }
    const sf_count_t most = static_cast<sf_count_t>(kLongestClip) * info.samplerate;
    const bool length_known = info.frames < SF_COUNT_MAX;  // a FLAC that was written through a pipe doesn't say
    const Said too_long = say("is longer than {} s, the most for a clip",
                              "Lebih panjang dari {} s, batas untuk satu rekaman.", kLongestClip);
    if (length_known && info.frames > most) return broken(path, too_long);
    const auto channels = static_cast<std::size_t>(info.channels);
    std::vector<float> samples(static_cast<std::size_t>(length_known ? info.frames : most + 1) * channels);
    const sf_count_t read = sf_readf_float(file.get(), samples.data(), length_known ? info.frames : most + 1);
    if (read > most) return broken(path, too_long);
    if (read <= 0 || (length_known && read < info.frames))
        return broken(path, {"ends too early; record or copy it again", "Terpotong. Rekam atau salin lagi."});
    samples.resize(static_cast<std::size_t>(read) * channels);
    if (!std::all_of(samples.begin(), samples.end(), [](float s) { return std::isfinite(s); })) {
        return broken(path, {"holds samples that are no numbers; save it again as 16 bit",
                             "Isinya rusak. Simpan lagi sebagai 16 bit."});
    }
    if (channels > 1) samples = to_mono(samples, channels);
    return Recording{info.samplerate, std::move(samples)};
}

Result<std::vector<float>> decode_clip(const fs::path& path, int rate) {
    auto recording = read_clip(path);
    if (!recording) return tl::unexpected(recording.error());
    if (recording->rate == rate) return std::move(recording->samples);
    return resampled(recording->samples, recording->rate, rate, path);
}

}  // namespace panggil::voice
