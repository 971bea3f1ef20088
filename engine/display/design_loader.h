#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/fds.h"
#include "display/design_keeper.h"
#include "display/settling.h"
#include "display/watcher.h"

namespace panggil::display {

/// What the keeper's thread does; and the letter box between both.
class DesignKeeper::Loader {
public:
    Loader(DesignSource source, std::shared_ptr<const hall::Hall> hall, const FirstDesign& shown, const Clock& clock,
           Read read);

    void work();

    // For the owner.
    void end() const { ended_.post(); }
    std::optional<DesignNews> take();
    int fd() const { return handed_over_.fd(); }

private:
    using FontNames = std::set<std::pair<std::string, int>>;  // by family and weight
    static FontNames fonts_of(const layout::Theme& theme);

    bool has_ended() const;
    void notice(Instant now);
    void sleep() const;
    void read();
    void refuse(Errors errors);
    void show(DesignRead read);
    void hand_over(DesignNews news);
    void keep(const FileBytes& files) const;
    bool any_saved_font() const;
    Errors wrong_fonts() const;
    std::unique_ptr<render::Fonts> new_fonts() const;

    const DesignSource source_;
    const std::shared_ptr<const hall::Hall> hall_;
    const Clock& clock_;
    const Read read_;
    const std::filesystem::path fonts_folder_;  // absolute, as the watcher names files

    // The loader's thread alone.
    Watcher watcher_;
    Settling settling_;
    std::set<std::filesystem::path> saved_;
    Instant noticed_{};
    Instant look_at_{};
    FileBytes shown_;
    FontNames fonts_;  // that the owner has
    Errors said_;

    std::mutex mutex_;
    std::optional<DesignNews> news_;  // under the mutex
    EventFd handed_over_;
    EventFd ended_;
};

}  // namespace panggil::display
