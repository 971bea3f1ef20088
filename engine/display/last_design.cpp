#include "display/last_design.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>
#include <string_view>

#include "base/file.h"

namespace panggil::display {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestFile = 16u << 20;
constexpr const char* kElsewhere = "elsewhere";  // files that don't stand below the root
constexpr const char* kAside = "replaced";
constexpr std::size_t kMostAside = 20;

// FNV-1a: to tell contents apart and to see damage, not to keep anybody out.
std::uint64_t hash_of(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    return hash;
}

Version::File seen(std::string_view bytes) { return {hash_of(bytes), bytes.size()}; }

std::optional<Version::File> seen_at(const fs::path& path) {
    const auto bytes = read_file(path, kLargestFile);
    return bytes ? std::optional(seen(*bytes)) : std::nullopt;
}

Said nothing_kept() {
    return {"no version of this screen's layout is kept here",
            "Belum ada versi tata letak layar ini yang disimpan di sini."};
}

fs::path plain(const fs::path& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    return (error ? path : whole).lexically_normal();
}

std::string about(const Version& version) {
    std::string text = fmt::format("at {}\nbefore {}\nlayout {}\n", version.at.time_since_epoch().count(),
                                   version.before, version.layout.string());
    for (const auto& [place, file] : version.files) {
        text += fmt::format("file {} {} {}\n", file.hash, file.size, place.string());
    }
    return text;
}

Version parsed(const std::string& text) {
    Version version;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string what;
        std::int64_t at = 0;
        Version::File file;
        words >> what;
        if (what == "at" && words >> at) version.at = WallTime(std::chrono::milliseconds(at));
        if (what == "before") words >> version.before;
        if (what == "file") words >> file.hash >> file.size;
        std::string place;
        std::getline(words >> std::ws, place);
        if (what == "layout") version.layout = place;
        if (what == "file" && words && !place.empty()) version.files[place] = file;
    }
    return version;
}

std::optional<int> number_in(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data() || number <= 0) return std::nullopt;
    return number;
}

std::vector<int> numbers_in(const fs::path& folder) {
    std::vector<int> numbers;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const auto number = number_in(name);
        if (number && name == fmt::format("{:04}", *number)) numbers.push_back(*number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Result<void> write_with_folders(const fs::path& path, std::string_view content) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error)
        return fail(say("the folder can't be made: {}", "Folder ini tidak bisa dibuat: {}.", error.message()),
                    {path.parent_path().string()});
    return write_file(path, content);
}

// Into the file itself where its name is a link, and it stays whose it was.
Result<void> replace(const fs::path& path, std::string_view content) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return write_with_folders(path, content);
    struct stat before {};
    const bool known = ::stat(real.c_str(), &before) == 0;
    if (const auto written = write_file(real, content); !written) return written;
    if (!known) return {};
    ::chmod(real.c_str(), before.st_mode & 07777U);
    if (::chown(real.c_str(), before.st_uid, before.st_gid) != 0) return {};  // only root can give files away
    return {};
}

}  // namespace

LastDesigns::LastDesigns(fs::path folder, fs::path root) : folder_(std::move(folder)), root_(plain(root)) {}

fs::path LastDesigns::folder_of(int number) const { return folder_ / fmt::format("{:04}", number); }

fs::path LastDesigns::place_of(const fs::path& file) const {
    const fs::path whole = plain(file);
    const fs::path place = whole.lexically_relative(root_);
    const bool is_below = !place.empty() && *place.begin() != "..";
    return is_below ? place : kElsewhere / whole.relative_path();
}

fs::path LastDesigns::file_at(const fs::path& place) const {
    if (*place.begin() != kElsewhere) return root_ / place;
    return "/" / place.lexically_relative(kElsewhere);
}

