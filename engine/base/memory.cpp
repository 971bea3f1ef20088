#include "base/memory.h"

#include <malloc.h>

namespace panggil {

void keep_memory_small() {
    constexpr int kLarge = 128 * 1024;  // bytes; glibc's own limit rises to whatever was freed last
    mallopt(M_MMAP_THRESHOLD, kLarge);
    mallopt(M_TRIM_THRESHOLD, kLarge);
    mallopt(M_ARENA_MAX, 2);
}

}  // namespace panggil
