#pragma once

#include <chrono>
#include <string>

namespace panggil::mutations {

/// Where the program crashes or hangs, says on stderr what it was at, so that it can be done again alone.
class Witness {
public:
    /// From now on for the whole process. What takes longer than `patience` counts as hanging.
    explicit Witness(std::chrono::seconds patience);

    /// `what` begins; what was before is over.
    void begins(const std::string& what) const;

private:
    std::chrono::seconds patience_;
};

}  // namespace panggil::mutations
