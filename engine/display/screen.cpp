#include "display/screen.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/log.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kTryAgain{2};
constexpr std::chrono::seconds kPictureEvery{3};
constexpr std::chrono::milliseconds kHotplugSettles{1500};  // a TV that is switched on comes and goes a few times

// Outside X11 and Wayland nothing wakes the loop when the window system has something to say.
constexpr std::chrono::milliseconds kSlowBeat{1000};

// A beat proves that pictures arrive; a few pixels prove it as well as a row.
render::Rect beat_at(const render::Rect& row) { return {row.x, row.y, std::min(row.w, 64), row.h}; }

}  // namespace

Screen::Screen(ScreenSettings settings, scene::Design design, std::shared_ptr<const hall::Hall> hall, hall::ZoneId zone,
               const std::filesystem::path& fonts, Videos::Settings videos, const Clock& clock, Life& life,
               OpenScreen open_screen)
    : settings_(std::move(settings)),
      clock_(clock),
      life_(life),
      open_screen_(std::move(open_screen)),
      design_(std::move(design)),
      hall_(std::move(hall)),
      zone_(std::move(zone)),
      fonts_(fonts),
      words_(*hall_),
      pictures_(design_.assets),
      videos_(std::move(videos)),
      inspection_(life.was_begun_anew(), clock.now()),
      beat_(ticks(life.beat())) {}

Screen::~Screen() = default;

Result<void> Screen::open(const hall::Board& board, const scene::Moment& moment) {
    auto typesetter = render::Typesetter::open(fonts_);
    if (!typesetter) return tl::unexpected(typesetter.error());
    typesetter_ = *std::move(typesetter);
    make_presenter(board, moment);
    return {};
}

// What was measured to be the better way holds for the TV that comes back; where it can't be had any more, both are
// tried again.
Result<std::unique_ptr<render::Presenter>> Screen::open_presenter() {
    if (settings_.offscreen) return render::make_offscreen(*settings_.offscreen, *typesetter_);
    render::ScreenOptions options = settings_.window;
    if (measured_) options.kind = *measured_;
    auto made = open_screen_(options, *typesetter_);
    const bool gpu = made && std::string_view((*made)->name()) == "gpu";
    measured_.reset();
    if (made && settings_.window.kind == render::PresenterKind::automatic)
        measured_ = gpu ? render::PresenterKind::gpu : render::PresenterKind::surface;
    return made;
}

bool Screen::make_presenter(const hall::Board& board, const scene::Moment& moment) {
    lose_presenter();
    auto made = open_presenter();
    const Instant now = clock_.now();  // to open a screen may take a while
    retry_ = now + kTryAgain;
    if (!made) {
        if (!std::exchange(said_no_screen_, true))
            log::warn("there is no screen, it is tried again: {}", made.error().message);
        life_.lives(now);
        return false;
    }
    said_no_screen_ = false;
    presenter_ = *std::move(made);
    was_asked_ = true;
    frames_ = render::FrameClock(presenter_->refresh_hz());
    log::info("drawing; presenter={} size={}x{} hz={}", presenter_->name(), presenter_->size().w, presenter_->size().h,
              presenter_->refresh_hz());
    fit_scene(board, moment);
    return true;
}

void Screen::lose_screen(const std::string& reason, const hall::Board& board, const scene::Moment& moment) {
    log::warn("the screen is gone, it is tried again; reason={}", reason);
    ++figures_.screens_lost;
    make_presenter(board, moment);
}

void Screen::lose_presenter() {
    presenter_.reset();
    settled_at_ = Instant::max();
    pace_.expect(Instant::max(), {});
}

// The scene goes on while there is no screen. Where the next one is of another size, what moves goes on all the same.
void Screen::fit_scene(const hall::Board& board, const scene::Moment& moment) {
    inspection_.begin(presenter_->size(), moment.now);
    if (!scene_) return make_scene(board, moment);
    scene_->forget_prepared();
    if (scene_->size() == presenter_->size()) return scene_->damage().add_everything();
    scene_->set_size(presenter_->size(), design_, board, moment);
}

