#include "sound/music.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/file.h"
#include "base/log.h"
#include "sound/mixer.h"
#include "sound/sdl_audio.h"

namespace panggil::sound {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::size_t kLargest = 64u << 20;  // bytes; it is held in memory
constexpr auto kShortest = 1s;               // from one beginning to the next, so that tiny files don't keep it busy
constexpr std::array<std::string_view, 5> kEndings{".ogg", ".opus", ".flac", ".mp3", ".wav"};

// SDL_mixer tells it without saying to whom; there is one device in a process, and one music.
std::atomic<const EventFd*> finished_to_tell{nullptr};

void tell_finished() {
    if (const EventFd* finished = finished_to_tell) finished->post();
}

// A file, read and ready to play. It stays where it is, and the music goes before its bytes do.
struct Piece {
    std::string bytes;  // SDL_mixer decodes from these as it plays
    std::unique_ptr<Mix_Music, decltype(Mixer::free_music)> music;
};

// What begins otherwise is taken by SDL_mixer for a module of a tracker, whatever it is.
bool begins_like_music(std::string_view bytes) {
    for (const std::string_view beginning : {"OggS", "fLaC", "RIFF", "ID3"}) {
        if (bytes.substr(0, beginning.size()) == beginning) return true;
    }
    return bytes.size() > 1 && bytes[0] == '\xff' && (static_cast<unsigned char>(bytes[1]) & 0xE0) == 0xE0;  // an MP3
}

Result<std::unique_ptr<Piece>> read_piece(const fs::path& file, const Mixer& mixer) {
    auto bytes = read_file(file, kLargest);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!begins_like_music(*bytes)) return fail("it is no music in one of the known formats");
    auto piece = std::make_unique<Piece>(Piece{*std::move(bytes), {nullptr, mixer.free_music}});
    SDL_RWops* source = SDL_RWFromConstMem(piece->bytes.data(), static_cast<int>(piece->bytes.size()));
    piece->music.reset(mixer.load_music(source, 1));
    if (!piece->music) return fail(SDL_GetError());
    if (mixer.music_duration(piece->music.get()) == 0.0) return fail("it is empty");
    return piece;
}

bool ends_like_music(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

// Sleeps until `finished` is posted, and no less than `shortest`. False as soon as `ending` is.
bool sleep_until(const EventFd& finished, const EventFd& ending, std::chrono::milliseconds shortest) {
    pollfd fds[] = {{ending.fd(), POLLIN, 0}, {finished.fd(), POLLIN, 0}};
    if (::poll(fds, 1, static_cast<int>(shortest.count())) > 0) return false;
    while (::poll(fds, 2, -1) < 0) {
    }
    finished.clear();
    return fds[0].revents == 0;
}

}  // namespace

std::vector<fs::path> music_files(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return fs::exists(path, error) ? std::vector{path} : std::vector<fs::path>{};
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path name = entry->path().filename();
        if (ends_like_music(name) && inside(path, name)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Music::Music(const fs::path& path, const Mixer& mixer)
    : mixer_(mixer), files_(music_files(path)), goes_on_(!files_.empty()) {
    if (files_.empty()) {
        log::warn("there is no music in the place for it, and none is played; path={}", path.string());
        return;
    }
    finished_to_tell = &finished_;
    mixer_.hook_music_finished(tell_finished);
    thread_ = std::thread([this] {
        const ThreadOfSdl thread;
        run();
    });
}

Music::~Music() {
    if (!thread_.joinable()) return;
    ending_.post();
    thread_.join();
    mixer_.hook_music_finished(nullptr);
    finished_to_tell = nullptr;
}

void Music::run() {
    std::unique_ptr<Piece> playing;
    std::size_t next = 0;
    do {
        next %= files_.size();
        auto piece = read_piece(files_[next], mixer_);
        const int times = files_.size() == 1 ? -1 : 1;
        if (piece && mixer_.play_music((*piece)->music.get(), times) != 0) piece = fail(SDL_GetError());
        if (piece) {
            playing = *std::move(piece);
            plays_ = true;
            ++next;
            if (!sleep_until(finished_, ending_, kShortest)) return;
        } else {
            log::warn("a piece of music can't be played, it is left out; file={} reason={}", files_[next].string(),
                      piece.error().message);
            files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(next));
        }
    } while (!files_.empty());
    plays_ = false;
    goes_on_ = false;
}

}  // namespace panggil::sound
