#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace panggil::fuzz {

/// The fuzzer's bytes as a file in memory, for what reads files; another one each time takes its place.
inline std::filesystem::path as_file(const std::uint8_t* data, std::size_t size, const std::string& ending) {
    const std::filesystem::path path = "/dev/shm/panggil-fuzz-" + std::to_string(::getpid()) + ending;
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    return path;
}

}  // namespace panggil::fuzz
