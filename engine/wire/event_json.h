#pragma once

#include <nlohmann/json.hpp>

#include "wire/codec.h"

/// For wire's own .cpp files: events inside other messages.
namespace panggil::wire {

nlohmann::ordered_json to_json(const hall::Event& event);
Result<Decoded> from_json(const nlohmann::json& object, Instant arrived);

std::string written(const nlohmann::ordered_json& json);  ///< One line; never throws.

/// Leaves the field out where the value is empty.
void put(nlohmann::ordered_json& json, const char* name, const std::string& value);

const std::vector<std::string>& counter_states();  ///< In the order of hall::CounterState.

}  // namespace panggil::wire
