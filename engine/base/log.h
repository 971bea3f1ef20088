#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

#include "base/clock.h"

/// The log: stderr, one sentence a line, then facts (`hub silent for 12 s; endpoint=tcp://... asked=3`).
/// Any thread may call these but the audio callback.
namespace panggil::log {

enum class Level { debug, info, warn, error };

/// Sets the least level that is written. Call once, before other threads begin.
void set_level(Level level);

/// "debug", "info", "warn", "error"; false for any other word.
bool set_level(std::string_view word);

void write(Level level, std::string_view text);

template <class... Args>
void debug(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::debug, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args>
void info(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::info, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args>
void warn(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::warn, fmt::format(text, std::forward<Args>(args)...));
}
template <class... Args>
void error(fmt::format_string<Args...> text, Args&&... args) {
    write(Level::error, fmt::format(text, std::forward<Args>(args)...));
}

/// Counts what happens often and says when it is time to write it: at the first, then once a minute.
class OncePerMinute {
public:
    /// Counts one. Returns how many came since the last writing, this one included, or 0 to stay silent.
    int count(Instant now);

private:
    int pending_{0};
    Instant next_{};
};

}  // namespace panggil::log
