#include "base/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <memory>
#include <utility>

namespace panggil::log {

namespace {

spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> instance = [] {
        auto made = std::make_shared<spdlog::logger>("panggil", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l: %v");
        made->flush_on(spdlog::level::debug);
        return made;
    }();
    return *instance;
}

spdlog::level::level_enum native(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warn:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::info;
}

}  // namespace

void set_level(Level level) { logger().set_level(native(level)); }

bool set_level(std::string_view word) {
    constexpr std::pair<std::string_view, Level> kWords[] = {
        {"debug", Level::debug}, {"info", Level::info}, {"warn", Level::warn}, {"error", Level::error}};
    for (const auto& [name, level] : kWords) {
        if (name != word) continue;
        set_level(level);
        return true;
    }
    return false;
}

void write(Level level, std::string_view text) { logger().log(native(level), "{}", text); }

int OncePerMinute::count(Instant now) {
    ++pending_;
    if (now < next_) return 0;
    next_ = now + std::chrono::minutes(1);
    return std::exchange(pending_, 0);
}

}  // namespace panggil::log
