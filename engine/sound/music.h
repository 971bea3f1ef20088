#pragma once

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

#include "base/fds.h"

namespace panggil::sound {

struct Mixer;

/// Plays a file, or the files of a folder in the order of their names, over and over, by SDL_mixer's own music player,
/// for as long as it lives: after the device was opened, and gone before it is closed. A thread of its own reads each
/// file whole before it is begun, since the audio callback must not wait for an SD card. What can't be played is said
/// once in the log and left out; when nothing is left, there is no music, and that is no failure.
class Music {
public:
    /// `mixer` outlives it.
    Music(const std::filesystem::path& path, const Mixer& mixer);
    ~Music();
    Music(const Music&) = delete;
    Music& operator=(const Music&) = delete;

    /// Something sounds just now. Any thread, the audio callback too.
    bool plays() const { return plays_; }

    /// There still is something to play. Any thread.
    bool goes_on() const { return goes_on_; }

private:
    void run();

    const Mixer& mixer_;
    std::vector<std::filesystem::path> files_;  // the thread's, once it runs
    std::atomic<bool> plays_{false};
    std::atomic<bool> goes_on_{false};
    EventFd finished_;    // the file came to its end
    EventFd ending_;      // this object does
    std::thread thread_;  // the last member: it has ended before the others do
};

/// The music that `path` names: itself, or what lies in that folder and ends like music, by name. Not looked into.
std::vector<std::filesystem::path> music_files(const std::filesystem::path& path);

}  // namespace panggil::sound
