#pragma once

#include <zmq.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "wire/context.h"

namespace panggil::wire {

/// Takes requests and sends their answers (ROUTER; a client is a DEALER or a REQ). Used by the thread that made it.
class Answerer {
public:
    struct Question {
        std::vector<std::string> client;  ///< Whom to answer: ZeroMQ's envelope.
        std::string text;
    };

    static Result<Answerer> bind(const Context& context, const std::string& endpoint);
    Answerer(Answerer&&) noexcept;
    Answerer& operator=(Answerer&&) noexcept;
    ~Answerer();

    std::optional<Question> take();  ///< The next one, or none. What has no readable envelope comes with an empty text.

    /// A client that has gone meanwhile is no error.
    void answer(const Question& question, const std::string& text);

    zmq_pollitem_t pollitem() const;      ///< Wakes zmq::poll when a question has come.
    const std::string& endpoint() const;  ///< Where it listens, the port resolved.

private:
    struct Inside;
    explicit Answerer(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

}  // namespace panggil::wire
