#include "base/file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/files_read.h"

namespace panggil {

namespace fs = std::filesystem;

namespace {

Result<std::string> read(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return fail("there is no such file", {path.string()});
    if (!fs::is_regular_file(status)) return fail("this is not a file", {path.string()});
    const auto size = fs::file_size(path, error);
    if (error) return fail(error.message(), {path.string()});
    if (size > limit) {
        return fail(fmt::format("the file has {} bytes, more than the {} that are taken", size, limit),
                    {path.string()});
    }
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    if (size > 0) content << in.rdbuf();
    if (!in) return fail("the file can't be read", {path.string()});
    return std::move(content).str();
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
    auto content = read(path, limit);
    FilesRead::note(path, content ? &*content : nullptr);
    return content;
}

Result<void> write_file(const fs::path& path, std::string_view content) {
    const fs::path beside = path.string() + fmt::format(".{}.new", ::getpid());
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) {
            std::error_code ignored;
            fs::remove(beside, ignored);
            return fail(fmt::format("the file can't be written: {}", std::strerror(errno)), {path.string()});
        }
    }
    std::error_code error;
    fs::rename(beside, path, error);
    if (error) return fail(fmt::format("the file can't be written: {}", error.message()), {path.string()});
    return {};
}

Result<fs::path> inside(const fs::path& root, const fs::path& relative) {
    std::error_code error;
    const fs::path real_root = fs::weakly_canonical(root, error);
    const fs::path real = fs::weakly_canonical(real_root / relative, error);
    const auto [end, rest] = std::mismatch(real_root.begin(), real_root.end(), real.begin(), real.end());
    if (relative.is_absolute() || error || end != real_root.end()) {
        return fail(fmt::format("'{}' leads out of {}", relative.string(), root.string()));
    }
    return real;
}

}  // namespace panggil
