#include "video/still.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "video/session.h"

namespace panggil::video {

namespace {

// A length is rounded, and nothing comes after the last picture.
constexpr double kBeforeEnd = 0.001;

struct Sought {
    std::optional<double> length{};
    render::Size shape{};
    bool stands{false};  // it stands where it shall
    bool sought{false};
    std::string failure{};
};

void take(const News& news, Session& session, Seconds at, Sought& sought) {
    switch (news.what) {
        case News::What::length:
            sought.length = news.seconds;
            break;
        case News::What::shape:
            sought.shape = news.size;
            break;
        case News::What::failed:
            sought.failure = news.words;
            break;
        case News::What::restarted:
            sought.stands = sought.sought || at <= Seconds{0};
            if (std::exchange(sought.sought, true) || sought.stands) break;
            session.seek(sought.length && *sought.length > 0
                             ? Seconds{std::fmod(at.count(), std::max(*sought.length - kBeforeEnd, kBeforeEnd))}
                             : at);
            break;
        default:
            break;
    }
}

render::Picture picture_of(const Buffer& buffer) {
    render::Picture picture{buffer.size(), {}};
    const auto width = static_cast<std::size_t>(buffer.size().w);
    const auto height = static_cast<std::size_t>(buffer.size().h);
    picture.pixels.reserve(width * height);
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint32_t* row = buffer.pixels() + y * static_cast<std::size_t>(buffer.stride());
        std::transform(row, row + width, std::back_inserter(picture.pixels),
                       [](std::uint32_t pixel) { return pixel | 0xFF000000u; });
    }
    return picture;
}

}  // namespace

Result<render::Picture> still(const std::filesystem::path& file, render::Size room, render::PictureFit fit, Seconds at,
                              Seconds patience) {
    auto session = Session::open({true, fit, true});
    if (!session) return tl::unexpected(session.error());
    const Instant give_up = SystemClock().now() + ticks(patience);
    Sought sought;
    bool picture_came = false;
    (*session)->play(file);
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(give_up - SystemClock().now()).count();
        if (left <= 0) return fail(Said{"it gives no picture", "tidak ada gambarnya"}, {file.string()});
        pollfd fd{(*session)->wake_fd(), POLLIN, 0};
        ::poll(&fd, 1, static_cast<int>(left));
        (*session)->clear_wake();
        while (const auto news = (*session)->next()) take(*news, **session, at, sought);
        if (!sought.failure.empty()) return fail(sought.failure, {file.string()});
        picture_came |= (*session)->has_picture();
        const render::Size size = fitted(sought.shape, room, fit);
        if (!picture_came || !sought.stands || size == render::Size{}) continue;
        Buffer buffer;
        buffer.fit(size);
        if (!(*session)->draw(buffer)) return fail(Said{"it can't be drawn", "tidak bisa digambar"}, {file.string()});
        return picture_of(buffer);
    }
}

}  // namespace panggil::video
