#pragma once

namespace panggil {

/// For programs that run for months: what is freed goes back to the system. Large blocks (a call's sound, a picture, a
/// drawn text) don't mix with the small ones, so that nothing small keeps their place, and threads that come and go
/// leave no heaps of their own behind. Call it before the first thread.
void keep_memory_small();

}  // namespace panggil
