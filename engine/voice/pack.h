#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "hall/ticket.h"
#include "voice/number_reading.h"
#include "voice/phrase.h"

namespace panggil::voice {

/// One file of a pack: the sound of a word or of several (`dua_puluh`), or of a word in its place (`satu.final`).
struct Clip {
    std::string id;
    std::vector<std::int16_t> samples;  ///< Mono, at the pack's rate, in steps of kStep: half the memory of floats.
};

constexpr float kStep = 1.0F / 32768;  ///< What one stands for in a clip's samples: full scale is 1.

/// The silences of a call, in milliseconds.
struct Pauses {
    int chime{100};     ///< After the chime, which fades by itself.
    int phrase{230};    ///< Where the phrase has a `|`.
    int word{75};       ///< Between words.
    int digit{60};      ///< Between the letters and digits of a ticket that is read digit by digit.
    int number{30};     ///< Between the words of one number.
    int counter{110};   ///< Before the counter.
    int language{400};  ///< Before the same in the next language.
};

/// A voice: a folder with pack.yaml and one sound file a clip, decoded. Never changes after it is loaded, so any
/// thread may read it, one at a time for its reading().
class VoicePack {
public:
    /// Reads and decodes a pack for a device of `rate` Hz and `channels`. Takes up to some seconds on a small machine:
    /// not for a thread that draws. A clip that is missing or broken is no failure but one of warnings(). Mistakes in
    /// pack.yaml are.
    static Checked<std::shared_ptr<const VoicePack>> load(const std::filesystem::path& folder, int rate, int channels);

    const Errors& warnings() const { return warnings_; }  ///< For the log. Each names its file.
    int rate() const { return rate_; }
    int channels() const { return channels_; }
    const std::filesystem::path& folder() const { return folder_; }
    const std::string& locale() const { return locale_; }  ///< As ICU names it: "id".
    bool speaks(std::string_view language) const;          ///< "en" and "en-GB" for a pack of "en_US"; false for none.
    const std::string& speaker() const { return speaker_; }
    const std::string& licence() const { return licence_; }

    Style style() const { return style_; }
    Style style_of(const hall::Ticket& ticket) const;  ///< By its letters, where the pack reads these in another way.

    /// Letters and digits that sound alike, upper case: "BCDEGPT".
    const std::vector<std::string>& alike() const { return alike_; }
    const Pauses& pauses() const { return pauses_; }
    const NumberReading& reading() const { return reading_; }
    std::size_t clip_count() const { return clips_.size(); }

    using Phrases = std::map<std::string, PackPhrase, std::less<>>;
    using Clips = std::map<std::string, Clip, std::less<>>;

    const PackPhrase* phrase(std::string_view name) const;  ///< Null: this pack has none of this name.
    const Phrases& phrases() const { return phrases_; }
    const Clip* clip(std::string_view id) const;  ///< Null: this pack doesn't speak it. Lives as long as the pack.
    const Clips& clips() const { return clips_; }
    bool begins_a_clip(std::string_view words) const;  ///< Whether there is a clip of these words, or of more.

    /// Where the clip's file would stand: `audio/id/satu.flac`.
    std::string file_of(std::string_view clip) const;

private:
    VoicePack(std::filesystem::path folder, int rate, int channels, NumberReading reading)
        : folder_(std::move(folder)), rate_(rate), channels_(channels), reading_(std::move(reading)) {}

    void decode_clips(double loudness);
    void decode(const std::filesystem::path& file, double loudness);
    void warn_of_missing_clips();

    std::filesystem::path folder_;
    int rate_;
    int channels_;
    NumberReading reading_;
    std::string locale_;
    std::string speaker_;
    std::string licence_;
    Style style_{Style::digits};
    std::map<std::string, Style, std::less<>> styles_;  // by a ticket's letters
    std::vector<std::string> alike_;
    Pauses pauses_{};
    Phrases phrases_;
    Clips clips_;
    Errors warnings_;
};

}  // namespace panggil::voice
