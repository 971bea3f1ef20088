#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "voice/call_text.h"
#include "voice/form.h"
#include "voice/voices.h"

namespace panggil::voice {

/// A clip in its place; `begin` and `end` count frames at the pack's rate, `end` is outside.
struct PlannedClip {
    const Clip* clip{nullptr};  ///< The pack's.
    std::size_t begin{0};
    std::size_t end{0};
};

/// One announcement, laid out to the sample. Valid as long as its packs.
struct Plan {
    std::vector<PlannedClip> clips;
    std::size_t frames{0};             ///< Of all of it.
    std::vector<std::string> missing;  ///< Files that the pack lacks; what they would speak is left out.
    std::string caption;               ///< The announcement to be read.
    bool aloud{true};                  ///< False: its words are to be read alone, only the chime is heard.

    /// The frames at which it may be broken off without cutting a word: where its clips begin, and its end.
    std::vector<std::size_t> cuts() const;
};

/// Lays out a call by the pack's phrase `call`; for a priority visitor `call_priority`, for Form::shortened
/// `call_short`, for Form::bare `call_bare`, where the pack has these. In several languages the chime comes once.
/// `style`: none takes the pack's for this ticket.
Plan plan_call(const Voices& voices, const CallText& text, Form form = Form::full, std::optional<Style> style = {});
Plan plan_call(const VoicePack& pack, const CallText& text, Form form = Form::full, std::optional<Style> style = {});

/// What `--with NAME=VALUE` gives to a phrase: {"time", "15.00"}. An agency, service or counter is given by its id.
using Values = std::map<std::string, std::string>;

/// Lays out a phrase in each language that has it. `hall` gives the names of agencies and services to the caption;
/// null: their ids stand there. A phrase that no pack has falls back (`alert_fire` to `alert_other`), at last to the
/// chime alone. What has no value is left out: ask check_announcement() before.
Plan plan_phrase(const Voices& voices, const std::string& phrase, const Values& values, const hall::Hall* hall);

/// Lays out a free text. It is spoken, after the chime, only by a pack that has clips for every word; else there is
/// the phrase `attention`, or the chime alone. The caption is the text as given.
Plan plan_text(const Voices& voices, const std::string& text);

/// True where a pack has this phrase itself.
bool knows_phrase(const Voices& voices, const std::string& phrase);
std::vector<std::string> phrase_names(const Voices& voices);  ///< Of all packs, each once, sorted.

/// Why this phrase can't be announced with these values: nobody knows it, a value is missing (the error says which
/// `--with NAME=VALUE`), or is none that can be read.
Result<void> check_announcement(const Voices& voices, const std::string& phrase, const Values& values,
                                const hall::Hall* hall);

/// Puts `next` behind `plan`, after a silence of so many frames; where one of them is empty there is no silence.
void append(Plan& plan, const Plan& next, std::size_t silence = 0);

/// How long it takes to speak.
Seconds duration_of(const Voices& voices, const Plan& plan);
Seconds duration_of(const VoicePack& pack, const Plan& plan);

}  // namespace panggil::voice
