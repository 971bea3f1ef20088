#pragma once

#include <unistd.h>

#include <cstdio>
#include <string>

namespace panggil {

/// What this process writes to stderr while it lives, libraries and other threads too.
class WrittenToStderr {
public:
    WrittenToStderr() {
        std::fflush(stderr);
        ::dup2(::fileno(file_), STDERR_FILENO);
    }
    ~WrittenToStderr() {
        std::fflush(stderr);
        ::dup2(before_, STDERR_FILENO);
        ::close(before_);
        std::fclose(file_);
    }
    WrittenToStderr(const WrittenToStderr&) = delete;
    WrittenToStderr& operator=(const WrittenToStderr&) = delete;

    std::string text() const {
        std::fflush(stderr);
        std::string text(65536, '\0');
        const ssize_t size = ::pread(::fileno(file_), text.data(), text.size(), 0);
        text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return text;
    }

private:
    std::FILE* file_{std::tmpfile()};
    int before_{::dup(STDERR_FILENO)};
};

}  // namespace panggil
