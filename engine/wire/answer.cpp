#include "wire/answer.h"

#include <limits>

#include "wire/event_json.h"
#include "wire/fields.h"

namespace panggil::wire {

namespace {

constexpr std::int64_t kLongestLease = 60'000;  // ms

Result<Answer> read_refusal(Fields& fields, std::string request) {
    const auto* object = fields.object("error");
    if (!object) return tl::unexpected(*fields.wrong());
    Fields error(*object);
    Refusal refusal{error.text("code", longest::kName, Need::required), error.text("message", longest::kSentence)};
    if (error.wrong()) return tl::unexpected(*error.wrong());
    return Answer{std::move(refusal), std::move(request)};
}

Result<Answer> read_snapshot(Fields& fields, std::string request, Instant arrived) {
    const std::string epoch = fields.text("epoch", longest::kName, Need::required);
    const auto seq = fields.whole("seq", 0, std::numeric_limits<std::int64_t>::max(), 0);
    const auto* object = fields.object("board");
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    auto board = board_from_json(*object, static_cast<std::uint64_t>(seq), arrived);
    if (!board) return tl::unexpected(board.error());
    return Answer{Snapshot{epoch, std::move(*board)}, std::move(request)};
}

Result<Answer> read_lease(Fields& fields, std::string request) {
    const auto* object = fields.object("lease");
    if (!object) return tl::unexpected(*fields.wrong());
    Fields f(*object);
    Lease lease;
    lease.display = f.id<hall::DisplayId>("display");
    lease.for_ = std::chrono::milliseconds(f.whole("for_ms", 0, kLongestLease, 0));
    lease.again = std::chrono::milliseconds(f.whole("again_ms", 10, kLongestLease, 1000));
    lease.turn = f.flag("turn", false);
    lease.seq = static_cast<std::uint64_t>(f.whole("seq", 0, std::numeric_limits<std::int64_t>::max(), 0));
    lease.yield = f.flag("yield", false);
    lease.cut = f.flag("cut", false);
    if (f.wrong()) return tl::unexpected(*f.wrong());
    return Answer{std::move(lease), std::move(request)};
}

std::vector<Unspoken> read_unspoken(const nlohmann::json& list, Fields& fields) {
    std::vector<Unspoken> all;
    for (const auto& item : list) {
        Fields f(item);
        all.push_back({f.id<hall::AgencyId>("agency", Need::required), f.ticket("ticket", Need::required),
                       f.id<hall::CounterId>("counter")});
        if (f.wrong()) fields.refuse("unspoken", "is wrong: " + f.wrong()->message);
    }
    return all;
}

// Events of types that this program doesn't know are left out.
Result<Answer> read_events(Fields& fields, std::string request, Instant arrived) {
    Happened happened{fields.text("epoch", longest::kName), {}};
    const auto* list = fields.list("events");
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    static const auto kNone = nlohmann::json::array();
    for (const auto& item : list ? *list : kNone) {
        auto decoded = from_json(item, arrived);
        if (!decoded) return tl::unexpected(decoded.error());
        if (auto* event = std::get_if<hall::Event>(&*decoded)) happened.events.push_back(std::move(*event));
    }
    if (const auto* unspoken = fields.list("unspoken")) happened.unspoken = read_unspoken(*unspoken, fields);
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    return Answer{std::move(happened), std::move(request)};
}

}  // namespace

std::string encode(const Happened& happened, const std::string& request) {
    Json json{{"ok", true}};
    put(json, "request", request);
    put(json, "epoch", happened.epoch);
    json["events"] = Json::array();
    for (const hall::Event& event : happened.events) json["events"].push_back(to_json(event));
    if (!happened.unspoken) return written(json);
    json["unspoken"] = Json::array();
    for (const Unspoken& call : *happened.unspoken) {
        Json& item = json["unspoken"].emplace_back();
        put(item, "agency", call.agency);
        put(item, "ticket", call.ticket);
        put(item, "counter", call.counter);
    }
    return written(json);
}

std::string encode(const Refusal& refusal, const std::string& request) {
    Json json{{"ok", false}};
    put(json, "request", request);
    json["error"] = {{"code", refusal.code}, {"message", refusal.message}};
    return written(json);
}

std::string encode(const Lease& lease, const std::string& request) {
    Json json{{"ok", true}};
    put(json, "request", request);
    Json& inside = json["lease"];
    inside = Json::object();
    put(inside, "display", lease.display);
    inside["for_ms"] = lease.for_.count();
    inside["again_ms"] = lease.again.count();
    inside["turn"] = lease.turn;
    inside["seq"] = lease.seq;
    if (lease.yield) inside["yield"] = true;
    if (lease.cut) inside["cut"] = true;
    return written(json);
}

Result<Answer> decode_answer(std::string_view text, Instant arrived) {
    const auto object = parse_object(text, kLargestAnswer);
    if (!object) return tl::unexpected(object.error());
    Fields fields(*object);
    const std::string request = fields.text("request", longest::kName);
    if (!fields.flag("ok", false)) return read_refusal(fields, request);
    if (fields.has("lease")) return read_lease(fields, request);
    if (fields.has("board")) return read_snapshot(fields, request, arrived);
    return read_events(fields, request, arrived);
}

}  // namespace panggil::wire
