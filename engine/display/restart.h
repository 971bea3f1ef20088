#pragma once

#include <atomic>
#include <string>
#include <vector>

namespace panggil::display {

/// Puts this program anew in its own place, as it was called: the same process for whoever started it, so that it comes
/// back within a second without anybody's help.
class Restart {
public:
    enum class Why { none, hang, picture };

    /// Why this process took the place of another one, and how often that happened in a row, this time included.
    struct Before {
        Why why{Why::none};
        int times{0};
    };

    /// Reads how it was called, and takes `before` out of its environment. Make it before there are other threads.
    Restart();

    const Before& before() const { return before_; }

    /// Nothing was wrong for long: the next one counts as the first.
    void begin_count_anew() { times_ = 0; }

    /// Never comes back. In a signal handler, too.
    [[noreturn]] void now(Why why) const noexcept;

private:
    Before before_;
    std::atomic<int> times_;
    std::vector<std::string> words_;
    std::vector<std::string> environment_;
    mutable std::string told_;  // the last of the environment, written in place: a handler may not allocate
    std::vector<char*> argv_;
    std::vector<char*> envp_;
};

}  // namespace panggil::display
