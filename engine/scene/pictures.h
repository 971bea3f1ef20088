#pragma once

#include <cstddef>
#include <filesystem>
#include <future>
#include <list>
#include <set>
#include <string>

#include "base/fds.h"
#include "render/picture.h"

namespace panggil::scene {

/// The pictures of files below assets/, each at the size at which it stands. They are loaded on a thread of their own,
/// since that takes as long as many frames; until one is there its place is empty. Kept within a budget of bytes: what
/// was asked for least recently goes first, but nothing that somebody shows. The owner's thread alone uses it; it ends
/// when the picture that is being loaded is done.
class Pictures {
public:
    static constexpr std::size_t kUsualBudget = 128u << 20;

    explicit Pictures(std::filesystem::path assets, std::size_t budget = kUsualBudget);

    /// The picture, or null: it isn't there yet (it is loaded then), or it can't be shown, which the log is told once.
    /// Empty file names and sizes have none.
    render::PicturePtr get(const std::string& file, render::Size size, render::PictureFit fit);

    /// Whether it can't be shown, as far as is known.
    bool is_broken(const std::string& file, render::Size size, render::PictureFit fit) const;

    /// The pictures of a folder below assets/, by name; of a file that one.
    std::vector<std::string> files_of(const std::string& file_or_folder) const;

    /// Takes over what was loaded meanwhile. Says whether that was anything.
    bool take_loaded();

    /// Takes over everything that was asked for, waiting for it: for a picture without a screen.
    bool wait_for_all();

    /// Loads again what has changed on the disk; the old picture is shown until then.
    void look_for_changes();

    int loaded_fd() const { return loaded_.fd(); }  ///< Readable when take_loaded() has something to do.
    std::size_t bytes() const { return bytes_; }

private:
    struct Key {
        std::string file;
        render::Size size;
        render::PictureFit fit;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Kept {
        Key key;
        render::PicturePtr picture{};  // null: on its way, or broken
        bool broken{false};
        std::filesystem::file_time_type written{};
    };
    struct Loaded {
        Key key;
        Result<render::Picture> picture;
        std::filesystem::file_time_type written{};
    };

    const Kept* find(const Key& key) const;
    void ask(const Key& key);
    void load_next();
    void take(Loaded loaded);
    void keep_to_budget();

    std::filesystem::path assets_;
    std::size_t budget_;
    std::size_t bytes_{0};
    std::list<Kept> kept_;  // the last used first
    std::list<Key> asked_;  // the first of them is being loaded
    std::set<std::string> said_;
    EventFd loaded_;
    std::future<Loaded> loading_;  // the last member: its thread has ended before the others do
};

/// What is wrong with a picture below `assets`, or with a folder of them; none: it can be shown. Decodes it.
std::optional<std::string> wrong_with_picture(const std::filesystem::path& assets, const std::string& file_or_folder);

}  // namespace panggil::scene
