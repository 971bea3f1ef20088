#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <string>

namespace panggil {

/// A thread for work that may hang for ever: at a network drive, in a decoder. Its owner waits for its end for a
/// moment: what hangs then is left to itself, which the log is told. So `work` uses nothing but what it owns or shares.
class LooseThread {
public:
    static constexpr std::chrono::milliseconds kPatience{500};

    LooseThread() = default;  ///< None.

    /// `name` says in the log what it was that hangs: "a video's decoder".
    LooseThread(std::string name, std::function<void()> work, std::chrono::milliseconds patience = kPatience);

    ~LooseThread() { leave(); }
    LooseThread(LooseThread&&) noexcept = default;
    LooseThread& operator=(LooseThread&& other) noexcept;

    /// Its work is done, or there was none.
    bool ended() const;

private:
    void leave();

    std::string name_;
    std::chrono::milliseconds patience_{kPatience};
    std::future<void> over_;
};

}  // namespace panggil