Result<void> LastDesigns::keep(const fs::path& layout, const FileBytes& files, WallTime at) const {
    Version version{0, 0, at, place_of(layout), {}};
    for (const auto& [path, bytes] : files) {
        if (bytes) version.files[place_of(path)] = seen(*bytes);
    }
    const auto shown = current();
    if (shown && shown->layout == version.layout && shown->files == version.files) return {};
    if (shown && shown->layout == version.layout) version.before = shown->number;
    const std::vector<int> numbers = numbers_in(folder_);
    version.number = numbers.empty() ? 1 : numbers.back() + 1;

    std::error_code error;
    const fs::path unfinished = folder_of(version.number).string() + ".new";
    fs::remove_all(unfinished, error);
    for (const auto& [path, bytes] : files) {
        if (!bytes) continue;
        if (const auto kept = keep_file(unfinished, place_of(path), *bytes, shown); !kept) return kept;
    }
    if (const auto written = write_with_folders(unfinished / "about", about(version)); !written) return written;
    fs::rename(unfinished, folder_of(version.number), error);
    if (error)
        return fail(say("it can't be kept: {}", "Tidak bisa disimpan: {}.", error.message()), {folder_.string()});
    if (const auto set = set_current(version.number); !set) return set;
    forget_old();
    return {};
}

// What is the same as before takes no room: kept files never change.
Result<void> LastDesigns::keep_file(const fs::path& into, const fs::path& place, const std::string& bytes,
                                    const std::optional<Version>& shown) const {
    if (shown) {
        const auto before = shown->files.find(place);
        std::error_code error;
        fs::create_directories((into / place).parent_path(), error);
        if (before != shown->files.end() && before->second == seen(bytes)) {
            fs::create_hard_link(folder_of(shown->number) / place, into / place, error);
            if (!error) return {};
        }
    }
    return write_with_folders(into / place, bytes);
}

Result<void> LastDesigns::set_current(int number) const {
    return write_with_folders(folder_ / "current", fmt::format("{}\n", number));
}

std::optional<Version> LastDesigns::read_version(int number) const {
    const auto text = read_file(folder_of(number) / "about", kLargestFile);
    if (!text) return std::nullopt;
    Version version = parsed(*text);
    version.number = number;
    return version.files.contains(version.layout) ? std::optional(std::move(version)) : std::nullopt;
}

bool LastDesigns::is_whole(const Version& version) const {
    return std::all_of(version.files.begin(), version.files.end(), [&](const auto& entry) {
        return seen_at(folder_of(version.number) / entry.first) == entry.second;
    });
}

std::vector<Version> LastDesigns::all() const {
    std::vector<Version> versions;
    for (const int number : numbers_in(folder_)) {
        if (auto version = read_version(number)) versions.push_back(*std::move(version));
    }
    return versions;
}

std::optional<Version> LastDesigns::current() const {
    const auto text = read_file(folder_ / "current", 100);
    const auto number = text ? number_in(*text) : std::nullopt;
    if (auto version = number ? read_version(*number) : std::nullopt) return version;
    auto versions = all();
    return versions.empty() ? std::nullopt : std::optional(std::move(versions.back()));
}

DesignSource LastDesigns::source_of(const Version& version, const DesignSource& own) const {
    DesignSource source = own;
    source.root = folder_of(version.number);
    source.layout = source.root / version.layout;
    return source;
}

// A version stays where it has one of the last contents of any of its files.
void LastDesigns::forget_old() const {
    std::vector<Version> versions = all();
    std::map<fs::path, std::vector<Version::File>> contents;
    const auto shown = current();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        bool needed = shown && shown->number == version->number;
        for (const auto& [place, file] : version->files) {
            auto& known = contents[place];
            const bool is_new = std::find(known.begin(), known.end(), file) == known.end();
            if (is_new) known.push_back(file);
            needed |= is_new && known.size() <= kMost;
        }
        std::error_code ignored;
        if (!needed) fs::remove_all(folder_of(version->number), ignored);
    }
}

std::vector<fs::path> LastDesigns::differing(const Version& version) const {
    std::vector<fs::path> places;
    for (const auto& [place, file] : version.files) {
        if (seen_at(file_at(place)) != file) places.push_back(place);
    }
    return places;
}

