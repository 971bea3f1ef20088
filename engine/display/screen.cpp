#include "display/screen.h"

#include <algorithm>

#include "base/log.h"

namespace panggil::display {

namespace {

constexpr std::chrono::seconds kTryAgain{2};
constexpr std::chrono::seconds kPictureEvery{3};

// Outside X11 and Wayland nothing wakes the loop when the window system has something to say.
constexpr std::chrono::milliseconds kSlowBeat{1000};

}  // namespace

Screen::Screen(ScreenSettings settings, scene::Design design, std::shared_ptr<const hall::Hall> hall, hall::ZoneId zone,
               const std::filesystem::path& fonts, Videos::Settings videos)
    : settings_(std::move(settings)),
      design_(std::move(design)),
      hall_(std::move(hall)),
      zone_(std::move(zone)),
      fonts_(fonts),
      words_(*hall_),
      pictures_(design_.assets),
      videos_(std::move(videos)) {}

Screen::~Screen() = default;

Result<void> Screen::open(const hall::Board& board, const scene::Moment& moment) {
    auto typesetter = render::Typesetter::open(fonts_);
    if (!typesetter) return tl::unexpected(typesetter.error());
    typesetter_ = *std::move(typesetter);
    make_presenter(board, moment);
    return {};
}

bool Screen::make_presenter(const hall::Board& board, const scene::Moment& moment) {
    scene_.reset();
    presenter_.reset();
    auto made = settings_.offscreen ? render::make_offscreen(*settings_.offscreen, *typesetter_)
                                    : render::make_presenter(settings_.window, *typesetter_);
    retry_ = moment.now + kTryAgain;
    if (!made) {
        if (!std::exchange(said_no_screen_, true))
            log::warn("there is no screen, it is tried again: {}", made.error().message);
        return false;
    }
    said_no_screen_ = false;
    presenter_ = *std::move(made);
    frames_ = render::FrameClock(presenter_->refresh_hz());
    log::info("drawing; presenter={} size={}x{} hz={}", presenter_->name(), presenter_->size().w, presenter_->size().h,
              presenter_->refresh_hz());
    make_scene(board, moment);
    return true;
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

bool Screen::pump(const hall::Board& board, const scene::Moment& moment) {
    if (!presenter_) {
        if (moment.now >= retry_) make_presenter(board, moment);
        return false;
    }
    pump_due_ = moment.now + kSlowBeat;
    for (const render::WindowEvent event : presenter_->pump()) {
        switch (event) {
            case render::WindowEvent::quit:
                return true;
            case render::WindowEvent::redraw:
                scene_->damage().add_everything();
                break;
            case render::WindowEvent::resized:
                make_scene(board, moment);
                break;
            case render::WindowEvent::lost:
                log::warn("the screen is gone, it is tried again");
                make_presenter(board, moment);
                return false;
        }
    }
    return false;
}

void Screen::draw(const hall::Board& board, const scene::Moment& moment) {
    if (!scene_) return videos_.follow(nullptr, 0, moment.now);
    scene_->advance(board, moment);
    videos_.follow(scene_.get(), presenter_->refresh_hz(), moment.now);
    videos_.take_frames(scene_->damage());
    if (!scene_->damage().empty()) {
        scene_->damage().take(rects_);
        const auto shown = presenter_->present(
            rects_, [this](render::Canvas& canvas, const render::Rect& rect) { scene_->draw(canvas, rect); });
        picture_changed_ = true;
        if (!shown) {
            log::warn("a picture did not arrive: {}", shown.error().message);
            make_presenter(board, moment);
            return;
        }
    }
    frame_due_ = scene_->moving(moment.now) ? frames_.next(moment.now) : Instant::max();
    prepares_ = frame_due_ == Instant::max() && scene_->prepare_next(presenter_->canvas());
    write_picture(moment.now);
}

void Screen::write_picture(Instant now) {
    if (settings_.picture.empty() || !picture_changed_ || now < picture_due_) return;
    picture_due_ = now + kPictureEvery;
    picture_changed_ = false;
    const auto picture = presenter_->read_picture();
    const auto saved = picture ? render::save_png(*picture, settings_.picture) : tl::unexpected(picture.error());
    if (!saved) log::warn("the picture is not written: {}", without_severity(saved.error()));
}

void Screen::add_video_fds(std::vector<int>& fds) const {
    if (frame_due_ == Instant::max()) videos_.add_fds(fds);
}

Instant Screen::next_due(const scene::Moment& moment) const {
    if (!presenter_) return std::min(retry_, videos_.next_due());
    if (prepares_) return moment.now;
    Instant due = std::min({frame_due_, scene_->next_due(moment), videos_.next_due()});
    if (presenter_->connection_fd() < 0 && !settings_.offscreen) due = std::min(due, pump_due_);
    if (!settings_.picture.empty() && picture_changed_) due = std::min(due, picture_due_);
    return due;
}

}  // namespace panggil::display
