#include "wire/json.h"

#include "wire/timestamp.h"

namespace panggil::wire {

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

void put(Json& json, const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
}

void put(Json& json, const char* name, const std::map<std::string, std::string>& texts) {
    if (!texts.empty()) json[name] = texts;
}

void put(Json& json, const char* name, const hall::Ticket& ticket) { put(json, name, ticket.printed()); }

void put(Json& json, const char* name, const std::optional<WallTime>& time) {
    if (time) json[name] = to_rfc3339(*time);
}

void put(Json& json, const char* name, const std::optional<hall::TimeOfDay>& time) {
    if (time) json[name] = to_hh_mm(*time);
}

}  // namespace panggil::wire
