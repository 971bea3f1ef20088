#include "base/file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "base/files_read.h"

namespace panggil {

namespace fs = std::filesystem;

namespace {

Result<std::string> read(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return fail(Said("there is no such file", "Berkas ini tidak ada."), {path.string()});
    if (!fs::is_regular_file(status)) return fail(Said("this is not a file", "Ini bukan berkas."), {path.string()});
    const auto size = fs::file_size(path, error);
    if (error) return fail(error.message(), {path.string()});
    if (size > limit) {
        return fail(say("the file has {} bytes, more than the {} that are taken",
                        "Berkas ini terlalu besar: {} byte, paling banyak {} byte.", size, limit),
                    {path.string()});
    }
    std::ifstream in(path, std::ios::binary);
    std::string content(size, '\0');  // of its size exactly: some are kept for good
    in.read(content.data(), static_cast<std::streamsize>(size));
    content.resize(static_cast<std::size_t>(in.gcount()));  // it may have become shorter meanwhile
    if (!in.is_open() || in.bad())
        return fail(Said("the file can't be read", "Berkas ini tidak bisa dibaca."), {path.string()});
    return content;
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
            return fail(
                say("the file can't be written: {}", "Berkas ini tidak bisa ditulis: {}.", std::strerror(errno)),
                {path.string()});
        }
    }
    std::error_code error;
    fs::rename(beside, path, error);
    if (error)
        return fail(say("the file can't be written: {}", "Berkas ini tidak bisa ditulis: {}.", error.message()),
                    {path.string()});
    return {};
}

Result<fs::path> inside(const fs::path& root, const fs::path& relative) {
    std::error_code error;
    const fs::path real_root = fs::weakly_canonical(root, error);
    const fs::path real = fs::weakly_canonical(real_root / relative, error);
    const auto [end, rest] = std::mismatch(real_root.begin(), real_root.end(), real.begin(), real.end());
    if (relative.is_absolute() || error || end != real_root.end()) {
        return fail(say("'{}' leads out of {}", "'{}' berada di luar folder {}.", relative.string(), root.string()));
    }
    return real;
}

}  // namespace panggil
