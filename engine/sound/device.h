#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/fds.h"

namespace panggil::sound {

/// One announcement as it leaves the speaker: samples from -1 to 1, interleaved, at the device's rate and channels.
using Samples = std::vector<float>;
using SamplesPtr = std::shared_ptr<const Samples>;

enum class KeepAwake {
    silence,  ///< The device stays open and plays silence: a TV doesn't swallow the first second.
    noise,    ///< The same with noise of -70 dBFS, for amplifiers that sleep through digital silence.
    no,       ///< Closed by `rest()`, opened again by `play()`.
};

enum class Side { both, left, right };

struct Options {
    std::string name{};       ///< As `device_names()` gives it; empty: the system's default.
    int rate{48000};          ///< Hz; the device may give another.
    int channels{2};          ///< 1 or 2.
    int buffer_frames{4096};  ///< A power of two. 4096 at 48 kHz is 12 wake-ups a second and a start within 85 ms.
    KeepAwake keep_awake{KeepAwake::silence};
    Seconds lead_in{0.0};   ///< Of silence before each announcement.
    Seconds delay{0.0};     ///< How long the way from here to the ear takes (HDMI, soundbars); the picture waits.
    int volume{100};        ///< 0 to 100 per cent of loudness; 100 changes no sample.
    Side side{Side::both};  ///< Of a stereo device.
};

/// What the listener heard, in the order of hearing.
struct Heard {
    enum class What {
        started,  ///< Its first sample has left the speaker.
        ended,    ///< Its last one has.
        stopped,  ///< It was cut by `stop()` or by the loss of the device.
    };
    std::uint64_t id{0};  ///< As given to `play`.
    What what{What::started};

    friend bool operator==(const Heard&, const Heard&) = default;
};

/// The loudspeaker. It plays one finished buffer at a time and silence between them; there is one in a process, since
/// SDL_mixer has one. Owner's thread only; the audio callback is inside.
class Device {
public:
    /// An error names the device and says what goes on without it. May block for seconds.
    static Result<std::unique_ptr<Device>> open(const Options& options);
    ~Device();

    int rate() const;  ///< What the device really takes; the voice pack is decoded to it.
    int channels() const;

    /// Begins `samples` at the next buffer of the device. An error where one is playing still, or the device is gone.
    Result<void> play(SamplesPtr samples, std::uint64_t id);

    /// Fades what plays within 10 ms; `stopped` follows. Nothing playing is no error.
    void stop();

    bool playing() const;

    /// Frames of what plays that have left the speaker: what the device was given, less one buffer, less the delay.
    std::int64_t frames_heard() const;
    Seconds heard() const;  ///< The same as time.

    /// Readable when `take()` has something.
    const EventFd& event() const;

    /// The next thing heard, and none when there is no more. Releases the buffer of what ended.
    std::optional<Heard> take();

    /// False once the device is gone (unplugged, or it has asked for nothing for two seconds). Then end this one and
    /// open another by its name, every few seconds. Ask at a slow beat.
    bool alive(Instant now);

    /// For KeepAwake::no: closes the device while nothing plays. Nothing to do otherwise.
    void rest();

private:
    struct Parts;
    explicit Device(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// The playback devices that `Options::name` can name, for messages and `check`.
std::vector<std::string> device_names();

}  // namespace panggil::sound
