#pragma once

#include "wire/codec.h"
#include "wire/json.h"

/// For wire's own .cpp files: events inside other messages.
namespace panggil::wire {

Json to_json(const hall::Event& event);
Result<Decoded> from_json(const nlohmann::json& object, Instant arrived);

}  // namespace panggil::wire
