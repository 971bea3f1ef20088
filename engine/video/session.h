#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "base/fds.h"
#include "video/fit.h"
#include "video/frames.h"
#include "video/libmpv.h"

namespace panggil::video {

/// What libmpv told.
struct News {
    enum class What {
        started,    ///< The next of the files that were given is being opened.
        ended,      ///< It is over.
        failed,     ///< It can't be played; `words` say why.
        shape,      ///< `size` is what its pictures want to be shown at.
        length,     ///< `seconds` is how long it lasts.
        restarted,  ///< What is shown from here on is from where it was sought.
        no_sound,   ///< There is no way to be heard.
    };
    What what{What::started};
    std::string words{};
    render::Size size{};
    double seconds{0};
};

/// One libmpv: plays files, and files alone, into memory. It asks nothing that libmpv would have to answer at once, so
/// no call here waits for a decoder; only opening and ending may. One thread, never the one that draws.
class Session {
public:
    struct Options {
        bool mute{true};
        render::PictureFit fit{render::PictureFit::contain};
        bool still{false};  ///< Stands at its first picture; exact to the pixel.
    };

    static Result<std::unique_ptr<Session>> open(const Options& options);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void play(const std::filesystem::path& file);        ///< At once, instead of all that was given before.
    void play_after(const std::filesystem::path& file);  ///< When the present one is over, without a gap.
    void stop();
    void pause(bool paused);
    void seek(Seconds to);
    void set_loudness(double factor);  ///< Of each sample, 0 to 1.

    int wake_fd() const { return wake_.fd(); }  ///< Readable when there are news or pictures.
    void clear_wake() const { wake_.clear(); }
    std::optional<News> next();  ///< None: no more now.
    bool has_picture() const;    ///< A new one waits; ask once after each wake.

    /// Draws the newest picture as large as `into` is. Only its pixels are touched.
    bool draw(Buffer& into);
    void drop();  ///< The newest one isn't needed.

private:
    Session(const LibMpv& mpv, Options options) : mpv_(mpv), options_(options) {}
    Result<void> begin();
    std::string set_all();
    std::optional<News> news_of(const mpv_event& event);
    std::optional<News> news_of_property(const mpv_event_property& property);

    const LibMpv mpv_;
    const Options options_;
    EventFd wake_;
    mpv_handle* handle_{nullptr};
    mpv_render_context* render_{nullptr};
    render::Size shape_{};
};

}  // namespace panggil::video
