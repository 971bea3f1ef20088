#include "witness.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>

namespace panggil::mutations {

namespace {

std::array<char, 512> at_what{};  // read by a signal handler, which can't be given anything

void tell(const char* text) { (void)!::write(STDERR_FILENO, text, std::strlen(text)); }

void accuse(int signal) {
    tell(signal == SIGALRM ? "hangs: " : "crashes: ");
    tell(at_what.data());
    tell("\n");
    std::signal(signal, SIG_DFL);
    ::raise(signal == SIGALRM ? SIGABRT : signal);
}

}  // namespace

Witness::Witness(std::chrono::seconds patience) : patience_(patience) {
    for (const int signal : {SIGALRM, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) std::signal(signal, accuse);
}

void Witness::begins(const std::string& what) const {
    const std::size_t length = std::min(what.size(), at_what.size() - 1);
    std::memcpy(at_what.data(), what.data(), length);
    at_what[length] = 0;
    ::alarm(static_cast<unsigned>(patience_.count()));
}

}  // namespace panggil::mutations
