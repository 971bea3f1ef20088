#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "display/still.h"
#include "display/still_videos.h"
#include "hall/board.h"
#include "render/fonts.h"
#include "render/presenter.h"
#include "scene/pictures.h"
#include "scene/words.h"

namespace panggil::display {

/// A layout on a stage instead of a screen: one still after another is set up on it and looked at.
class StillScene {
public:
    static Result<std::unique_ptr<StillScene>> open(scene::Design design, std::shared_ptr<const hall::Hall> hall,
                                                    const std::filesystem::path& fonts, render::Size size);

    /// Sets it up anew: all its events, one after another, then its time. `each` is called after every call.
    void play(const Still& still, const std::function<void()>& each = {});

    /// Lets time go on: pages turn.
    void go_on(Seconds by);

    /// What it looks like now. `over` draws on top of it.
    Result<render::Picture> picture(const render::Draw& over = {});
    Result<render::Picture> picture_without_texts();

    const scene::Scene& scene() const { return *scene_; }  ///< After the first play().
    render::Typesetter& typesetter() { return *typesetter_; }
    const scene::Words& words() const { return words_; }

private:
    StillScene(scene::Design design, std::shared_ptr<const hall::Hall> hall, const std::filesystem::path& fonts)
        : design_(std::move(design)),
          hall_(std::move(hall)),
          fonts_(fonts),
          words_(*hall_),
          pictures_(design_.assets),
          videos_(design_.assets) {}

    void advance();

    scene::Design design_;
    std::shared_ptr<const hall::Hall> hall_;
    render::Fonts fonts_;
    scene::Words words_;
    scene::Pictures pictures_;
    StillVideos videos_;
    std::unique_ptr<render::Typesetter> typesetter_;
    std::unique_ptr<render::Presenter> presenter_;
    std::optional<hall::Board> board_;
    scene::Moment moment_;
    Seconds gone_{0};  // since the last event
    std::optional<scene::Scene> scene_;
};

}  // namespace panggil::display
