#include "hub/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace panggil::hub {

void CloseDatabase::operator()(sqlite3* database) const { sqlite3_close(database); }
void FinishStatement::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<Database> open_database(const std::string& path) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(opened);
    if (!database) return fail("SQLite has no memory", {path});
    if (code != SQLITE_OK) return fail(why(*database), {path});
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, 500);
    return database;
}

Result<void> execute(sqlite3& database, const std::string& sql) {
    if (sqlite3_exec(&database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return fail(why(database));
}

std::string why(sqlite3& database) {
    switch (sqlite3_errcode(&database) & 0xff) {
        case SQLITE_FULL:
            return "the disk is full - free some space, nothing is stored until then";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program holds the database - end it";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "the database can't be written - check who owns it";
        case SQLITE_CANTOPEN:
            return "the database can't be opened - check that its folder is there and writable";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "the database is damaged - put a copy back, or move it away to begin anew";
        case SQLITE_IOERR:
            return "the disk doesn't read or write as it should";
        default:
            return fmt::format("SQLite says: {}", sqlite3_errmsg(&database));
    }
}

Statement::Statement(sqlite3& database, const char* sql) : database_(database) {
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v2(&database_, sql, -1, &prepared, nullptr));
    statement_.reset(prepared);
}

Statement& Statement::bind(const std::string& text) {
    if (statement_) {
        check(sqlite3_bind_text(statement_.get(), ++bound_, text.data(), static_cast<int>(text.size()),
                                SQLITE_TRANSIENT));
    }
    return *this;
}

Statement& Statement::bind(std::uint64_t number) {
    if (statement_) check(sqlite3_bind_int64(statement_.get(), ++bound_, static_cast<sqlite3_int64>(number)));
    return *this;
}

bool Statement::step() {
    if (!wrong_.empty()) return false;
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
    return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
    const auto* text = sqlite3_column_text(statement_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return text ? std::string(reinterpret_cast<const char*>(text), size) : std::string();
}

std::uint64_t Statement::number(int column) const {
    return static_cast<std::uint64_t>(sqlite3_column_int64(statement_.get(), column));
}

Result<void> Statement::result() const {
    if (wrong_.empty()) return {};
    return fail(wrong_);
}

void Statement::check(int code) {
    if (code != SQLITE_OK && wrong_.empty()) wrong_ = why(database_);
}

}  // namespace panggil::hub
