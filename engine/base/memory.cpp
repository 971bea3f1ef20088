#include "base/memory.h"

#include <malloc.h>

namespace panggil {

namespace {

constexpr int kLarge = 8 * 1024;  // bytes, a line of text; glibc's own limit rises to whatever was freed last
constexpr int kFreeAtEnd = 128 * 1024;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kHead = 16;  // glibc's, before each block

}  // namespace

void keep_memory_small() {
    mallopt(M_MMAP_THRESHOLD, kLarge);
    mallopt(M_TRIM_THRESHOLD, kFreeAtEnd);
    mallopt(M_ARENA_MAX, 2);
}

std::size_t memory_of(std::size_t bytes) {
    const std::size_t taken = bytes + kHead;
    return taken < kLarge ? taken : (taken + kPage - 1) / kPage * kPage;
}

void give_memory_back() { malloc_trim(0); }

}  // namespace panggil
