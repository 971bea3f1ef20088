#include "render/window.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "render/connectors.h"

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

bool names_driver() { return std::getenv("SDL_VIDEODRIVER") != nullptr; }

// By itself SDL takes a driver that draws for nobody where it finds nothing, at 150 MB; and Wayland's library tells the
// log each time that it was not asked for.
void choose_drivers() {
    if (names_driver()) return;
    const bool wayland = std::getenv("WAYLAND_DISPLAY") != nullptr && std::getenv("XDG_RUNTIME_DIR") != nullptr;
    SDL_SetHint(SDL_HINT_VIDEODRIVER, wayland ? "x11,wayland,kmsdrm" : "x11,kmsdrm");
}

std::string why_no_video() {
    if (!names_driver()) return "there is neither a TV nor a display server, or this user may not open it";
    const std::string reason = SDL_GetError();
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

// Asked for the whole screen, SDL waits 100 ms for an X server's window manager to move the window, where there is none
// too, and again when it goes. So it stays hidden there until it has asked itself (Window::show).
Uint32 flags_of(bool whole) {
    if (!whole) return SDL_WINDOW_SHOWN;
    const bool x11 = std::string_view(SDL_GetCurrentVideoDriver()) == "x11";
    return SDL_WINDOW_BORDERLESS | static_cast<Uint32>(x11 ? SDL_WINDOW_HIDDEN : SDL_WINDOW_FULLSCREEN_DESKTOP);
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

void expect_no_keyboard() { ::setenv("XCOMPOSEFILE", "/dev/null", 0); }

Result<Video> Video::begin() {
    set_hints();
    choose_drivers();
    XServer::survive_its_end();
    const char* display = std::getenv("DISPLAY");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) return Video();
    return fail(fmt::format("no screen can be opened: {} (DISPLAY={})", why_no_video(), display ? display : ""));
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
    WindowPtr window(SDL_CreateWindow(options.title.c_str(), x, whole ? y : x, size.w, size.h, flags_of(whole)));
    if (!window) return fail(fmt::format("no window can be opened: {}", SDL_GetError()));
    SDL_ShowCursor(SDL_DISABLE);
    SDL_StopTextInput();  // SDL begins it by itself; a board has no keyboard
    return Window(std::move(*video), std::move(window), whole);
}

Window::Window(Video video, WindowPtr window, bool whole)
    : video_(std::move(video)),
      window_(std::move(window)),
      x_(XServer::of(*window_)),
      whole_(whole),
      last_size_(size()),
      screens_at_first_(screens()) {}

void Window::show() {
    x_ = XServer::of(*window_);
    if (whole_ && x_) x_->ask_for_whole_screen();
    SDL_ShowWindow(window_.get());
}

// A window on a desk stays where it is put.
std::string Window::screens() const {
    if (!whole_) return "";
    return x_ ? x_->screens() : connectors();
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

std::optional<Result<Picture>> Window::read_shown(const Rect& rect) const {
    if (!x_ || !whole_) return std::nullopt;
    return x_->read(rect);
}

Result<void> Window::stands() const {
    if (x_ && XServer::has_ended()) return fail("the X server has ended");
    return {};
}

std::vector<WindowEvent> Window::pump() {
    if (!stands()) return {WindowEvent::lost};
    std::vector<WindowEvent> events;
    SDL_PumpEvents();
    for (SDL_Event event; next_event(event);) {
        translate(event, events);
        if (x_ && x_->is_about_screens(event)) add_once(events, WindowEvent::screens);
    }
    if (const Size now = size(); now != last_size_) {
        last_size_ = now;
        add_once(events, WindowEvent::resized);
    }
    if (!stands()) return {WindowEvent::lost};
    return events;
}

void end_window(SDL_Window* window) {
    const auto x = XServer::has_ended() ? XServer::of(*window) : nullptr;
    if (x) x->let_window_go();
    SDL_DestroyWindow(window);
}

}  // namespace panggil::render
