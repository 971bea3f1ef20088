#include "voice/clip_check.h"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/file.h"
#include "voice/clip_file.h"
#include "voice/clip_level.h"

namespace panggil::voice {

namespace {

namespace fs = std::filesystem;

constexpr double kMostSilence = 0.020;  // s, at an edge
constexpr double kMostOffset = 0.001;   // of full scale
constexpr double kQuietEdge = -50.0;    // dBFS
constexpr double kApart = 0.5;          // LU from the middle, so that no two are more than 1 LU apart
constexpr double kChimeApart = 1.5;     // LU; a chime is no voice
constexpr float kFullScale = 0.98F;
constexpr std::size_t kFlatTop = 4;  // samples of one height at full scale: the voice was cut off there

struct Looked {
    fs::path file;
    int rate{0};
    double level{0};  ///< Of the call that it would be right for, in LUFS.
    SoundKind kind{SoundKind::voice};
};

double decibel(float sample) { return 20 * std::log10(std::max(std::fabs(sample), 1e-9F)); }

bool is_clipped(const std::vector<float>& samples) {
    std::size_t flat = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const float height = std::fabs(samples[i]);
        if (height > 1.0001F) return true;
        const bool level = i > 0 && std::fabs(samples[i] - samples[i - 1]) < 1e-4F;
        flat = height < kFullScale ? 0 : level ? flat + 1 : 1;
        if (flat >= kFlatTop) return true;
    }
    return false;
}

double mean_of(const std::vector<float>& samples) {
    double sum = 0;
    for (const float sample : samples) sum += sample;
    return sum / static_cast<double>(samples.size());
}

class Check {
public:
    explicit Check(const fs::path& folder) : folder_(folder) {}

    Errors run() {
        for (const fs::path& file : sound_files(folder_)) look_at(file);
        compare_rates();
        compare_levels();
        std::stable_sort(errors_.begin(), errors_.end(),
                         [](const Error& a, const Error& b) { return a.place.file < b.place.file; });
        return std::move(errors_);
    }

private:
    void tell(const fs::path& file, Said message) { errors_.push_back(error_of(std::move(message), {file.string()})); }

    void look_at(const fs::path& file) {
        const std::string id = *clip_of(file);
        if (!ids_.insert(id).second) {
            return tell(file, say("another file speaks '{}' already - take one of them away",
                                  "Berkas lain sudah mengucapkan '{}'. Hapus salah satu.", id));
        }
        const auto allowed = inside(folder_, file.filename());
        const auto read = allowed ? read_clip(file) : tl::unexpected(allowed.error());
        if (!read) {
            return tell(file, read.error().said());
        }
        look_at_sound(file, *read, kind_of(id));
    }

    void look_at_sound(const fs::path& file, const Recording& sound, SoundKind kind) {
        const Level level = level_of(sound.samples, sound.rate);
        if (!std::isfinite(level.lufs))
            return tell(file, {"is silent - record it again", "Tidak ada suaranya. Rekam lagi."});
        const double offset = wanted_level(0, level.by_voiced_part, kind);
        looked_.push_back({file, sound.rate, level.lufs - offset, kind});
        look_at_edges(file, sound, kind);
        if (is_clipped(sound.samples))
            tell(file, {"is clipped - record it again with less gain",
                        "Suaranya pecah karena terlalu keras. Rekam lagi lebih pelan."});
        const double mean = mean_of(sound.samples);
        if (std::fabs(mean) > kMostOffset) {
            tell(file, say("has an offset (DC) of {:.4f} - take it out with a high-pass at 100 Hz",
                           "Ada geseran (DC) {:.4f}. Hilangkan dengan high-pass 100 Hz.", mean));
        }
    }

    void look_at_edges(const fs::path& file, const Recording& sound, SoundKind kind) {
        const Edges edges = edges_of(sound.samples, kind);
        const double before = static_cast<double>(edges.begin) / sound.rate;
        const double after = static_cast<double>(sound.samples.size() - edges.end) / sound.rate;
        if (before > kMostSilence) {
            tell(file, say("begins with {:.0f} ms of silence - cut it down to 5 ms",
                           "Mulai dengan {:.0f} ms hening. Potong sampai 5 ms.", before * 1000));
        }
        if (after > kMostSilence) {
            tell(file, say("ends with {:.0f} ms of silence - cut it down to 5 ms",
                           "Berakhir dengan {:.0f} ms hening. Potong sampai 5 ms.", after * 1000));
        }
        const double first = decibel(sound.samples.front());
        const double last = decibel(sound.samples.back());
        if (first > kQuietEdge)
            tell(file, say("begins with a click, at {:.0f} dBFS - fade it in for 4 ms",
                           "Mulai dengan bunyi klik, {:.0f} dBFS. Beri fade-in 4 ms.", first));
        if (last > kQuietEdge)
            tell(file, say("ends with a click, at {:.0f} dBFS - fade it out for 4 ms",
                           "Berakhir dengan bunyi klik, {:.0f} dBFS. Beri fade-out 4 ms.", last));
    }

    void compare_rates() {
        std::map<int, std::size_t> count;
        for (const Looked& clip : looked_) ++count[clip.rate];
        const auto usual = std::max_element(count.begin(), count.end(),
                                            [](const auto& a, const auto& b) { return a.second < b.second; });
        for (const Looked& clip : looked_) {
            if (clip.rate == usual->first) continue;
            tell(clip.file,
                 say("is at {} Hz, most others are at {} Hz - save it at that rate",
                     "Lajunya {} Hz, kebanyakan yang lain {} Hz. Simpan dengan laju itu.", clip.rate, usual->first));
        }
    }

    void compare_levels() {
        std::vector<double> levels;
        for (const Looked& clip : looked_) {
            if (clip.kind == SoundKind::voice) levels.push_back(clip.level);
        }
        if (levels.empty()) return;
        const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 2);
        std::nth_element(levels.begin(), middle, levels.end());
        for (const Looked& clip : looked_) {
            const double apart = clip.level - *middle;
            if (std::fabs(apart) <= (clip.kind == SoundKind::voice ? kApart : kChimeApart)) continue;
            tell(clip.file, say("is {:.1f} LU {} than the others - level it, as audio/make-pack does",
                                "{:.1f} LU {} daripada yang lain. Samakan, seperti audio/make-pack.", std::fabs(apart),
                                apart > 0 ? Said("louder", "lebih keras") : Said("quieter", "lebih pelan")));
        }
    }

    fs::path folder_;
    std::set<std::string> ids_;
    std::vector<Looked> looked_;
    Errors errors_;
};

}  // namespace

Errors check_clips(const fs::path& folder) { return Check(folder).run(); }

}  // namespace panggil::voice
