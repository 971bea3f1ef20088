#pragma once

#include <string>
#include <vector>

#include "config/announcements_config.h"

namespace panggil::config {

/// When an announcement is due on this date, in the hall's time: sorted, and without the quiet hours.
std::vector<hall::TimeOfDay> times_on(const std::string& date, const Scheduled& announcement, const QuietHours& quiet,
                                      const hall::Hall& hall);

}  // namespace panggil::config
