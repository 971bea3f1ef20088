#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

/// For the .cpp files of the store: SQLite's handles, closed by themselves.
namespace panggil::hub {

struct CloseDatabase {
    void operator()(sqlite3* database) const;
};
struct FinishStatement {
    void operator()(sqlite3_stmt* statement) const;
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

Result<Database> open_database(const std::string& path);
Result<void> execute(sqlite3& database, const std::string& sql);

/// What SQLite says about its last failure, as a sentence for the hall's IT.
std::string why(sqlite3& database);

/// One prepared statement. Bind in order, then step; the first failure is kept and ends all further steps.
class Statement {
public:
    Statement(sqlite3& database, const char* sql);

    Statement& bind(const std::string& text);
    Statement& bind(std::uint64_t number);
    bool step();  ///< True while there is a row. False at the end and on a failure: ask `result`.
    std::string text(int column) const;
    std::uint64_t number(int column) const;
    Result<void> result() const;

private:
    void check(int code);

    sqlite3& database_;
    std::unique_ptr<sqlite3_stmt, FinishStatement> statement_;
    int bound_{0};
    std::string wrong_;
};

}  // namespace panggil::hub
