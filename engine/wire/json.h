#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/clock.h"
#include "hall/hall.h"
#include "hall/ticket.h"

/// For wire's own .cpp files: how messages are written. fields.h is how they are read.
namespace panggil::wire {

using Json = nlohmann::ordered_json;

std::string written(const Json& json);  ///< One line; never throws.

// Each leaves the field out where the value is empty.
void put(Json& json, const char* name, const std::string& value);
void put(Json& json, const char* name, const std::map<std::string, std::string>& texts);
void put(Json& json, const char* name, const hall::Ticket& ticket);
void put(Json& json, const char* name, const std::optional<WallTime>& time);
void put(Json& json, const char* name, const std::optional<hall::TimeOfDay>& time);

template <class Kind>
void put(Json& json, const char* name, const hall::UniqueId<Kind>& id) {
    put(json, name, id.text());
}

template <class Kind>
void put(Json& json, const char* name, const hall::Id<Kind>& id) {
    put(json, name, id.text);
}

}  // namespace panggil::wire
