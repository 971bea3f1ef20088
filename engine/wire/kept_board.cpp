#include "wire/kept_board.h"

#include <fmt/format.h>

#include <algorithm>

#include "wire/answer.h"
#include "wire/fields.h"
#include "wire/timestamp.h"

namespace panggil::wire {

namespace {

constexpr WallTime::duration kOldest = std::chrono::hours(7 * 24);

}  // namespace

std::string encode(const KeptBoard& kept, Instant now) {
    return fmt::format("{{\"v\":1,\"kept_at\":\"{}\",\"board\":{}}}\n", to_rfc3339(kept.at),
                       board_text(kept.board, now));
}

Result<KeptBoard> decode_kept_board(std::string_view text, Instant now, WallTime wall) {
    const auto object = parse_object(text, kLargestAnswer);
    if (!object) return tl::unexpected(object.error());
    Fields fields(*object);
    const auto at = fields.time("kept_at");
    const auto* board_object = fields.object("board");
    if (!at) fields.refuse("kept_at", "is missing");
    if (fields.wrong()) return tl::unexpected(*fields.wrong());
    const auto since = std::clamp(wall - *at, WallTime::duration::zero(), kOldest);
    auto board = board_from_json(*board_object, 0, now - since);
    if (!board) return tl::unexpected(board.error());
    return KeptBoard{*at, *std::move(board)};
}

}  // namespace panggil::wire
