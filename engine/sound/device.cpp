#include "sound/device.h"

#include <SDL.h>

#include <atomic>
#include <thread>
#include <utility>

#include "sound/mixer.h"
#include "sound/music.h"
#include "sound/player.h"
#include "sound/sdl_audio.h"

namespace panggil::sound {

namespace {

constexpr Seconds kSilentTooLong{2.0};
constexpr Seconds kOpensWithin{5.0};

// SDL_mixer keeps one device for the whole process. The last to end is the claim on it, maybe on another thread.
std::atomic<bool> in_use{false};

struct Claim {
    bool mine{!in_use.exchange(true)};
    Claim() = default;
    ~Claim() {
        if (mine) in_use = false;
    }
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;
};

}  // namespace

struct Device::Parts {
    Parts(Options wanted, const Mixer& its_mixer) : mixer(its_mixer), options(std::move(wanted)) {
        SDL_AddEventWatch(notice_loss, this);
    }

    ~Parts() {
        if (at_driver.joinable()) at_driver.join();
        if (opened) {
            silence();
            close();
        }
        SDL_DelEventWatch(notice_loss, this);
    }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    // The first time the device may choose its rate; later SDL converts, since the voice is decoded to the first.
    Result<void> open_first() {
        if (auto opened_now = open_at(options.rate, SDL_AUDIO_ALLOW_FREQUENCY_CHANGE); !opened_now) return opened_now;
        Uint16 format = 0;
        mixer.query_spec(&rate, &format, &channels);
        player.emplace(options, rate, channels, buffers_waiting() * options.buffer_frames);
        to_wake = &*player;
        opened = true;
        give_sound();
        return {};
    }

    Result<void> open_at(int wanted_rate, int changes) {
        const char* name = options.name.empty() ? nullptr : options.name.c_str();
        if (mixer.open_device(wanted_rate, AUDIO_F32SYS, options.channels, options.buffer_frames, name, changes) != 0)
            return no_device(options.name);
        mixer.allocate_channels(0);  // nothing but announcements is ever played
        return {};
    }

    void give_sound() {
        if (!options.music.empty()) music.emplace(options.music, mixer);
        mixer.set_post_mix(callback, this);
    }

    // From here on the callback leaves the player alone, so that what is played next waits for `give_sound`.
    void silence() {
        mixer.set_post_mix(nullptr, nullptr);
        opened = false;
        seen_at.reset();
        quiet_since.reset();
        player->falls_asleep();
    }

    void close() {
        music.reset();
        mixer.close_device();
    }

    // Drivers take their time, a fifth of a second to close and maybe seconds to open: the screen must not wait.
    template <class Work>
    void at_the_driver(Work work) {
        at_driver = std::thread([work, before = std::move(at_driver)]() mutable {
            const ThreadOfSdl thread;
            if (before.joinable()) before.join();
            work();
        });
    }

    void go_to_rest() {
        silence();
        at_the_driver([this] { close(); });
    }

    void wake() {
        opened = true;
        waking = true;
        at_the_driver([this] { open_at(rate, 0) ? give_sound() : lose(); });
    }

    // SDL goes on asking for sound after the device was unplugged; this event alone tells, on whatever thread. An id of
    // 0 is a device that nobody had opened.
    static int notice_loss(void* self, SDL_Event* event) {
        if (event->type != SDL_AUDIODEVICEREMOVED || event->adevice.iscapture != 0 || event->adevice.which == 0)
            return 0;
        static_cast<Parts*>(self)->lose();
        return 0;
    }

    void lose() {
        lost = true;
        if (const Player* told = to_wake) told->event().post();
    }

    void report_loss() {
        if (!std::exchange(reported, true)) player->give_up();
    }

    // SDL_mixer has put the music into `out` already, or silence.
    static void callback(void* self, Uint8* out, int bytes) {
        auto& parts = *static_cast<Parts*>(self);
        if (parts.lost) return;  // nobody hears it, so nothing counts as heard
        const int frame = int{sizeof(float)} * parts.channels;
        const bool music = parts.music && parts.music->plays();
        parts.player->mix(reinterpret_cast<float*>(out), bytes / frame, BootClock::now(), music);
        parts.waking = false;
    }

