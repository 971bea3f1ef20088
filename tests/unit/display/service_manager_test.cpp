#include "display/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "catch.h"

using namespace panggil;
using namespace panggil::display;

namespace {

// What systemd gives a service, and hears from it.
struct Manager {
    explicit Manager(const char* microseconds) : socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        REQUIRE(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
        ::setenv("WATCHDOG_USEC", microseconds, 1);
    }
    ~Manager() {
        ::unsetenv("NOTIFY_SOCKET");
        ::unsetenv("WATCHDOG_USEC");
        std::filesystem::remove(path);
    }
    std::string hears() const {
        std::string words(100, '\0');
        const auto size = ::recv(socket.get(), words.data(), words.size(), 0);
        words.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return words;
    }

    std::string path{std::filesystem::temp_directory_path() / ("panggil-notify-" + std::to_string(::getpid()))};
    Fd socket;
};

}  // namespace

TEST_CASE("systemd is told that the screen is ready, and says how patient it is", "[service]") {
    const Manager manager("20000000");
    const ServiceManager told;
    told.tell("READY=1");
    CHECK(manager.hears() == "READY=1");
    CHECK(told.patience() == Seconds{20});
}

TEST_CASE("without systemd nobody is told anything, and that is no error", "[service]") {
    const ServiceManager nobody;
    nobody.tell("READY=1");
    CHECK_FALSE(nobody.patience());
}
