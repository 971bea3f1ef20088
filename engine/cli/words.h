#pragma once

#include <string>

#include "hall/event.h"

namespace panggil::cli {

/// One event as a line for people: `ticket.ended disdukcapil A001 at counter 3: no_show`.
std::string in_words(const hall::Event& event);

}  // namespace panggil::cli
