#include <cstddef>
#include <cstdint>
#include <string_view>

#include "wire/answer.h"
#include "wire/codec.h"
#include "wire/request.h"

// The same bytes as an event, a request and an answer. A topic before the first newline, if there is one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace panggil;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto newline = bytes.find('\n');
    const bool with_topic = newline != std::string_view::npos;
    const std::string_view topic = with_topic ? bytes.substr(0, newline) : "ticket.called";
    const std::string_view payload = with_topic ? bytes.substr(newline + 1) : bytes;
    const auto event = wire::decode(topic, payload, Instant{});
    if (event && std::holds_alternative<hall::Event>(*event)) {
        const auto& taken = std::get<hall::Event>(*event);
        if (!wire::decode(hall::type_of(taken.what), wire::encode(taken), Instant{})) __builtin_trap();
    }
    (void)wire::decode_request(payload, Instant{});
    (void)wire::decode_answer(payload, Instant{});
    return 0;
}
