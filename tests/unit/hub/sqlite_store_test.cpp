#include "hub/sqlite_store.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "catch.h"
#include "hub/data_folder.h"

using namespace panggil;
using namespace panggil::hall;
using namespace panggil::hub;

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("panggil-store-" + std::to_string(::getpid()));
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    fs::path database() const { return path / "hub.sqlite3"; }
    std::unique_ptr<SqliteStore> store() const { return SqliteStore::open(database()).value(); }
};

// No file of this process may grow beyond 64 KiB while this lives.
struct SmallFiles {
    rlimit before{};
    SmallFiles() {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{64 * 1024, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { ::setrlimit(RLIMIT_FSIZE, &before); }
};

Event event(std::uint64_t seq, What what) {
    return {std::move(what), EventId("e" + std::to_string(seq)), "epoch", seq};
}
Event issued(std::uint64_t seq) {
    return event(seq, TicketIssued{AgencyId("samsat"), Ticket::numbered("C", static_cast<int>(seq), 3)});
}
Event posted(std::uint64_t seq) { return event(seq, MessagePosted{MessageId("m" + std::to_string(seq)), "Halo"}); }

std::string seqs(const Result<std::vector<Event>>& events) {
    std::string all;
    for (const Event& e : events.value()) all += std::to_string(e.seq) + " ";
    return all;
}

}  // namespace

TEST_CASE("what was appended is there after the store was opened again", "[store]") {
    const Folder folder;
    REQUIRE(folder.store()->append({0, "2026-11-24", {issued(1), issued(2)}, "r1", "yes"}));
    const auto store = folder.store();
    CHECK(store->last().value() == 2);
    CHECK(store->read(0, 100).value() == std::vector{issued(1), issued(2)});
    CHECK(seqs(store->read(1, 100)) == "2 ");
    CHECK(seqs(store->read(0, 1)) == "1 ");
    CHECK(store->answer_to("r1").value() == "yes");
    CHECK_FALSE(store->answer_to("r2").value());
}

TEST_CASE("two writers don't overwrite each other: the one that is behind is refused", "[store]") {
    const Folder folder;
    const auto one = folder.store();
    const auto other = folder.store();
    REQUIRE(one->append({0, "2026-11-24", {issued(1)}}));
    CHECK(other->append({0, "2026-11-24", {issued(1)}}).error().message ==
          "the store is at event 1, not at 0 - another hub writes to it");
    CHECK(one->append({1, "2026-11-24", {issued(2)}}));
}

TEST_CASE("a batch is kept as a whole or not at all", "[store]") {
    const Folder folder;
    const auto store = folder.store();
    REQUIRE(store->append({0, "2026-11-24", {issued(1)}, "r1", "yes"}));
    CHECK_FALSE(store->append({1, "2026-11-24", {issued(2)}, "r1", "twice"}));  // the answer can't be kept
    CHECK(store->last().value() == 1);
    CHECK(store->answer_to("r1").value() == "yes");
}

TEST_CASE("a disk that takes no more is said, keeps nothing of the batch, and is over when it takes again", "[store]") {
    const Folder folder;
    const auto store = folder.store();
    REQUIRE(store->append({0, "2026-11-24", {issued(1)}}));
    Batch large{1, "2026-11-24", {}};
    for (std::uint64_t seq = 2; seq < 2000; ++seq) large.events.push_back(posted(seq));
    {
        const SmallFiles limit;
        CHECK(store->append(large).error().message == "the disk doesn't read or write as it should");
        CHECK(store->last().value() == 1);
    }
    CHECK(store->append(large));
    CHECK(store->last().value() == 1999);
}

TEST_CASE("a full disk is said in those words", "[store]") {
    const auto database = open_database(":memory:").value();
    REQUIRE(execute(*database, "PRAGMA max_page_count = 2; CREATE TABLE t (x)"));
    CHECK(execute(*database, "INSERT INTO t VALUES (zeroblob(100000))").error().message ==
          "the disk is full - free some space, nothing is stored until then");
}

TEST_CASE("a database that another program holds is said", "[store]") {
    const Folder folder;
    const auto store = folder.store();
    auto other = open_database(folder.database().string());
    REQUIRE(execute(**other, "BEGIN IMMEDIATE"));
    CHECK(store->append({0, "2026-11-24", {issued(1)}}).error().message ==
          "another program holds the database - end it");
    REQUIRE(execute(**other, "ROLLBACK"));
    CHECK(store->append({0, "2026-11-24", {issued(1)}}));
}

TEST_CASE("what is no database, or of a newer Panggil, is left alone and said", "[store]") {
    const Folder folder;
    {
        const auto made = folder.store();
        auto newer = open_database(folder.database().string());
        REQUIRE(execute(**newer, "PRAGMA user_version = 7"));
    }
    CHECK(to_string(SqliteStore::open(folder.database()).error()) ==
          folder.database().string() +
              ": error: the database is of a newer Panggil (schema 7, here 2) - install that version again");
    CHECK(SqliteStore::open(folder.path / "no" / "folder.sqlite3").error().message ==
          "the database can't be opened - check that its folder is there and writable");
}

TEST_CASE("the last day's board is made of that day's events and of earlier messages", "[store]") {
    const Folder folder;
    const auto store = folder.store();
    REQUIRE(store->append({0, "", {posted(1)}}));
    REQUIRE(store->append({1, "2026-11-23", {event(2, DayOpened{"2026-11-23"}), issued(3), posted(4)}}));
    REQUIRE(store->append({4, "2026-11-24", {event(5, DayOpened{"2026-11-24"}), issued(6), posted(7)}}));
    CHECK(seqs(store->read_last_day()) == "1 4 5 6 7 ");
}

TEST_CASE("old days are forgotten, but messages and the sequence stay", "[store]") {
    const Folder folder;
    const auto store = folder.store();
    REQUIRE(store->append({0, "2025-01-01", {issued(1), posted(2), issued(3)}, "r1", "old"}));
    REQUIRE(store->append({3, "2026-11-24", {issued(4)}, "r2", "new"}));
    REQUIRE(store->forget_before("2026-01-01"));
    CHECK(seqs(store->read(0, 100)) == "2 4 ");
    CHECK_FALSE(store->answer_to("r1").value());
    CHECK(store->answer_to("r2").value() == "new");
    REQUIRE(store->forget_before("2027-01-01"));
    CHECK(store->last().value() == 4);
}

TEST_CASE("an alert is kept until it was cleared, however old it is", "[store]") {
    const Folder folder;
    const auto store = folder.store();
    const auto raised = [](std::uint64_t seq, const char* alert) {
        return event(seq, AlertRaised{AlertId(alert), AlertKind::fire});
    };
    REQUIRE(store->append({0, "2025-01-01", {raised(1, "f1"), raised(2, "f2"), raised(3, "f3")}}));
    REQUIRE(store->append({3, "2025-01-02", {event(4, AlertCleared{AlertId("f1")})}}));
    REQUIRE(store->append({4, "2026-11-24", {issued(5), event(6, AlertCleared{AlertId("f3")}), issued(7)}}));
    CHECK(seqs(store->read_last_day()) == "1 2 3 4 5 6 7 ");
    REQUIRE(store->forget_before("2026-01-01"));
    CHECK(seqs(store->read_last_day()) == "2 5 6 7 ");
}

TEST_CASE("a store of an earlier version is brought up to date and keeps what it has", "[store]") {
    const Folder folder;
    REQUIRE(folder.store()->append({0, "2026-11-24", {issued(1)}}));
    {
        auto earlier = open_database(folder.database().string());
        REQUIRE(execute(**earlier, "DROP INDEX alerts; PRAGMA user_version = 1"));
    }
    CHECK(seqs(folder.store()->read_last_day()) == "1 ");
    CHECK(folder.store()->append({1, "2026-11-24", {issued(2)}}));
}

TEST_CASE("a second hub on the same folder is refused, and let in when the first has ended", "[store]") {
    const Folder folder;
    {
        const auto first = DataFolder::open(folder.path / "state");
        REQUIRE(first);
        CHECK(DataFolder::open(folder.path / "state").error().message ==
              "another hub runs on this folder - end it first, or give this one a folder of its own with --state");
    }
    CHECK(DataFolder::open(folder.path / "state"));
}
