#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/loose_thread.h"
#include "render/picture.h"

namespace panggil::scene {

/// When a picture's file was saved, as far as can be seen from outside.
struct SavedAs {
    std::filesystem::file_time_type at{};
    std::uintmax_t bytes{0};

    friend bool operator==(const SavedAs&, const SavedAs&) = default;
};

/// The pictures of files below assets/, each at the size at which it stands. They are loaded on a thread of their own,
/// since that takes as long as many frames; until one is there its place is empty. Kept within a budget of bytes: what
/// was asked for least recently goes first, but nothing that somebody shows. The owner's thread alone uses it, and
/// never touches the disk, which may be a network drive that hangs: then all stays as it is.
class Pictures {
public:
    static constexpr std::size_t kUsualBudget = 128u << 20;

    /// As render::load_picture, of a file below assets/; a test gives another one.
    using Load = std::function<Result<render::Picture>(const std::filesystem::path& assets, const std::string& file,
                                                       render::Size size, render::PictureFit fit)>;
    static Result<render::Picture> load(const std::filesystem::path& assets, const std::string& file, render::Size size,
                                        render::PictureFit fit);

    explicit Pictures(std::filesystem::path assets, std::size_t budget = kUsualBudget, Load load = Pictures::load);

    enum class Need { now, later };

    /// The picture, or null: it isn't there yet (it is loaded then), or it can't be shown, which the log is told once.
    /// Empty file names and sizes have none. One after another is loaded in the order in which they are asked for, but
    /// those that are needed later wait for all that are needed now.
    render::PicturePtr get(const std::string& file, render::Size size, render::PictureFit fit, Need need = Need::now);

    /// Whether it can't be shown, as far as is known.
    bool is_broken(const std::string& file, render::Size size, render::PictureFit fit) const;

    /// The pictures of a folder below assets/, by name; of a file that one. None as long as nobody has looked into the
    /// folder, which is begun then.
    const std::vector<std::string>& files_of(const std::string& file_or_folder);

    /// Another number where files_of may say something else than before.
    std::size_t lists() const { return lists_; }

    /// Takes over what was loaded meanwhile. Says whether anything is to be seen of that.
    bool take_loaded();

    /// Takes over everything that was asked for, waiting for it: for a picture without a screen.
    bool wait_for_all();

    /// Loads again what has changed on the disk, and looks into the folders; the old is shown until then.
    void look_for_changes();

    int loaded_fd() const;  ///< Readable when take_loaded() has something to do.
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
        bool on_its_way{true};
        SavedAs saved{};
    };
    struct Loaded {
        Key key;
        Result<render::Picture> picture;
        SavedAs saved{};
    };

    // What lies on the disk now.
    struct Found {
        std::map<std::string, std::optional<std::vector<std::string>>> folders{};  // none: it doesn't answer
        std::map<std::string, SavedAs> files{};
        static Found at(const std::filesystem::path& assets, Found found);
    };

    // Done on the loader's thread; what it gives back the owner does. True: something is to be seen of it.
    using Done = std::function<bool(Pictures&)>;
    struct Waiting {
        std::function<Done()> work;
        bool looks{false};           // at everything
        std::optional<Key> later{};  // the picture, where it is needed later
    };
    struct Desk;  // where the loader lays down what is done

    const Kept* find(const Key& key) const;
    void ask(const Key& key, Need need = Need::now);
    void queue(Waiting waiting);
    void need_now(const Key& key);
    void begin_next();
    bool take(const Loaded& loaded);
    bool take(const Found& found);
    void keep_to_budget();

    std::filesystem::path assets_;
    std::size_t budget_;
    Load load_;
    std::size_t bytes_{0};
    std::list<Kept> kept_;                                   // the last used first
    std::map<std::string, std::vector<std::string>> files_;  // by folder
    std::size_t lists_{0};
    std::list<Waiting> queue_;  // without the one that is being done
    bool working_{false};
    std::set<std::string> said_;
    std::shared_ptr<Desk> desk_;
    LooseThread thread_;
};

/// What is wrong with a picture below `assets`, or with a folder of them; none: it can be shown. Decodes it.
std::optional<Said> wrong_with_picture(const std::filesystem::path& assets, const std::string& file_or_folder);

}  // namespace panggil::scene
