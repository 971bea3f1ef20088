#include "display/speaker_keeper.h"

#include <chrono>

#include "base/log.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kLookAtDevice{2};
constexpr std::chrono::seconds kReopenDevice{3};

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
voice::Voices load_voices(const VoiceFolders& folders, int rate, int channels, Errors& problems) {
    voice::Voices voices;
    voices.languages = folders.languages;
    for (const std::filesystem::path& folder : folders.packs) {
        auto loaded = voice::VoicePack::load(folder, rate, channels);
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

}  // namespace

SpeakerKeeper::SpeakerKeeper(std::shared_ptr<const hall::Hall> hall, VoiceFolders voices,
                             std::optional<config::Audio> audio)
    : hall_(std::move(hall)), folders_(std::move(voices)), audio_(std::move(audio)) {}

// Opens the device, then decodes the packs in its format; `known`, those from before, are kept where they still fit.
SpeakerKeeper::Loaded SpeakerKeeper::load_speaker(std::shared_ptr<const hall::Hall> hall, const VoiceFolders& folders,
                                                  const std::optional<config::Audio>& audio, voice::Voices known) {
    Loaded result;
    std::unique_ptr<sound::Device> device;
    if (audio) {
        auto opened = sound::Device::open(options_of(*audio));
        if (opened)
            device = *std::move(opened);
        else
            result.problems.push_back(opened.error());
    }
    if (!fit(known, device.get())) {
        known = load_voices(folders, device ? device->rate() : kUsualRate, device ? device->channels() : 1,
                            result.problems);
    }
    result.speaker = std::make_unique<PackSpeaker>(std::move(hall), std::move(known), std::move(device));
    return result;
}

void SpeakerKeeper::load() {
    loading_ = std::async(std::launch::async,
                          [hall = hall_, folders = folders_, audio = audio_, known = voices_, done = &loaded_] {
                              Loaded loaded = load_speaker(hall, folders, audio, known);
                              done->post();
                              return loaded;
                          });
}

void SpeakerKeeper::take_loaded(Announcer& announcer, Instant now) {
    if (!loading_.valid() || loading_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    loaded_.clear();
    Loaded loaded = loading_.get();
    if (loaded.problems != said_) {
        for (const Error& problem : loaded.problems) log::warn("{}", without_severity(problem));
    }
    said_ = std::move(loaded.problems);
    announcer.use(nullptr, now);
    speaker_ = std::move(loaded.speaker);
    voices_ = speaker_->voices();
    announcer.use(speaker_.get(), now);
    device_due_ = now + (speaker_->device() ? kLookAtDevice : kReopenDevice);
    if (speaker_->can_speak()) {
        std::size_t clips = 0;
        for (const auto& pack : voices_.packs) clips += pack->clip_count();
        log::info("able to speak; packs={} clips={}", names_of(folders_), clips);
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

Instant SpeakerKeeper::next_due() const {
    return speaker_ && audio_ && !loading_.valid() ? device_due_ : Instant::max();
}

int SpeakerKeeper::heard_fd() const { return speaker_ && speaker_->device() ? speaker_->device()->event().fd() : -1; }

}  // namespace panggil::display
