#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/fds.h"
#include "sound/ducking.h"

namespace panggil::sound {

/// One announcement as it leaves the speaker: samples from -1 to 1, interleaved, at the device's rate and channels.
using Samples = std::vector<float>;
using SamplesPtr = std::shared_ptr<const Samples>;

/// The frames of an announcement before which it may be cut without a fade, rising: its clips' boundaries.
using Cuts = std::vector<std::int64_t>;

enum class KeepAwake {
    silence,  ///< The device stays open and plays silence: a TV doesn't swallow the first second.
    noise,    ///< The same with noise of -70 dBFS, for amplifiers that sleep through digital silence.
    no,       ///< Closed by `rest()` after a while, opened again by `play()`.
};

enum class Side { both, left, right };

struct Options {
    std::string name{};       ///< As `device_names()` gives it; empty: the system's default.
    int rate{48000};          ///< Hz; the device may give another.
    int channels{2};          ///< 1 or 2.
    int buffer_frames{4096};  ///< A power of two. 4096 at 48 kHz is 11 wake-ups a second and a start within 87 ms.
    KeepAwake keep_awake{KeepAwake::silence};
    Seconds lead_in{0.0};   ///< Of silence before an announcement that follows a silence of a second or more.
    Seconds delay{0.0};     ///< How long the way from here to the ear takes (HDMI, soundbars); the picture waits.
    int volume{100};        ///< 0 to 100 per cent of loudness; 100 changes no sample.
    Side side{Side::both};  ///< Of a stereo device.

    /// A file, or a folder whose files are played in the order of their names, over and over. Empty: no music.
    std::filesystem::path music{};
    int music_volume{30};  ///< As `volume`, and besides it.
    Ducking ducking{};     ///< Of the music around the voice.
};

/// What the listener heard, in the order of hearing.
struct Heard {
    enum class What {
        started,  ///< Its first sample has left the speaker.
        ended,    ///< Its last one has.
        stopped,  ///< Its last one before the cut has: by `stop()`, `stop_at_cut()` or the loss of the device.
        lapsed,   ///< The same; it was cut since the right to speak has ended.
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

    /// Begins `samples` at the next buffer of the device; while there is music, once that has gone down. One that rests
    /// is opened for it, which nobody waits for: where it is gone meanwhile, `stopped` follows. An error where one is
    /// playing still, the device is known to be gone, or the right to speak has ended.
    Result<void> play(SamplesPtr samples, std::uint64_t id, Cuts cuts = {});

    /// Fades what plays within 10 ms; `stopped` follows when that was heard. Nothing playing is no error.
    void stop();

    /// Ends what plays before the next of its cuts that the device was not yet given, to the sample; `stopped` follows
    /// when all before it was heard. Before its first sample it may always be cut. Without a cut to come it goes on to
    /// its end, and `ended` follows. A boundary that is more than 5 s away is not waited for (an anthem is one clip):
    /// it fades within 10 ms then.
    void stop_at_cut();

    /// Until when this device may speak, looked at in the audio callback: what plays is cut in time to be silent at
    /// `until`, and `lapsed` follows. A process that was stopped and goes on later gives nothing more of it. The past:
    /// not at all from now on. At first there is no such limit. Music goes on.
    void may_speak_until(BootInstant until);

    bool playing() const;

    /// Frames of what plays, or played last, that have left the speaker: what the device was given, less what waits in
    /// it (one buffer; three with ALSA, which SDL keeps full), less the delay. Moves in steps of a buffer.
    std::int64_t frames_heard() const;
    Seconds heard() const;  ///< The same as time.

    /// Readable when `take()` has something.
    const EventFd& event() const;

    /// The next thing heard, and none when there is no more. Releases the buffer of what ended.
    std::optional<Heard> take();

    /// It is known to be gone: `alive()` will say so.
    bool lost() const;

    /// False once the device is gone (unplugged, or it has asked for nothing for two seconds, or it doesn't open within
    /// five). Then end this one and open another by its name, every few seconds. Ask at a slow beat.
    bool alive(Instant now);

    /// How long nothing has sounded before a device that needn't stay awake is closed: no call comes soon.
    static constexpr Seconds kRestsAfter{10.0};

    /// For KeepAwake::no: closes the device once nothing has played for so long, no music either; nobody waits for
    /// that. Nothing to do otherwise. Call it at a slow beat.
    void rest(Instant now);

    /// It is closed until the next call.
    bool rests() const;

    /// Another speaker of this hall is heard: music goes down for its voice too, until told that it is over.
    void duck(bool others_speak);

    /// The factor of music just now, for other sources that make room for the voice (a video): multiply their samples
    /// by it. 1 while nobody speaks.
    float ducking() const;

private:
    struct Parts;
    explicit Device(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// The playback devices that `Options::name` can name, for messages and `check`.
std::vector<std::string> device_names();

}  // namespace panggil::sound
