#include "render/window.h"

#include <SDL_syswm.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace panggil::render {

namespace {

void set_hints() {
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");            // the owner's signalfd takes them
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");       // nobody moves a mouse in front of a board
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");  // a dialog elsewhere must not take the board away
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");     // an image that is drawn smaller than it was loaded
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");               // SDL leaves it off where a renderer is asked for by name
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "1");  // a compositor would cost a frame and a copy
}

// Where it finds nothing SDL takes a driver that draws for nobody, at 150 MB. Who wants that one names it.
bool draws_for_nobody() {
    return std::string_view(SDL_GetCurrentVideoDriver()) == "offscreen" && std::getenv("SDL_VIDEODRIVER") == nullptr;
}

std::string why_no_video() {
    std::string reason = SDL_GetError();
    if (!reason.empty()) return reason;
    return "no screen is connected, or this user may not open it";  // KMSDRM says nothing at all
}

std::string screen_name(int index) {
    const char* name = SDL_GetDisplayName(index);
    return name != nullptr ? name : "";
}

Result<int> find_screen(const std::string& output) {
    std::vector<std::string> names;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        names.push_back(screen_name(i));
        if (output.empty() || names.back().find(output) != std::string::npos) return i;
    }
    if (names.empty()) return fail("there is no screen - is the TV on and connected?");
    return fail(fmt::format("there is no screen '{}' - connected now: {}", output, fmt::join(names, ", ")));
}

void add_once(std::vector<WindowEvent>& events, WindowEvent event) {
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
}

// Everything but sound devices coming and going, which is for who plays.
bool next_event(SDL_Event& event) {
    return SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_AUDIODEVICEADDED - 1) > 0 ||
           SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_AUDIODEVICEREMOVED + 1, SDL_LASTEVENT) > 0;
}

void translate(const SDL_Event& event, std::vector<WindowEvent>& into) {
    if (event.type == SDL_QUIT) add_once(into, WindowEvent::quit);
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) add_once(into, WindowEvent::quit);
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_EXPOSED) {
        add_once(into, WindowEvent::redraw);
    }
    if (event.type == SDL_RENDER_TARGETS_RESET) add_once(into, WindowEvent::redraw);
    if (event.type == SDL_RENDER_DEVICE_RESET) add_once(into, WindowEvent::lost);
    if (event.type == SDL_DISPLAYEVENT && event.display.event == SDL_DISPLAYEVENT_DISCONNECTED) {
        add_once(into, WindowEvent::lost);
    }
}

}  // namespace

Result<Video> Video::begin() {
    set_hints();
    const char* display = std::getenv("DISPLAY");
    const auto none = [&](const std::string& why) {
        return fail(fmt::format("no screen can be opened: {} (DISPLAY={})", why, display != nullptr ? display : ""));
    };
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return none(why_no_video());
    Video video;
    if (draws_for_nobody()) return none("there is neither a TV nor a display server");
    return video;
}

Video::~Video() {
    if (begun_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Result<Window> Window::open(const ScreenOptions& options) {
    auto video = Video::begin();
    if (!video) return tl::unexpected(video.error());
    const auto screen = find_screen(options.output);
    if (!screen) return tl::unexpected(screen.error());
    SDL_Rect bounds{};
    SDL_GetDisplayBounds(*screen, &bounds);
    const bool whole = options.windowed == Size{};
    // At its screen's bounds from the beginning: SDL doesn't move a window to another screen rightly.
    const int x = whole ? bounds.x : static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(*screen)));
    const int y = whole ? bounds.y : x;
    const Size size = whole ? Size{bounds.w, bounds.h} : options.windowed;
    const Uint32 flags = whole ? SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_SHOWN;
    WindowPtr window(SDL_CreateWindow(options.title.c_str(), x, whole ? y : x, size.w, size.h, flags));
    if (!window) return fail(fmt::format("no window can be opened: {}", SDL_GetError()));
    SDL_ShowCursor(SDL_DISABLE);
    SDL_StopTextInput();  // SDL begins it by itself; a board has no keyboard
    Window opened(std::move(*video), std::move(window), size);
    opened.last_size_ = opened.size();
    return opened;
}

Size Window::size() const {
    Size size;
    SDL_GetWindowSize(window_.get(), &size.w, &size.h);
    return size;
}

double Window::refresh_hz() const {
    SDL_DisplayMode mode{};
    const int screen = std::max(0, SDL_GetWindowDisplayIndex(window_.get()));
    if (SDL_GetCurrentDisplayMode(screen, &mode) != 0 || mode.refresh_rate <= 0) return 60.0;
    return mode.refresh_rate;
}

int Window::connection_fd() const {
#ifdef SDL_VIDEO_DRIVER_X11
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window_.get(), &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_X11) {
        return XConnectionNumber(info.info.x11.display);
    }
#endif
    return -1;
}

std::vector<WindowEvent> Window::pump() {
    std::vector<WindowEvent> events;
    SDL_PumpEvents();
    for (SDL_Event event; next_event(event);) translate(event, events);
    if (size() != last_size_) {
        last_size_ = size();
        add_once(events, WindowEvent::resized);
    }
    return events;
}

}  // namespace panggil::render
