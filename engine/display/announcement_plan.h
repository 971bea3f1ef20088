#pragma once

#include "hall/hall.h"
#include "voice/announcement.h"
#include "voice/plan.h"

namespace panggil::display {

/// What is said for an announcement, whatever it is of: a call in its form, a phrase, a free text, or an alert. Without
/// voices the plan is its caption alone.
voice::Plan plan_of(const voice::Announcement& announcement, const voice::Voices& voices, const hall::Hall& hall);

/// The phrase of an alert: those that evacuate say leave, the others their kind's own.
std::string phrase_of(const hall::AlertRaised& alert, const hall::AlertRules& rules);

/// The caption of a call where no voice pack says it.
std::string plain_caption(const hall::Call& call, const hall::Hall& hall);

}  // namespace panggil::display
