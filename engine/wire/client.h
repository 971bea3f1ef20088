#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "wire/answer.h"
#include "wire/request.h"

namespace panggil::wire {

/// Asks the hub and waits for the answer. Used by one thread, which it blocks.
class Client {
public:
    static constexpr Seconds kPatience{3.0};

    /// Is no error while nobody listens there; `ask` tells.
    static Result<Client> to(const std::string& endpoint);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) noexcept;
    ~Client();

    /// The answer, a Refusal included. An error: the hub doesn't answer, or not in words that are known here.
    Result<Answer> ask(const Request& request, Seconds patience = kPatience);

private:
    struct Inside;
    explicit Client(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

}  // namespace panggil::wire
