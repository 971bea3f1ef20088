#include "voice/pack.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

#include "base/file.h"
#include "voice/clip_choice.h"
#include "voice/clip_file.h"
#include "voice/clip_level.h"
#include "voice/pack_file.h"
#include "voice/spoken_words.h"

namespace panggil::voice {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostClips = 2000;

Error warning(const std::string& file, const Said& what) {
    return error_of(alike(file + ": ") + what, {}, Severity::warning);
}

std::vector<std::int16_t> in_steps(const std::vector<float>& samples) {
    std::vector<std::int16_t> steps(samples.size());
    std::transform(samples.begin(), samples.end(), steps.begin(), [](float sample) {
        return static_cast<std::int16_t>(std::clamp(std::lround(sample / kStep), -32768L, 32767L));
    });
    return steps;
}

/// The letters that a group names: letters themselves, and digits by their words.
std::string alike_letters(const std::vector<std::string>& group, const NumberReading& reading) {
    std::string letters;
    for (const std::string& name : group) {
        if (name.size() == 1) letters += static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
        for (int digit = 0; digit < 10; ++digit) {
            if (fmt::format("{}", fmt::join(reading.number(digit), " ")) == name)
                letters += static_cast<char>('0' + digit);
        }
    }
    return letters;
}

}  // namespace

Checked<std::shared_ptr<const VoicePack>> VoicePack::load(const fs::path& folder, int rate, int channels) {
    Errors warnings;
    auto file = config::load<PackFile>(folder / "pack.yaml", &warnings);
    if (!file) return tl::unexpected(file.error());
    auto reading = reading_of(*file);
    if (!reading) return tl::unexpected(Errors{reading.error()});

    const std::shared_ptr<VoicePack> pack(new VoicePack(folder, rate, channels, *std::move(reading)));
    pack->locale_ = file->locale;
    pack->speaker_ = file->speaker;
    pack->licence_ = file->licence;
    pack->style_ = file->style;
    pack->styles_.insert(file->styles.begin(), file->styles.end());
    pack->pauses_ = file->pauses;
    pack->phrases_.insert(file->phrases.begin(), file->phrases.end());
    for (const auto& group : file->alike) pack->alike_.push_back(alike_letters(group, pack->reading_));
    pack->warnings_ = std::move(warnings);
    pack->decode_clips(file->loudness);
    pack->warn_of_missing_clips();
    return std::shared_ptr<const VoicePack>(pack);
}

void VoicePack::decode_clips(double loudness) {
    const std::vector<fs::path> files = sound_files(folder_);
    if (files.size() > kMostClips) {
        warnings_.push_back(warning(
            folder_.string(), say("has {} sound files; only the first {} are used",
                                  "Ada {} berkas suara; hanya {} yang pertama dipakai.", files.size(), kMostClips)));
    }
    for (std::size_t i = 0; i < std::min(files.size(), kMostClips); ++i) decode(files[i], loudness);
}

void VoicePack::decode(const fs::path& file, double loudness) {
    const std::string id = *clip_of(file);
    if (clips_.count(id) != 0) {
        warnings_.push_back(warning(file.string(), say("another file speaks '{}' already; take one of them away",
                                                       "Berkas lain sudah mengucapkan '{}'. Hapus salah satu.", id)));
        return;
    }
    const auto allowed = inside(folder_, file.filename());
    auto samples = allowed ? decode_clip(file, rate_) : tl::unexpected(allowed.error());
    if (!samples) {
        warnings_.push_back(warning(file.string(), samples.error().said()));
        return;
    }
    level_clip(*samples, rate_, loudness, kind_of(id));
    clips_.emplace(id, Clip{id, in_steps(*samples)});
}

void VoicePack::warn_of_missing_clips() {
    std::set<std::string> missing;
    const auto look_for = [&](const std::vector<SpokenWord>& words) {
        for (std::size_t at = 0; at < words.size();) {
            const ChosenClip chosen = choose_clip(*this, words, at);
            if (!chosen.clip) missing.insert(words[at].text);
            at += chosen.words;
        }
    };
    for (const auto& [name, phrase] : phrases_) {
        look_for(words_of(*this, phrase.says, Filling{}, style_));
        for (const auto& [id, other] : phrase.agencies) look_for(words_of(*this, other, Filling{}, style_));
        for (const auto& [id, other] : phrase.services) look_for(words_of(*this, other, Filling{}, style_));
    }
    for (int digit = 0; digit < 10; ++digit) {
        for (std::string& word : reading_.number(digit)) look_for({SpokenWord{std::move(word)}});
    }
    for (const std::string& word : missing) {
        warnings_.push_back(warning(file_of(word), {"is missing; what it speaks is left out",
                                                    "Berkas ini belum ada; yang diucapkannya dilewati."}));
    }
}

bool VoicePack::speaks(std::string_view language) const {
    const auto alone = [](std::string_view locale) { return locale.substr(0, locale.find_first_of("-_")); };
    return alone(locale_) == alone(language);
}

Style VoicePack::style_of(const hall::Ticket& ticket) const {
    const std::string spelled = ticket.spelled();
    const auto found = styles_.find(std::string_view(spelled).substr(0, spelled.find_first_of("0123456789")));
    return found == styles_.end() ? style_ : found->second;
}

const PackPhrase* VoicePack::phrase(std::string_view name) const {
    const auto found = phrases_.find(name);
    return found == phrases_.end() ? nullptr : &found->second;
}

const Clip* VoicePack::clip(std::string_view id) const {
    const auto found = clips_.find(id);
    return found == clips_.end() ? nullptr : &found->second;
}

bool VoicePack::begins_a_clip(std::string_view words) const {
    const auto found = clips_.lower_bound(words);
    return found != clips_.end() && found->first.starts_with(words);
}

std::string VoicePack::file_of(std::string_view clip) const {
    return (folder_ / fmt::format("{}.flac", clip)).string();
}

}  // namespace panggil::voice
