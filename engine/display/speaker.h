#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "hall/hall.h"
#include "sound/device.h"
#include "voice/announcement.h"
#include "voice/plan.h"
#include "voice/sounds_alike.h"

namespace panggil::display {

/// What an announcement says, and how long it takes.
struct Utterance {
    std::string words;  ///< The caption: ticket and counter as printed.
    Seconds duration{0};
    bool whole{true};  ///< False: only the chime is heard, the words are to be read.
};

/// What an announcer speaks with. Owner's thread.
class Speaker {
public:
    virtual ~Speaker() = default;

    /// False where there is no device or no clips: announcements are shown then, in the same order.
    virtual bool can_speak() const = 0;

    /// The caption alone, for who can't speak.
    virtual Utterance describe(const voice::Announcement& announcement) = 0;

    /// Begins to speak; an error where nothing will be heard. `heard` tells how it goes on.
    virtual Result<Utterance> speak(const voice::Announcement& announcement) = 0;

    /// What is being spoken ends at its next clip.
    virtual void stop_at_cut() = 0;

    /// Until when it may be heard; as sound::Device.
    virtual void may_speak_until(BootInstant until) = 0;

    /// Another display of the zone speaks: music makes room for it.
    virtual void duck(bool others_speak) = 0;

    virtual std::optional<sound::Heard::What> heard() = 0;

    /// Could this call's ticket be taken for that one, by ear or by eye?
    virtual bool sounds_alike(const hall::Ticket& a, const hall::Ticket& b) const = 0;
};

/// Speaks from voice packs through a sound device. Each may be missing.
class PackSpeaker final : public Speaker {
public:
    PackSpeaker(std::shared_ptr<const hall::Hall> hall, voice::Voices voices, std::unique_ptr<sound::Device> device);

    bool can_speak() const override { return device_ && !voices_.empty(); }
    Utterance describe(const voice::Announcement& announcement) override;
    Result<Utterance> speak(const voice::Announcement& announcement) override;
    void stop_at_cut() override;
    void may_speak_until(BootInstant until) override;
    void duck(bool others_speak) override;
    std::optional<sound::Heard::What> heard() override;
    bool sounds_alike(const hall::Ticket& a, const hall::Ticket& b) const override;

    sound::Device* device() { return device_.get(); }        ///< Null where there is none.
    const voice::Voices& voices() const { return voices_; }  ///< Empty where no pack could be read.

private:
    std::shared_ptr<const hall::Hall> hall_;
    voice::Voices voices_;
    voice::AlikeGroups alike_;
    std::unique_ptr<sound::Device> device_;
    std::uint64_t playing_{0};
};

}  // namespace panggil::display
