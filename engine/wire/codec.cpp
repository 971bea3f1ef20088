#include "wire/codec.h"

#include <fmt/format.h>

#include "wire/event_json.h"
#include "wire/fields.h"
#include "wire/layout_json.h"

namespace panggil::wire {

std::string encode(const hall::Event& event) { return written(to_json(event)); }

std::string encode(const Heartbeat& heartbeat) {
    return written({{"type", "heartbeat"}, {"v", 1}, {"epoch", heartbeat.epoch}, {"seq", heartbeat.seq}});
}

std::string encode(const LayoutNotice& notice) {
    Json json{{"type", notice.type()}, {"v", 1}};
    put(json, notice);
    return written(json);
}

Result<Decoded> decode(std::string_view topic, std::string_view payload, Instant arrived) {
    const auto object = parse_object(payload, kLargestEvent);
    if (!object) return tl::unexpected(object.error());
    Fields fields(*object);
    const std::string type = fields.text("type", longest::kName, Need::required);
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    if (type != topic) {
        return fail(
            fmt::format("the topic is '{}', but the field 'type' says '{}'", topic.substr(0, longest::kName), type));
    }
    return from_json(*object, arrived);
}

Result<Decoded> decode_line(std::string_view line, Instant arrived) {
    const auto object = parse_object(line, kLargestEvent);
    if (!object) return tl::unexpected(object.error());
    return from_json(*object, arrived);
}

}  // namespace panggil::wire
