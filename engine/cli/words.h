#pragma once

#include <string>
#include <vector>

#include "hall/event.h"
#include "wire/answer.h"
#include "wire/layout_notice.h"

namespace panggil::cli {

/// One event as a line for people: `ticket.ended disdukcapil A001 at counter 3: no_show`.
std::string in_words(const hall::Event& event);

/// `hall-1 doesn't show layouts/hall.yaml as it was saved`, and below it what is wrong with it.
std::string in_words(const wire::LayoutNotice& notice, Language language = Language::english);

/// Whom to call again, a line for each with the command that does it; empty where everybody was heard.
std::string in_words(const std::vector<wire::Unspoken>& calls);

}  // namespace panggil::cli
