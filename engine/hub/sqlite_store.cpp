#include "hub/sqlite_store.h"

#include <fmt/format.h>

#include "wire/codec.h"

namespace panggil::hub {

namespace {

constexpr std::uint64_t kSchemaVersion = 2;

// `day` is what the board of a day is found by. Messages and alerts stay over days, so they have an index of their own.
constexpr const char* kSchema = R"(
BEGIN;
CREATE TABLE events (seq INTEGER PRIMARY KEY, day TEXT NOT NULL, type TEXT NOT NULL, event TEXT NOT NULL);
CREATE INDEX events_by_day ON events (day, seq);
CREATE INDEX messages ON events (seq) WHERE type IN ('message.posted', 'message.removed');
CREATE INDEX alerts ON events (seq) WHERE type IN ('alert.raised', 'alert.cleared');
CREATE TABLE answers (request TEXT PRIMARY KEY, seq INTEGER NOT NULL, answer TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX answers_by_seq ON answers (seq);
PRAGMA user_version = 2;
COMMIT;
)";

constexpr const char* kFromVersion1 = R"(
BEGIN;
CREATE INDEX alerts ON events (seq) WHERE type IN ('alert.raised', 'alert.cleared');
PRAGMA user_version = 2;
COMMIT;
)";

Result<void> prepare(sqlite3& database) {
    if (auto set = execute(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"); !set) return set;
    Statement asked(database, "PRAGMA user_version");
    asked.step();
    if (auto good = asked.result(); !good) return good;
    const std::uint64_t version = asked.number(0);
    if (version == 0) return execute(database, kSchema);
    if (version == 1) return execute(database, kFromVersion1);
    if (version == kSchemaVersion) return {};
    return fail(fmt::format("the database is of a newer Panggil (schema {}, here {}) - install that version again",
                            version, kSchemaVersion));
}

Result<std::vector<hall::Event>> read_events(Statement& rows) {
    std::vector<hall::Event> events;
    while (rows.step()) {
        auto decoded = wire::decode(rows.text(0), rows.text(1), Instant{});
        if (!decoded) return fail("a stored event can't be read: " + decoded.error().message);
        if (auto* event = std::get_if<hall::Event>(&*decoded)) events.push_back(std::move(*event));
    }
    if (auto good = rows.result(); !good) return tl::unexpected(good.error());
    return events;
}

}  // namespace

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::filesystem::path& file) {
    auto database = open_database(file.string());
    if (!database) return tl::unexpected(database.error());
    if (auto good = prepare(**database); !good) return fail(good.error().message, {file.string()});
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(*database)));
}

Result<void> SqliteStore::append(const Batch& batch) {
    if (auto begun = execute(*database_, "BEGIN IMMEDIATE"); !begun) return begun;
    auto done = insert(batch);
    if (done) done = execute(*database_, "COMMIT");
    if (!done) {
        // SQLite may have rolled back already, after a full disk for instance; then this says so and changes nothing.
        [[maybe_unused]] const auto rolled_back = execute(*database_, "ROLLBACK");
    }
    return done;
}

Result<void> SqliteStore::insert(const Batch& batch) {
    const auto held = last();
    if (!held) return tl::unexpected(held.error());
    if (*held != batch.after) {
        return fail(fmt::format("the store is at event {}, not at {} - another hub writes to it", *held, batch.after));
    }
    for (const hall::Event& event : batch.events) {
        Statement insert(*database_, "INSERT INTO events (seq, day, type, event) VALUES (?, ?, ?, ?)");
        insert.bind(event.seq).bind(batch.day).bind(std::string(hall::type_of(event.what))).bind(wire::encode(event));
        insert.step();
        if (auto good = insert.result(); !good) return good;
    }
    if (batch.request.empty()) return {};
    Statement insert(*database_, "INSERT INTO answers (request, seq, answer) VALUES (?, ?, ?)");
    insert.bind(batch.request).bind(batch.after + batch.events.size()).bind(batch.answer);
    insert.step();
    return insert.result();
}

Result<std::vector<hall::Event>> SqliteStore::read(std::uint64_t after, std::size_t most) const {
    Statement rows(*database_, "SELECT type, event FROM events WHERE seq > ? ORDER BY seq LIMIT ?");
    rows.bind(after).bind(std::uint64_t{most});
    return read_events(rows);
}

Result<std::vector<hall::Event>> SqliteStore::read_last_day() const {
    Statement rows(*database_,
                   "SELECT type, event FROM ("
                   " SELECT seq, type, event FROM events WHERE day = (SELECT day FROM events ORDER BY seq DESC LIMIT 1)"
                   " UNION "
                   " SELECT seq, type, event FROM events WHERE type IN ('message.posted', 'message.removed')"
                   " UNION "
                   " SELECT seq, type, event FROM events WHERE type IN ('alert.raised', 'alert.cleared')"
                   ") ORDER BY seq");
    return read_events(rows);
}

Result<std::optional<std::string>> SqliteStore::answer_to(const std::string& request) const {
    Statement row(*database_, "SELECT answer FROM answers WHERE request = ?");
    row.bind(request);
    std::optional<std::string> answer;
    if (row.step()) answer = row.text(0);
    if (auto good = row.result(); !good) return tl::unexpected(good.error());
    return answer;
}

Result<std::uint64_t> SqliteStore::last() const {
    Statement row(*database_, "SELECT ifnull(max(seq), 0) FROM events");
    row.step();
    if (auto good = row.result(); !good) return tl::unexpected(good.error());
    return row.number(0);
}

// The last event stays whatever its day is: the sequence goes on from it. An alert stays until it was cleared.
Result<void> SqliteStore::forget_before(const std::string& day) {
    Statement old_events(*database_,
                         "DELETE FROM events WHERE day < ? AND type NOT IN ('message.posted', 'message.removed')"
                         " AND seq < (SELECT max(seq) FROM events)"
                         " AND (type <> 'alert.raised' OR json_extract(event, '$.alert') IN"
                         "  (SELECT json_extract(event, '$.alert') FROM events WHERE type = 'alert.cleared'))");
    old_events.bind(day);
    old_events.step();
    if (auto good = old_events.result(); !good) return good;
    Statement old_answers(*database_, "DELETE FROM answers WHERE seq < (SELECT min(seq) FROM events WHERE day >= ?)");
    old_answers.bind(day);
    old_answers.step();
    return old_answers.result();
}

}  // namespace panggil::hub
