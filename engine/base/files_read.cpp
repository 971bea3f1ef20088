#include "base/files_read.h"

#include <utility>

namespace panggil {

namespace {

thread_local FilesRead* noting = nullptr;

}  // namespace

FilesRead::FilesRead() : before_(std::exchange(noting, this)) {}

FilesRead::~FilesRead() { noting = before_; }

void FilesRead::note(const std::filesystem::path& path, const std::string* bytes) {
    if (noting) noting->files_[path] = bytes ? std::make_shared<const std::string>(*bytes) : nullptr;
}

}  // namespace panggil