Result<LastDesigns::Returned> LastDesigns::undo(WallTime now) const {
    const std::vector<Version> versions = all();
    const auto shown = current();
    if (!shown) return fail(nothing_kept(), {folder_.string()});
    if (!differing(*shown).empty()) return bring_back(*shown, versions, now);
    const auto before = std::find_if(versions.rbegin(), versions.rend(), [&](const Version& version) {
        return version.number <= shown->before && version.layout == shown->layout;  // some between are forgotten
    });
    if (before == versions.rend()) {
        return fail(Said("no earlier version of this screen's layout is kept",
                         "Tidak ada versi tata letak layar ini yang lebih lama."),
                    {folder_.string()});
    }
    return bring_back(*before, versions, now);
}

Result<LastDesigns::Returned> LastDesigns::redo(WallTime now) const {
    const std::vector<Version> versions = all();
    const auto shown = current();
    if (!shown) return fail(nothing_kept(), {folder_.string()});
    if (const auto places = differing(*shown); !places.empty()) {
        return fail(Said("this was changed since - 'panggil layout undo' takes that back first",
                         "Berkas ini sudah diubah lagi. 'panggil layout undo' membatalkan perubahan itu dahulu."),
                    {file_at(places.front()).string()});
    }
    const auto after = std::find_if(versions.rbegin(), versions.rend(),
                                    [&](const Version& version) { return version.before == shown->number; });
    if (after == versions.rend()) {
        return fail(
            Said("nothing was undone since the last save", "Tidak ada yang dibatalkan sejak penyimpanan terakhir."),
            {folder_.string()});
    }
    return bring_back(*after, versions, now);
}

// First it is said which version that is: a display that reads the files meanwhile makes no new one of it.
Result<LastDesigns::Returned> LastDesigns::bring_back(const Version& version, const std::vector<Version>& known,
                                                      WallTime now) const {
    Returned returned{version, {}, {}};
    const auto is_known = [&](const fs::path& place, const Version::File& file) {
        return std::any_of(known.begin(), known.end(), [&](const Version& one) {
            const auto kept = one.files.find(place);
            return kept != one.files.end() && kept->second == file;
        });
    };
    const std::vector<fs::path> places = differing(version);
    std::map<fs::path, std::string> contents;
    for (const fs::path& place : places) {
        auto bytes = read_file(folder_of(version.number) / place, kLargestFile);
        if (!bytes || seen(*bytes) != version.files.at(place)) {
            return fail(Said("the kept version is damaged", "Versi yang disimpan rusak."),
                        {(folder_of(version.number) / place).string()});
        }
        contents[place] = *std::move(bytes);
        const auto present = read_file(file_at(place), kLargestFile);
        if (!present || present->empty() || is_known(place, seen(*present))) continue;
        auto aside = put_aside(place, *present, now);
        if (!aside) return tl::unexpected(aside.error());
        returned.kept_aside.push_back(*std::move(aside));
    }
    if (const auto set = set_current(version.number); !set) return tl::unexpected(set.error());
    for (const auto& [place, bytes] : contents) {
        if (const auto written = replace(file_at(place), bytes); !written) return tl::unexpected(written.error());
        returned.written.push_back(file_at(place));
    }
    return returned;
}

Result<fs::path> LastDesigns::put_aside(const fs::path& place, const std::string& bytes, WallTime now) const {
    const fs::path folder = folder_ / kAside;
    const fs::path file = folder / fmt::format("{:013}-{}", now.time_since_epoch().count(), place.filename().string());
    if (const auto written = write_with_folders(file, bytes); !written) return tl::unexpected(written.error());
    std::error_code error;
    std::set<fs::path> all;  // by their names, the oldest first
    for (const auto& entry : fs::directory_iterator(folder, error)) all.insert(entry.path());
    for (auto old = all.begin(); old != all.end() && all.size() > kMostAside; old = all.erase(old)) {
        fs::remove(*old, error);
    }
    return file;
}

}  // namespace panggil::display
