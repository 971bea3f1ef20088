#include "base/wall_clock.h"

#include <unistd.h>

#include <fstream>

#include "catch.h"

using namespace panggil;

namespace {

namespace fs = std::filesystem;
using std::chrono::seconds;

struct Machine {
    fs::path root = fs::temp_directory_path() / ("panggil-machine-" + std::to_string(::getpid()));
    Machine() { fs::remove_all(root); }
    ~Machine() { fs::remove_all(root); }

    void has_battery_clock(long long seconds_since_1970) const {
        fs::create_directories(root / "sys/class/rtc/rtc0");
        std::ofstream(root / "sys/class/rtc/rtc0/since_epoch") << seconds_since_1970 << '\n';
    }
};

}  // namespace

TEST_CASE("a clock that a time service has set is believed", "[wall_clock]") {
    CHECK(is_believable({true, false, {}}));
    CHECK(is_believable({true, false, seconds(7200)}));  // the battery's clock runs by the local time
}

TEST_CASE("while a time service waits for the network, yesterday may be taken for today", "[wall_clock]") {
    CHECK_FALSE(is_believable({false, true, {}}));              // a Pi without a battery
    CHECK_FALSE(is_believable({false, true, seconds(86400)}));  // one whose battery is empty
}

TEST_CASE("a clock with a battery is enough where there is no network", "[wall_clock]") {
    CHECK(is_believable({false, true, seconds(-240)}));
    CHECK_FALSE(is_believable({false, true, seconds(301)}));
}

TEST_CASE("where nobody will ever tell the time, the clock is as good as it gets", "[wall_clock]") {
    CHECK(is_believable({false, false, {}}));
}

TEST_CASE("the machine is asked for its battery's clock and its time service", "[wall_clock]") {
    const Machine machine;
    CHECK_FALSE(clock_signs(machine.root).off_by);
    machine.has_battery_clock(0);
    const auto off = clock_signs(machine.root).off_by;
    REQUIRE(off);
    CHECK(*off > seconds(1'000'000'000));
    CHECK_FALSE(clock_signs(machine.root).service_is_waiting);
    fs::create_directories(machine.root / "run/systemd/timesync");
    const ClockSigns signs = clock_signs(machine.root);
    CHECK(signs.service_is_waiting != signs.synchronised);
}
