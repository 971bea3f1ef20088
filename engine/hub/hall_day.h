#pragma once

#include <string>

#include "base/clock.h"
#include "hall/hall.h"

namespace panggil::hub {

/// The date in a time zone of the tz database ("Asia/Jakarta"), YYYY-MM-DD.
std::string date_in(const std::string& time_zone, WallTime time);

/// Minutes since that zone's midnight.
hall::TimeOfDay time_of_day_in(const std::string& time_zone, WallTime time);

/// When that zone's clocks show this time on YYYY-MM-DD. Where they are put forward over it, the time they show then.
WallTime wall_time_in(const std::string& time_zone, const std::string& date, hall::TimeOfDay time);

/// YYYY-MM-DD so many days before `date`; below 0: after it.
std::string days_before(const std::string& date, int days);

}  // namespace panggil::hub