    Claim claim;
    Mixer mixer;
    std::optional<SdlAudio> audio;  // once the claim is ours
    Options options;
    std::atomic<bool> lost{false};
    bool reported{false};  // the loss, to the player
    bool opened{false};    // or being opened
    int rate{0};
    int channels{0};
    std::optional<Player> player;
    std::atomic<const Player*> to_wake{nullptr};  // the same, once it is there, for other threads
    std::optional<Music> music;                   // while the device is open
    std::uint64_t seen_callbacks{0};
    std::optional<Instant> seen_at;      // when the callback was last seen to have come
    std::optional<Instant> quiet_since;  // when nothing was first seen to play
    std::atomic<bool> waking{false};     // after a rest, until it asks for sound
    std::thread at_driver;               // opens or closes
};

Device::Device(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

// Closing waits for the callback to come back, and that of a lost device may be stuck in a write, as one that is woken
// may be in its opening: the screen must not wait for it.
Device::~Device() {
    if (!parts_->lost && !parts_->waking) return;
    std::thread([stuck = std::move(parts_)]() mutable {
        const ThreadOfSdl thread;
        stuck.reset();
    }).detach();
}

Result<std::unique_ptr<Device>> Device::open(const Options& options) {
    const ThreadOfSdl thread;
    const auto mixer = load_mixer();
    if (!mixer) return tl::unexpected(mixer.error());
    auto parts = std::make_unique<Parts>(options, *mixer);
    if (!parts->claim.mine) return fail("the sound device is open already, or a lost one is still being closed");
    parts->audio.emplace();
    if (!parts->audio->begun()) return no_device(options.name);
    if (const auto opened = parts->open_first(); !opened) return tl::unexpected(opened.error());
    return std::unique_ptr<Device>(new Device(std::move(parts)));
}

int Device::rate() const { return parts_->rate; }
int Device::channels() const { return parts_->channels; }
bool Device::playing() const { return parts_->player->playing(); }
std::int64_t Device::frames_heard() const { return parts_->player->frames_heard(); }
Seconds Device::heard() const { return Seconds(static_cast<double>(frames_heard()) / rate()); }
const EventFd& Device::event() const { return parts_->player->event(); }
void Device::stop() { parts_->player->stop(); }
void Device::stop_at_cut() { parts_->player->stop_at_cut(); }
void Device::may_speak_until(BootInstant until) { parts_->player->may_speak_until(until); }
void Device::duck(bool others_speak) { parts_->player->duck(others_speak); }
float Device::ducking() const { return parts_->player->ducking(); }

std::optional<Heard> Device::take() {
    if (parts_->lost) parts_->report_loss();
    return parts_->player->take();
}

Result<void> Device::play(SamplesPtr samples, std::uint64_t id, Cuts cuts) {
    if (parts_->lost) return fail("the sound device is gone");
    if (!parts_->player->may_speak(BootClock::now())) {
        return fail("this screen may not speak now: another one of its zone does, or the hub is silent");
    }
    auto begun = parts_->player->play(std::move(samples), id, std::move(cuts));
    if (begun && !parts_->opened) parts_->wake();
    return begun;
}

bool Device::lost() const { return parts_->lost; }

bool Device::alive(Instant now) {
    SDL_FlushEvents(SDL_AUDIODEVICEADDED, SDL_AUDIODEVICEREMOVED);  // read by `notice_loss`; nobody else takes them
    const Seconds patience = parts_->waking ? kOpensWithin : kSilentTooLong;
    const auto callbacks = parts_->player->callbacks();
    if (std::exchange(parts_->seen_callbacks, callbacks) != callbacks || !parts_->seen_at) parts_->seen_at = now;
    const bool silent = parts_->opened && now - *parts_->seen_at > patience;
    if (!parts_->lost && !silent) return true;
    parts_->lost = true;
    parts_->report_loss();
    return false;
}

void Device::rest(Instant now) {
    if (parts_->options.keep_awake != KeepAwake::no || !parts_->opened) return;
    if (playing() || (parts_->music && parts_->music->goes_on())) return parts_->quiet_since.reset();
    if (!parts_->quiet_since) parts_->quiet_since = now;
    if (now - *parts_->quiet_since >= kRestsAfter) parts_->go_to_rest();
}

bool Device::rests() const { return !parts_->opened; }

std::vector<std::string> device_names() {
    const ThreadOfSdl thread;
    const SdlAudio audio;
    return audio.begun() ? playback_devices() : std::vector<std::string>{};
}

}  // namespace panggil::sound
