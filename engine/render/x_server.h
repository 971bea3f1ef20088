#pragma once

#include <memory>
#include <string>

#include "base/error.h"
#include "render/picture.h"
#include "render/sdl.h"

namespace panggil::render {

/// What SDL doesn't tell of an X server: that it ended, that a TV came, what its screen really shows.
/// Of SDL's own connection. The thread of the window alone uses it.
class XServer {
public:
    /// An X server that ends doesn't end this program from now on, as Xlib would have it. Call it before SDL's video
    /// begins; forgets an end before.
    static void survive_its_end();

    /// It has ended, or cut us off: SDL's pump would wait for it without end.
    static bool has_ended();

    /// Null where the window is another system's. It dies before the window.
    static std::unique_ptr<XServer> of(SDL_Window& window);
    ~XServer();

    int connection_fd() const;

    /// Asks window managers, those that come later too, to let the window have its screen. Before it is shown.
    void ask_for_whole_screen() const;

    /// Whether the event says that outputs or their modes changed. SDL 2 doesn't ask the server for these.
    bool is_about_screens(const SDL_Event& event) const;

    /// Its screens as they are now, in words that differ where one of them does.
    std::string screens() const;

    /// What stands on the screen there, in the window's pixels, whoever drew it.
    Result<Picture> read(const Rect& rect) const;

    /// Before a window of a server that has ended is destroyed: SDL waits for it to go.
    void let_window_go() const;

private:
    struct Connection;
    explicit XServer(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
};

}  // namespace panggil::render
