#include "display/last_board.h"

#include <algorithm>
#include <string>
#include <system_error>

#include "base/file.h"
#include "wire/answer.h"
#include "wire/timestamp.h"

namespace panggil::display {

namespace {

constexpr std::size_t kLongestName = 100;  // of the 255 bytes that file systems take

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

Result<wire::KeptBoard> read(const std::filesystem::path& file, Instant now, WallTime wall) {
    const auto text = read_file(file, wire::kLargestAnswer);
    if (!text) return tl::unexpected(text.error());
    auto kept = wire::decode_kept_board(*text, now, wall);
    if (!kept) kept.error().place.file = file.string();
    return kept;
}

Result<void> write_in_its_folder(const std::filesystem::path& file, std::string_view text) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error) return fail("the folder can't be made: " + error.message(), {file.parent_path().string()});
    return write_file(file, text);
}

}  // namespace

std::filesystem::path last_board_file(const std::filesystem::path& state, std::string_view display) {
    std::string name(display.substr(0, kLongestName));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !is_plain(c); }, '_');
    if (name.empty()) name = "display";
    return state / "boards" / (name + ".json");
}

std::optional<wire::KeptBoard> LastBoard::load(Instant now, WallTime wall) {
    std::error_code ignored;
    if (file_.empty() || !std::filesystem::exists(file_, ignored)) return std::nullopt;
    auto kept = read(file_, now, wall);
    if (!kept) {
        log::warn("the last board can't be shown, the hub's is waited for: {}", without_severity(kept.error()));
        return std::nullopt;
    }
    for (auto& [zone, hero] : kept->board.heroes) hero.speaking = false;
    kept->board.notices.clear();
    kept->board.requests.clear();
    cut_off(kept->at);
    log::info("the last board is shown until the hub is heard; file={} kept_at={}", file_.string(),
              wire::to_rfc3339(kept->at));
    return *std::move(kept);
}

void LastBoard::changed(Instant now, bool at_once) {
    if (file_.empty()) return;
    due_ = std::min(due_, std::max(at_once ? now : now + kAfterChange, not_before_));
}

void LastBoard::connected(Instant now) {
    cut_off_since_.reset();
    changed(now);
}

void LastBoard::cut_off(WallTime since) { cut_off_since_ = since; }

void LastBoard::keep(const hall::BoardState& board, Instant now, WallTime wall) {
    if (writing_.valid() && writing_.wait_for(std::chrono::seconds(0)) == std::future_status::ready) settle(now);
    if (now < due_) return;
    if (writing_.valid()) {
        due_ = now + kAfterChange;
    } else {
        begin_to_write(board, now, wall);
    }
}

void LastBoard::close(const hall::BoardState& board, Instant now, WallTime wall) {
    settle(now);
    if (due_ != Instant::max()) begin_to_write(board, now, wall);
    settle(now);
}

void LastBoard::begin_to_write(const hall::BoardState& board, Instant now, WallTime wall) {
    not_before_ = now + kAfterChange;
    due_ = cut_off_since_ ? Instant::max() : now + kAtLeastEvery;
    writing_ =
        std::async(std::launch::async, [file = file_, kept = wire::KeptBoard{cut_off_since_.value_or(wall), board},
                                        now] { return write_in_its_folder(file, wire::encode(kept, now)); });
}

void LastBoard::settle(Instant now) {
    if (!writing_.valid()) return;
    const auto written = writing_.get();
    if (written) return;
    due_ = now + kAtLeastEvery;  // the disk may have room again
    if (trouble_.count(now)) log::warn("the last board is not kept: {}", without_severity(written.error()));
}

}  // namespace panggil::display
