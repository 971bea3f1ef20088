#include "display/speaker_keeper.h"

#include <chrono>
#include <mutex>
#include <utility>

#include "base/log.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kLookAtDevice{2};
constexpr std::chrono::seconds kReopenDevice{3};
constexpr std::chrono::seconds kLooksLessOften{8};

// Long enough for a Pi to end with its packs.
constexpr std::chrono::seconds kWaitForEnd{2};

// Without a device the pack is read for its words alone.
constexpr int kUsualRate = 48000;

sound::Options options_of(const config::Audio& audio) {
    sound::Options options;
    options.name = audio.device;
    options.lead_in = audio.lead_in;
    options.delay = audio.delay;
    options.volume = audio.volume;
    constexpr sound::KeepAwake kKeepAwake[] = {sound::KeepAwake::silence, sound::KeepAwake::noise,
                                               sound::KeepAwake::no};
    options.keep_awake = kKeepAwake[static_cast<int>(audio.keep_awake)];
    constexpr sound::Side kSides[] = {sound::Side::both, sound::Side::left, sound::Side::right};
    options.side = kSides[static_cast<int>(audio.channel)];
    options.music = audio.music;
    options.music_volume = audio.music_volume;
    options.ducking = {audio.ducking.to, audio.ducking.down, audio.ducking.up};
    return options;
}

bool fit(const voice::Voices& voices, const sound::Device* device) {
    return !voices.empty() && (!device || (voices.rate() == device->rate() && voices.channels() == device->channels()));
}

// Of a pack that can't be read the others go on.
voice::Voices load_voices(const VoiceFolders& folders, const SpeakerKeeper::LoadPack& load_pack, int rate, int channels,
                          Errors& problems) {
    voice::Voices voices;
    voices.languages = folders.languages;
    for (const std::filesystem::path& folder : folders.packs) {
        auto loaded = load_pack(folder, rate, channels);
        const Errors& said = loaded ? (*loaded)->warnings() : loaded.error();
        problems.insert(problems.end(), said.begin(), said.end());
        if (loaded) voices.packs.push_back(*std::move(loaded));
    }
    return voices;
}

std::string names_of(const VoiceFolders& folders) {
    std::string names;
    for (const std::filesystem::path& folder : folders.packs) names += (names.empty() ? "" : ",") + folder.string();
    return names;
}

struct Loaded {
    std::unique_ptr<PackSpeaker> speaker;
    Errors problems;
};

}  // namespace

// What the loading thread does; and the letter box between both.
class SpeakerKeeper::Desk {
public:
    Desk(std::shared_ptr<const hall::Hall> hall, VoiceFolders folders, std::optional<config::Audio> audio,
         LoadPack load_pack)
        : hall_(std::move(hall)),
          folders_(std::move(folders)),
          audio_(std::move(audio)),
          load_pack_(std::move(load_pack)) {}

    const VoiceFolders& folders() const { return folders_; }
    int fd() const { return handed_over_.fd(); }

    // `known`, the packs from before, are kept where they still fit.
    void load(voice::Voices known) {
        Loaded loaded = speaker(std::move(known));
        const std::lock_guard lock(mutex_);
        loaded_ = std::move(loaded);
        handed_over_.post();
    }

    std::optional<Loaded> take() {
        const std::lock_guard lock(mutex_);
        handed_over_.clear();
        return std::exchange(loaded_, std::nullopt);
    }

private:
    // Opens the device, then decodes the packs in its format.
    Loaded speaker(voice::Voices known) const {
        Loaded result;
        std::unique_ptr<sound::Device> device;
        if (audio_) {
            auto opened = sound::Device::open(options_of(*audio_));
            if (opened)
                device = *std::move(opened);
            else
                result.problems.push_back(opened.error());
        }
        if (!fit(known, device.get())) {
            known = load_voices(folders_, load_pack_, device ? device->rate() : kUsualRate,
                                device ? device->channels() : 1, result.problems);
        }
        result.speaker = std::make_unique<PackSpeaker>(hall_, std::move(known), std::move(device));
        return result;
    }

    const std::shared_ptr<const hall::Hall> hall_;
    const VoiceFolders folders_;
    const std::optional<config::Audio> audio_;
    const LoadPack load_pack_;

    std::mutex mutex_;
    std::optional<Loaded> loaded_;  // under the mutex
    EventFd handed_over_;
};

SpeakerKeeper::SpeakerKeeper(std::shared_ptr<const hall::Hall> hall, VoiceFolders voices,
                             std::optional<config::Audio> audio, LoadPack load_pack)
    : desk_(std::make_shared<Desk>(std::move(hall), std::move(voices), audio, std::move(load_pack))),
      audio_(std::move(audio)) {}

void SpeakerKeeper::load() {
    loading_ = true;
    thread_ = LooseThread(
        "what loads the voice", [desk = desk_, known = voices_]() mutable { desk->load(std::move(known)); },
        kWaitForEnd);
}

void SpeakerKeeper::take_loaded(Announcer& announcer, Instant now) {
    std::optional<Loaded> loaded = loading_ ? desk_->take() : std::nullopt;
    if (!loaded) return;
    loading_ = false;
    if (loaded->problems != said_) {
        for (const Error& problem : loaded->problems) log::warn("{}", without_severity(problem));
    }
    said_ = std::move(loaded->problems);
    announcer.use(nullptr, now);
    speaker_ = std::move(loaded->speaker);
    voices_ = speaker_->voices();
    announcer.use(speaker_.get(), now);
    device_due_ = now + (speaker_->device() ? kLookAtDevice : kReopenDevice);
    if (speaker_->can_speak()) {
        std::size_t clips = 0;
        for (const auto& pack : voices_.packs) clips += pack->clip_count();
        log::info("able to speak; packs={} clips={}", names_of(desk_->folders()), clips);
    }
}

void SpeakerKeeper::look_at_device(Announcer& announcer, Instant now) {
    const bool lost = speaker_ && speaker_->device() && speaker_->device()->lost();
    if (now < next_due() && !lost) return;
    device_due_ = now + kLookAtDevice;
    sound::Device* device = speaker_->device();
    if (device && device->alive(now)) {
        device->rest(now);  // only where it needn't stay awake
        return;
    }
    if (device) {
        log::warn("the sound device is gone, it is opened again as soon as it is back");
        announcer.use(nullptr, now);
        speaker_.reset();
    }
    load();
}

// One at rest has nothing to be looked at until it is woken; then at once.
Instant SpeakerKeeper::next_due() const {
    if (!speaker_ || !audio_ || loading_) return Instant::max();
    const bool rests = speaker_->device() && speaker_->device()->rests();
    return rests ? device_due_ + kLooksLessOften : device_due_;
}

int SpeakerKeeper::loaded_fd() const { return desk_->fd(); }

int SpeakerKeeper::heard_fd() const { return speaker_ && speaker_->device() ? speaker_->device()->event().fd() : -1; }

}  // namespace panggil::display
