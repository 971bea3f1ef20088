#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "hall/board_state.h"
#include "hall/hall.h"
#include "sound/device.h"
#include "voice/pack.h"

namespace panggil::display {

/// What an announcement says, and how long it takes.
struct Utterance {
    std::string words;  ///< Ticket and counter as printed.
    Seconds duration{0};
};

/// What an announcer speaks with. Owner's thread.
class Speaker {
public:
    virtual ~Speaker() = default;

    /// False where there is no device or no clips: calls are shown then, in the same order.
    virtual bool can_speak() const = 0;

    /// The caption alone, for who can't speak.
    virtual Utterance describe(const hall::Call& call) = 0;

    /// Begins to speak; an error where nothing will be heard. `heard` tells how it goes on.
    virtual Result<Utterance> speak(const hall::Call& call) = 0;

    virtual std::optional<sound::Heard::What> heard() = 0;
};

/// Speaks from a voice pack through a sound device. Each may be missing.
class PackSpeaker final : public Speaker {
public:
    PackSpeaker(std::shared_ptr<const hall::Hall> hall, std::shared_ptr<const voice::VoicePack> pack,
                std::unique_ptr<sound::Device> device);

    bool can_speak() const override { return device_ && pack_; }
    Utterance describe(const hall::Call& call) override;
    Result<Utterance> speak(const hall::Call& call) override;
    std::optional<sound::Heard::What> heard() override;

    sound::Device* device() { return device_.get(); }                              ///< Null where there is none.
    const std::shared_ptr<const voice::VoicePack>& pack() const { return pack_; }  ///< Null where it couldn't be read.

private:
    std::shared_ptr<const hall::Hall> hall_;
    std::shared_ptr<const voice::VoicePack> pack_;
    std::unique_ptr<sound::Device> device_;
    std::uint64_t playing_{0};
};

}  // namespace panggil::display
