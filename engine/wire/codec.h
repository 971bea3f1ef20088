#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/error.h"
#include "hall/event.h"
#include "wire/layout_notice.h"

/// Event <-> the two frames on ZeroMQ: topic (= type), then one JSON object in UTF-8. README.md has the fields.
namespace panggil::wire {

constexpr std::size_t kLargestEvent = 64 * 1024;  ///< Bytes of JSON; larger ones are refused before they are parsed.

/// A hub lives, and this is the last event it published. Uses up no sequence number.
struct Heartbeat {
    std::string epoch;
    std::uint64_t seq{0};

    friend bool operator==(const Heartbeat&, const Heartbeat&) = default;
};

/// Well formed, but of a type or version that this program doesn't know: to be counted and left alone.
struct Unknown {
    std::string type;

    friend bool operator==(const Unknown&, const Unknown&) = default;
};

using Decoded = std::variant<hall::Event, Heartbeat, LayoutNotice, Unknown>;

/// The payload for an event; its topic is `hall::type_of(event.what)`. What is empty is left out.
std::string encode(const hall::Event& event);
std::string encode(const Heartbeat& heartbeat);
std::string encode(const LayoutNotice& notice);

/// Takes the two frames of strangers. The error says in plain words what is wrong with them, naming the field.
/// Whether the hall has such an agency is not asked here.
Result<Decoded> decode(std::string_view topic, std::string_view payload, Instant arrived);

/// An event as a file has it, one object a line: it needs no topic, since its type is in it.
Result<Decoded> decode_line(std::string_view line, Instant arrived);

}  // namespace panggil::wire
