#include "display/restart.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>

namespace panggil::display {

namespace {

constexpr const char* kName = "PANGGIL_STARTED_AGAIN";
constexpr char kNone = '-';
constexpr char kHang = 'h';
constexpr char kPicture = 'p';
constexpr int kMost = 9;

Restart::Before read_before() {
    const char* value = std::getenv(kName);
    if (value == nullptr || value[0] == '\0' || value[1] < '1' || value[1] > '9') return {};
    const auto why = value[0] == kPicture ? Restart::Why::picture : Restart::Why::hang;
    const Restart::Before before{why, value[1] - '0'};
    ::unsetenv(kName);  // for what this program starts itself
    return before;
}

// How it was called: each word has a zero behind it.
std::vector<std::string> words_of_this_call() {
    std::vector<std::string> words;
    std::ifstream call("/proc/self/cmdline", std::ios::binary);
    for (std::string word; std::getline(call, word, '\0');) words.push_back(word);
    return words;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    return pointers;
}

}  // namespace

Restart::Restart()
    : before_(read_before()),
      times_(before_.times),
      words_(words_of_this_call()),
      told_(std::string(kName) + "=" + kNone + "0") {
    for (char** one = environ; *one != nullptr; ++one) environment_.emplace_back(*one);
    argv_ = pointers_to(words_);
    argv_.push_back(nullptr);
    envp_ = pointers_to(environment_);
    envp_.push_back(told_.data());
    envp_.push_back(nullptr);
}

void Restart::now(Why why) const noexcept {
    const int times = std::min(times_ + 1, kMost);
    told_[told_.size() - 2] = why == Why::picture ? kPicture : kHang;
    told_[told_.size() - 1] = static_cast<char>('0' + times);
    sigset_t handled;
    ::sigemptyset(&handled);
    ::sigaddset(&handled, SIGALRM);
    ::sigprocmask(SIG_UNBLOCK, &handled, nullptr);  // blocked while its handler runs, and that would be inherited
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);     // a TV or a loudspeaker can be opened but once
    ::execve("/proc/self/exe", argv_.data(), envp_.data());
    ::_exit(1);
}

}  // namespace panggil::display