void Screen::make_scene(const hall::Board& board, const scene::Moment& moment) {
    scene_ =
        std::make_unique<scene::Scene>(design_, *hall_, presenter_->size(), zone_, *typesetter_, words_, &pictures_);
    scene_->show_videos_of(&videos_);
    scene_->set_link(board, link_, moment);
    scene_->show_note(note_);
}

void Screen::show_note(std::optional<scene::Note> note) {
    note_ = std::move(note);
    if (scene_) scene_->show_note(note_);
}

void Screen::set_design(scene::Design design, std::unique_ptr<render::Fonts> fonts, const hall::Board& board,
                        const scene::Moment& moment) {
    design_ = std::move(design);
    if (fonts) {
        fonts_ = std::move(*fonts);
        typesetter_->forget_fonts();
        if (presenter_) presenter_->canvas().forget_texts();
    }
    pictures_.look_for_changes();
    if (scene_) scene_->set_design(design_, board, moment);
}

void Screen::show_link(const scene::Link& link, const hall::Board& board, const scene::Moment& moment) {
    link_ = link;
    if (scene_) scene_->set_link(board, link_, moment);
}

void Screen::take_pictures(const hall::Board& board, const scene::Moment& moment) {
    if (pictures_.take_loaded() && scene_) scene_->show_pictures(board, moment);
}

bool Screen::pump(const hall::Board& board, const scene::Moment& moment, bool is_told) {
    if (!presenter_) {
        if (moment.now >= retry_) make_presenter(board, moment);
        return false;
    }
    const bool was_asked = std::exchange(was_asked_, false);
    if (is_told || was_asked || presenter_->connection_fd() < 0) {
        pump_due_ = moment.now + kSlowBeat;
        for (const render::WindowEvent event : presenter_->pump()) {
            if (event == render::WindowEvent::quit) return true;
            if (event == render::WindowEvent::lost) {
                lose_screen("the window system says so", board, moment);
                return false;
            }
            take(event, board, moment);
        }
    }
    if (other_screens_stand(moment.now)) {
        log::info("the screens have changed, the picture is brought to them anew");
        make_presenter(board, moment);
    }
    return false;
}

void Screen::take(render::WindowEvent event, const hall::Board& board, const scene::Moment& moment) {
    if (event == render::WindowEvent::redraw) scene_->damage().add_everything();
    if (event == render::WindowEvent::resized) fit_scene(board, moment);
    if (event == render::WindowEvent::screens) settled_at_ = moment.now + kHotplugSettles;
}

// A TV that is switched on, plugged in or changes its mode does so in several steps.
bool Screen::other_screens_stand(Instant now) {
    const bool nobody_tells = presenter_->connection_fd() < 0;
    if (nobody_tells && settled_at_ == Instant::max() && presenter_->has_other_screens())
        settled_at_ = now + kHotplugSettles;
    if (now < settled_at_) return false;
    settled_at_ = Instant::max();
    was_asked_ = true;
    return presenter_->has_other_screens();
}

void Screen::draw(const hall::Board& board, const scene::Moment& moment) {
    prepares_ = false;
    if (scene_) scene_->advance(board, moment);
    if (!presenter_) return videos_.follow(nullptr, 0, moment.now);
    videos_.follow(scene_.get(), presenter_->refresh_hz(), moment.now);
    videos_.take_frames(scene_->damage());
    // A look finds what stands there before the beat goes over it; while all moves, it looks at the rest afterwards.
    if (scene_->damage().empty() && !inspect(board, moment)) return;
    picture_changed_ |= !scene_->damage().empty();
    if (!present(board, moment) || !inspect(board, moment)) return;
    const bool beats = moment.now + beat_ / 4 >= present_due_;  // early where it is awake anyway: waking costs more
    if (beats && !present_again(board, moment)) return;
    frame_due_ = scene_->moving(moment.now) ? frames_.next(moment.now) : Instant::max();
    pace_.expect(frame_due_, frames_.period());
    prepares_ = frame_due_ == Instant::max() && scene_->prepare_next(presenter_->canvas(), *hall_);
    write_picture(moment.now);
}

