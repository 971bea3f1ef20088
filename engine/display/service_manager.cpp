#include "display/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace panggil::display {

namespace {

std::string from(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

}  // namespace

ServiceManager::ServiceManager() : address_(from("NOTIFY_SOCKET")) {
    if (address_.empty() || address_.size() >= sizeof(sockaddr_un::sun_path)) return;
    socket_ = Fd(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const double microseconds = std::strtod(from("WATCHDOG_USEC").c_str(), nullptr);
    if (microseconds > 0) patience_ = Seconds(microseconds / 1e6);
}

void ServiceManager::tell(std::string_view words) const {
    if (!socket_.open()) return;
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    std::memcpy(to.sun_path, address_.data(), address_.size());
    if (to.sun_path[0] == '@') to.sun_path[0] = '\0';  // Linux's names that are no files
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
    [[maybe_unused]] const auto told =
        ::sendto(socket_.get(), words.data(), words.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&to), size);
}

}  // namespace panggil::display
