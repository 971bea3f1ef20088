#pragma once

#include <cstddef>

namespace panggil {

/// For programs that run for months: what is freed goes back to the system. Large blocks (a call's sound, a picture, a
/// drawn text) don't mix with the small ones, so that nothing small keeps their place, and threads that come and go
/// leave no heaps of their own behind. Call it before the first thread.
void keep_memory_small();

/// What a block of so many bytes takes then.
std::size_t memory_of(std::size_t bytes);

/// Free places between small blocks that are in use go back to the system, too. Takes a fraction of a millisecond, and
/// who uses such a place again pays for a new page: for a quiet moment after much has come and gone.
void give_memory_back();

}  // namespace panggil
