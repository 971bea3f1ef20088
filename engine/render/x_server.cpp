#include "render/x_server.h"

#include <SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xrandr.h>
#include <fmt/format.h>

#include <atomic>
#include <bit>
#include <utility>

namespace {

std::atomic<bool> ended{false};  // set by Xlib's handler, which is given nothing of ours

}  // namespace

// Xlib calls this one when a connection is broken and its handler has returned; its own ends the program. SDL opens a
// second connection that it shows to nobody, so that XSetIOErrorExitHandler can't be asked for it; but Xlib takes the
// first function of this name, and that is ours. Found in libX11 1.8.4; where it were not taken, the program would end
// as before.
extern "C" __attribute__((visibility("default"))) void _XDefaultIOErrorExit(Display*, void*) {}

namespace panggil::render {

namespace {

int note_end(Display*) {
    ended = true;
    return 0;
}

// A request that the server refuses is an answer here: Xlib's own handler would end the program.
class Refusals {
public:
    Refusals() : before_(XSetErrorHandler(count)) { refused_ = false; }
    ~Refusals() { XSetErrorHandler(before_); }
    Refusals(const Refusals&) = delete;
    Refusals& operator=(const Refusals&) = delete;
    bool any() const { return refused_; }

private:
    static int count(Display*, XErrorEvent*) {
        refused_ = true;
        return 0;
    }
    static inline bool refused_{false};
    XErrorHandler before_;
};

// One channel of a pixel, from as many bits as the screen has for it to eight.
std::uint32_t channel(unsigned long pixel, unsigned long mask) {
    if (mask == 0) return 0;
    const auto most = mask >> std::countr_zero(mask);
    return static_cast<std::uint32_t>(((pixel & mask) >> std::countr_zero(mask)) * 255 / most);
}

Picture picture_of(XImage& image) {
    Picture picture{{image.width, image.height}, {}};
    picture.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const unsigned long pixel = XGetPixel(&image, x, y);
            picture.pixels.push_back(0xFF000000u | channel(pixel, image.red_mask) << 16 |
                                     channel(pixel, image.green_mask) << 8 | channel(pixel, image.blue_mask));
        }
    }
    return picture;
}

}  // namespace

struct XServer::Connection {
    Display* display;
    ::Window window;
    int first_event{-1};  // of RandR; -1: the server has none
};

XServer::XServer(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
XServer::~XServer() = default;

void XServer::survive_its_end() {
    ended = false;
    XSetIOErrorHandler(note_end);
}

bool XServer::has_ended() { return ended; }

std::unique_ptr<XServer> XServer::of(SDL_Window& window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return nullptr;
    auto connection = std::make_unique<Connection>(Connection{info.info.x11.display, info.info.x11.window});
    int first_error = 0;
    if (XRRQueryExtension(connection->display, &connection->first_event, &first_error) != 0) {
        // Of the window: of the root, X servers told a second connection of this process nothing (Xvfb 21.1.7).
        XRRSelectInput(connection->display, connection->window,
                       RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
        SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);  // so that SDL passes on what it knows nothing of
    } else {
        connection->first_event = -1;
    }
    return std::unique_ptr<XServer>(new XServer(std::move(connection)));
}

void XServer::ask_for_whole_screen() const {
    const Atom whole = XInternAtom(connection_->display, "_NET_WM_STATE_FULLSCREEN", False);
    XChangeProperty(connection_->display, connection_->window,
                    XInternAtom(connection_->display, "_NET_WM_STATE", False), XA_ATOM, 32, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(&whole), 1);
}

int XServer::connection_fd() const { return XConnectionNumber(connection_->display); }

bool XServer::is_about_screens(const SDL_Event& event) const {
    if (event.type != SDL_SYSWMEVENT || connection_->first_event < 0) return false;
    const int type = event.syswm.msg->msg.x11.event.type - connection_->first_event;
    return type == RRScreenChangeNotify || type == RRNotify;
}

std::string XServer::screens() const {
    std::string words;
    if (ended || connection_->first_event < 0) return words;
    const Refusals refusals;
    int count = 0;
    XRRMonitorInfo* monitors =
        XRRGetMonitors(connection_->display, DefaultRootWindow(connection_->display), True, &count);
    for (int i = 0; i < count; ++i) {
        const XRRMonitorInfo& one = monitors[i];
        words += fmt::format("{}:{}x{}+{}+{} ", one.name, one.width, one.height, one.x, one.y);
    }
    if (monitors != nullptr) XRRFreeMonitors(monitors);
    return words;
}

Result<Picture> XServer::read(const Rect& rect) const {
    if (ended) return fail("the X server has ended");
    const Refusals refusals;
    XImage* image = XGetImage(connection_->display, connection_->window, rect.x, rect.y, static_cast<unsigned>(rect.w),
                              static_cast<unsigned>(rect.h), AllPlanes, ZPixmap);
    if (image == nullptr || refusals.any()) {
        if (image != nullptr) XDestroyImage(image);
        return fail("the X server doesn't show what stands on its screen");
    }
    Picture picture = picture_of(*image);
    XDestroyImage(image);
    return picture;
}

void XServer::let_window_go() const {
    XEvent gone{};
    gone.xunmap.type = UnmapNotify;
    gone.xunmap.display = connection_->display;
    gone.xunmap.window = connection_->window;
    XPutBackEvent(connection_->display, &gone);  // what SDL_DestroyWindow waits for, from a server that is no more
}

}  // namespace panggil::render