void Screen::draw_called(const hall::Board& board, const scene::Moment& moment) {
    if (!presenter_) return;
    scene_->show_called(board, moment);
    if (scene_->damage().empty()) return;
    picture_changed_ = true;
    present(board, moment);
}

// False: the screen is gone.
bool Screen::present(const hall::Board& board, const scene::Moment& moment) {
    if (scene_->damage().empty() && moment.now < tint_.next_due()) return true;
    scene_->damage().take(rects_);
    if (const auto late = pace_.begin(clock_.now())) figures_.count(*late);
    const Instant begun = clock_.now();
    std::chrono::nanoseconds drawing{0};
    if (settings_.show_damage) tint_.begin(rects_, presenter_->size(), begun);
    const auto shown = presenter_->present(rects_, [&](render::Canvas& canvas, const render::Rect& rect) {
        const Instant from = clock_.now();
        scene_->draw(canvas, rect);
        if (settings_.show_damage) tint_.paint(canvas, rect);
        drawing += clock_.now() - from;
    });
    pace_.shown(begun, drawing, clock_.now());
    return has_arrived(shown, board, moment);
}

// A few pixels as they stand: that they arrive is proof enough.
bool Screen::present_again(const hall::Board& board, const scene::Moment& moment) {
    rects_.assign(1, beat_at(inspection_.row()));
    const auto as_it_stands = [](render::Canvas&, const render::Rect&) {};
    return has_arrived(presenter_->present(rects_, as_it_stands), board, moment);
}

bool Screen::has_arrived(const Result<void>& shown, const hall::Board& board, const scene::Moment& moment) {
    if (!shown) {
        lose_screen(shown.error().message, board, moment);
        return false;
    }
    was_asked_ = true;
    ++figures_.pictures;
    const Instant now = clock_.now();
    inspection_.presented(rects_, now);
    present_due_ = now + beat_;
    life_.lives(now);
    return true;
}

// False: the screen is gone.
bool Screen::inspect(const hall::Board& board, const scene::Moment& moment) {
    if (!is_inspected() || moment.now < inspection_.welcome_from()) return true;
    was_asked_ = true;
    switch (inspection_.look(*presenter_, *scene_, clock_.now(), figures_)) {
        case Mend::nothing:
            return true;
        case Mend::draw_again:
            scene_->damage().add_everything();
            break;
        case Mend::new_presenter:
            if (!make_presenter(board, moment)) return false;
            break;
        case Mend::new_process:
            log::error("the screen shows something else than it was given and nothing helps, the program begins anew");
            life_.begin_anew();
            return true;
    }
    return present(board, moment);
}

void Screen::write_picture(Instant now) {
    if (settings_.picture.empty() || !picture_changed_ || now < picture_due_) return;
    picture_due_ = now + kPictureEvery;
    picture_changed_ = false;
    const auto picture = presenter_->read_picture();
    const auto saved = picture ? render::save_png(*picture, settings_.picture) : tl::unexpected(picture.error());
    if (!saved) log::warn("the picture is not written: {}", without_severity(saved.error()));
}

bool Screen::only_draws(Instant now) const {
    if (!presenter_ || now < frame_due_ || now >= settled_at_) return false;
    return presenter_->connection_fd() >= 0 || settings_.offscreen || now < pump_due_;
}

void Screen::add_video_fds(std::vector<int>& fds) const {
    if (frame_due_ == Instant::max()) videos_.add_fds(fds);
}

Instant Screen::next_due(const scene::Moment& moment) const {
    if (!presenter_) return std::min(retry_, videos_.next_due());
    if (prepares_) return moment.now;
    Instant due = std::min(
        {frame_due_, scene_->next_due(moment), videos_.next_due(), present_due_, settled_at_, tint_.next_due()});
    if (is_inspected()) due = std::min(due, inspection_.next_due());
    if (presenter_->connection_fd() < 0 && !settings_.offscreen) due = std::min(due, pump_due_);
    if (!settings_.picture.empty() && picture_changed_) due = std::min(due, picture_due_);
    return due;
}

}  // namespace panggil::display
