#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/log.h"
#include "wire/codec.h"

namespace panggil::wire {

/// Where strangers' messages come in: decodes them, counts what is wrong or unknown, and logs it once a minute.
class Intake {
public:
    /// What the two frames say, or none where they are refused. `from` names the sender for the log.
    std::optional<Decoded> take(const std::vector<std::string>& frames, const std::string& from, Instant now);

    void refuse(const std::string& why, const std::string& from, Instant now);

    std::uint64_t refused() const { return refused_; }
    std::uint64_t unknown() const { return unknown_; }  ///< Of types that this program doesn't know.

private:
    std::uint64_t refused_{0};
    std::uint64_t unknown_{0};
    log::OncePerMinute refusals_;
};

}  // namespace panggil::wire
