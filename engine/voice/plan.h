#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "voice/call_text.h"
#include "voice/pack.h"

namespace panggil::voice {

/// How much of a call is said: all of it, or ticket and counter alone, for when many wait to be called.
enum class Form { full, shortened };

/// A clip in its place; `begin` and `end` count frames at the pack's rate, `end` is outside.
struct PlannedClip {
    const Clip* clip{nullptr};  ///< The pack's.
    std::size_t begin{0};
    std::size_t end{0};
};

/// One announcement, laid out to the sample. Valid as long as its pack.
struct Plan {
    std::vector<PlannedClip> clips;
    std::size_t frames{0};             ///< Of all of it.
    std::vector<std::string> missing;  ///< Files that the pack lacks; what they would speak is left out.
    std::string caption;               ///< The announcement to be read.
};

/// Lays out a call by the pack's phrase `call`, or for a priority visitor `call_priority` and for Form::shortened
/// `call_short`, where the pack has these. `style`: none takes the pack's.
Plan plan_call(const VoicePack& pack, const CallText& text, Form form = Form::full, std::optional<Style> style = {});

/// How long it takes to speak.
Seconds duration_of(const VoicePack& pack, const Plan& plan);

}  // namespace panggil::voice
