#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/clock.h"
#include "base/loose_thread.h"
#include "display/design.h"
#include "hall/hall.h"
#include "render/fonts.h"

namespace panggil::display {

/// What a screen begins with.
struct FirstDesign {
    scene::Design design;
    FileBytes files{};                ///< What was read of the files themselves.
    Errors wrong{};                   ///< What is wrong with those; then the design is the last good one,
    std::optional<WallTime> since{};  ///< which was shown since then.
};

/// Reads the design; where it is wrong, the last good one that was kept. An error where there is none either.
Checked<FirstDesign> first_design(const DesignSource& source, const hall::Hall& hall);

/// What became of a save.
struct DesignNews {
    std::optional<scene::Design> design{};    ///< To be shown from now on; none: the one that is shown stays.
    std::unique_ptr<render::Fonts> fonts{};   ///< The fonts, where their files have changed.
    std::optional<Errors> errors{};           ///< Why what was saved isn't shown; empty: nothing is wrong any more.
    std::set<std::filesystem::path> files{};  ///< Those that were saved, as far as that is known.
    Instant saved_at{};                       ///< When it was noticed.
};

/// Keeps a screen's design in step with its files: sees each save and reads the design anew, on a thread of its own,
/// since a drive may hang. Hands over what can be shown at once; what is wrong changes nothing but what is said.
/// Several saves between two frames are one, the last. The owner's thread uses it and never waits; the clock outlives
/// it.
class DesignKeeper {
public:
    /// How often it looks itself, for network drives, which don't tell.
    static constexpr std::chrono::seconds kLook{2};
    static constexpr std::chrono::seconds kLookToBeSure{60};

    /// As display::read_design; a test gives another one.
    using Read = std::function<DesignRead(const DesignSource& source, const hall::Hall& hall)>;

    /// `shown` is what the screen has been given before.
    DesignKeeper(DesignSource source, std::shared_ptr<const hall::Hall> hall, const FirstDesign& shown,
                 const Clock& clock, Read read = read_design);

    /// A reading that hangs is left behind.
    ~DesignKeeper();
    DesignKeeper(const DesignKeeper&) = delete;
    DesignKeeper& operator=(const DesignKeeper&) = delete;

    /// The newest that has come since the last time, if anything has.
    std::optional<DesignNews> take();

    int fd() const;  ///< Readable when there is something to take.

private:
    class Loader;
    std::shared_ptr<Loader> loader_;  // both threads'
    LooseThread thread_;
};

}  // namespace panggil::display
