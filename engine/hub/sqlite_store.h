#pragma once

#include <filesystem>
#include <memory>

#include "hub/sqlite.h"
#include "hub/store.h"

namespace panggil::hub {

/// The embedded store: one SQLite file with a write-ahead log, synced at every append. Used by one thread.
class SqliteStore final : public Store {
public:
    /// Opens the file or makes it. After a power cut it is as of the last append that was answered. A file of a newer
    /// version of Panggil is refused.
    static Result<std::unique_ptr<SqliteStore>> open(const std::filesystem::path& file);

    Result<void> append(const Batch& batch) override;
    Result<std::vector<hall::Event>> read(std::uint64_t after, std::size_t most) const override;
    Result<std::vector<hall::Event>> read_last_day() const override;
    Result<std::optional<std::string>> answer_to(const std::string& request) const override;
    Result<std::uint64_t> last() const override;
    Result<void> forget_before(const std::string& day) override;

private:
    explicit SqliteStore(Database database) : database_(std::move(database)) {}

    Result<void> insert(const Batch& batch);

    Database database_;
};

}  // namespace panggil::hub
