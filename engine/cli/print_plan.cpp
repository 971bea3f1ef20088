#include "cli/print_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <vector>

namespace panggil::cli {

namespace {

std::size_t milliseconds(std::size_t frame, int rate) {
    const auto per_second = static_cast<std::size_t>(rate);
    return (frame * 1000 + per_second / 2) / per_second;
}

}  // namespace

std::string clips_of(const voice::Plan& plan) {
    std::vector<std::string> ids;
    for (const voice::PlannedClip& planned : plan.clips) ids.push_back(planned.clip->id);
    return fmt::format("{}", fmt::join(ids, " "));
}

void print_plan(const voice::Plan& plan, int rate) {
    std::cout << fmt::format("{:<24} {:>9} {:>9}\n", "clip", "start ms", "end ms");
    for (const voice::PlannedClip& planned : plan.clips) {
        std::cout << fmt::format("{:<24} {:>9} {:>9}\n", planned.clip->id, milliseconds(planned.begin, rate),
                                 milliseconds(planned.end, rate));
    }
}

void print_plan_as_json(const voice::Plan& plan, int rate) {
    nlohmann::ordered_json clips = nlohmann::json::array();
    for (const voice::PlannedClip& planned : plan.clips) {
        clips.push_back({{"clip", planned.clip->id},
                         {"start_ms", milliseconds(planned.begin, rate)},
                         {"end_ms", milliseconds(planned.end, rate)}});
    }
    const nlohmann::ordered_json all{{"words", plan.caption},
                                     {"duration_ms", milliseconds(plan.frames, rate)},
                                     {"clips", std::move(clips)},
                                     {"missing", plan.missing}};
    std::cout << all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void name_missing(const voice::Voices& voices, const voice::Plan& plan) {
    const auto is_named = [&](const std::string& file) {
        return std::any_of(voices.packs.begin(), voices.packs.end(), [&](const auto& pack) {
            return std::any_of(pack->warnings().begin(), pack->warnings().end(),
                               [&](const Error& warning) { return warning.message.starts_with(file); });
        });
    };
    for (const std::string& file : plan.missing) {
        if (!is_named(file)) std::cerr << fmt::format("warning: {}: is missing; what it speaks is left out\n", file);
    }
}

}  // namespace panggil::cli
