#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "render/canvas.h"
#include "render/geometry.h"
#include "render/text.h"

namespace panggil::render {

/// What the window system told.
enum class WindowEvent {
    quit,     ///< Somebody closed the window.
    redraw,   ///< The picture is gone: everything must be drawn again.
    resized,  ///< The same, at another size(): lay out anew.
    lost,     ///< The screen is gone: end this presenter and make another one.
    screens,  ///< A TV came or went, or has another mode: once that has settled, ask has_other_screens(). Under X11
              ///< alone: elsewhere nobody tells, so ask at a slow beat.
};

/// Draws one rectangle of damage; the clip is set to it.
using Draw = std::function<void(Canvas&, const Rect&)>;

/// Brings the picture to a screen. Its picture is kept between frames, so only damage is drawn.
/// Disposable: when a screen goes, it is ended and made anew; board, scene and voice live on. One thread.
class Presenter {
public:
    virtual ~Presenter() = default;

    virtual Size size() const = 0;
    virtual const char* name() const = 0;   ///< "surface", "gpu" or "offscreen"; for the log.
    virtual double refresh_hz() const = 0;  ///< 60 where the screen doesn't say.
    virtual Canvas& canvas() = 0;           ///< For Canvas::prepare between frames. Another one after `resized`.

    /// Calls `draw` once for each rectangle, then shows them. No damage: shows the same picture once more.
    /// An error means that the picture didn't arrive, as after WindowEvent::lost; success that it has been handed over
    /// to whoever shows it.
    virtual Result<void> present(const std::vector<Rect>& damage, const Draw& draw) = 0;

    /// What happened since the last time; never waits. Ask when connection_fd() is readable, and after whatever waits
    /// for the window system's answer (present, read_shown, has_other_screens), with which events may have come; and at
    /// a slow beat where there is no descriptor. Repeated events come once.
    virtual std::vector<WindowEvent> pump() = 0;

    /// The window system's connection, to sleep on; -1 where there is none.
    virtual int connection_fd() const = 0;

    /// The picture as it stands. Slow on a GPU: for pictures and tests, not for frames.
    virtual Result<Picture> read_picture() = 0;

    /// What a visitor sees there: under X11 what stands on the screen, whoever drew it, elsewhere the picture. For
    /// health; a row takes less than a frame. `rect` lies inside.
    virtual Result<Picture> read_shown(const Rect& rect) = 0;

    /// The computer's screens aren't those any more that it was opened on: make another one. Reads a few files.
    virtual bool has_other_screens() const = 0;
};

enum class PresenterKind {
    automatic,  ///< The better of both, measured (cost.h); `surface` where there is no GPU but an emulated one.
    gpu,        ///< SDL_Renderer with vsync into a kept texture.
    surface,    ///< The software renderer on the window's own memory.
};

struct ScreenOptions {
    PresenterKind kind{PresenterKind::automatic};
    Size windowed{};       ///< A window of this size; none: the whole screen.
    std::string output{};  ///< The screen's name ("HDMI-1") or a part of it; empty: the first.
    int rotation{0};       ///< Degrees clockwise by which the picture is turned: 0, 90, 180 or 270.
    std::string title{"Panggil"};
};

/// Leaves out what Xlib would read for somebody who types, which takes longer than to open a window. Call it before the
/// first thread.
void expect_no_keyboard();

/// Opens a window. `automatic` opens up to three, one after another, for half a second: name the kind the next time
/// (Presenter::name). An error says why no screen can be had; a TV that is off is one, so try again later.
/// One at a time: end the old one first. `typesetter` outlives it.
Result<std::unique_ptr<Presenter>> make_presenter(const ScreenOptions& options, Typesetter& typesetter);

/// A picture of `size` in memory; needs no screen and no video driver. The same drawing gives the same bytes.
Result<std::unique_ptr<Presenter>> make_offscreen(Size size, Typesetter& typesetter);

/// What `draw` makes of the part `rect` of such a canvas, as opaque pixels: in no more memory than that takes, and
/// without touching what the canvas shows. Letters that it has drawn already serve here too, but for a GPU's, which may
/// be what is wrong.
Result<Picture> draw_part(Canvas& whole, const Rect& rect, const Draw& draw);

}  // namespace panggil::render
