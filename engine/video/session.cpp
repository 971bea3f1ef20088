#include "video/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

#include "base/log.h"

namespace panggil::video {

namespace {

// Ids of observed properties.
enum Observed : std::uint64_t { kWidth = 1, kHeight, kLength };

void wake(void* fd) { static_cast<const EventFd*>(fd)->post(); }

// `%LENGTH%TEXT` is libmpv's way to quote commas.
std::string quoted(std::string_view text) { return fmt::format("%{}%{}", text.size(), text); }

// A file may say that its pictures or its sound are to be fetched elsewhere, or be a list of addresses with the ending
// of a video. Only these formats are read, and only from files.
std::string only_files() {
    return "protocol_whitelist=file,format_whitelist=" + quoted("mov,matroska,webm,ogg,avi,mpeg,mpegvideo,mpegts,m4v");
}

using Setting = std::pair<const char*, const char*>;

// What keeps it to itself. A frame of 8192x4320 is the largest that is decoded, at four bytes a pixel 135 MiB.
constexpr Setting kSettings[] = {
    {"vo", "libmpv"},
    {"config", "no"},
    {"load-scripts", "no"},
    {"ytdl", "no"},
    {"osc", "no"},
    {"terminal", "no"},
    {"input-default-bindings", "no"},
    {"input-vo-keyboard", "no"},
    {"input-media-keys", "no"},
    {"osd-level", "0"},
    {"sub-auto", "no"},
    {"audio-file-auto", "no"},
    {"cover-art-auto", "no"},
    {"audio-display", "no"},
    {"sid", "no"},
    {"access-references", "no"},
    {"ordered-chapters", "no"},
    {"autoload-files", "no"},
    {"demuxer", "lavf"},
    {"vd-lavc-o", "max_pixels=35389440"},
    {"cache", "no"},
    {"demuxer-max-bytes", "8MiB"},
    {"demuxer-max-back-bytes", "0"},
    {"idle", "yes"},
    {"keep-open", "yes"},  // the last picture stays
};

// For what runs: decoded by the graphics hardware of a mini PC where there is one, and opened before it is needed.
constexpr Setting kRunning[] = {{"hwdec", "vaapi-copy"},    {"prefetch-playlist", "yes"}, {"sws-fast", "yes"},
                                {"sws-scaler", "bilinear"}, {"zimg-fast", "yes"},         {"zimg-scaler", "bilinear"}};
constexpr Setting kStill[] = {{"hwdec", "no"}, {"pause", "yes"}, {"hr-seek", "yes"}, {"vd-lavc-threads", "1"}};

// Through a sound server that mixes, and never straight to the device, which the voice may have to open at any time.
constexpr Setting kHeard[] = {{"ao", "pipewire,pulse"},
                              {"audio-client-name", "Panggil"},
                              {"audio-fallback-to-null", "no"},
                              {"volume-max", "100"}};
constexpr Setting kSilent[] = {{"audio", "no"}};

bool is_about_sound(const mpv_event_log_message& message) {
    return std::string_view(message.text).find("audio device") != std::string_view::npos;
}

}  // namespace

render::Size fitted(render::Size shape, render::Size room, render::PictureFit fit) {
    if (shape.w <= 0 || shape.h <= 0 || room.w <= 0 || room.h <= 0) return {};
    if (fit == render::PictureFit::cover) return room;
    const double scale = std::min(double(room.w) / shape.w, double(room.h) / shape.h);
    return {std::clamp(static_cast<int>(std::lround(shape.w * scale)), 1, room.w),
            std::clamp(static_cast<int>(std::lround(shape.h * scale)), 1, room.h)};
}

Result<std::unique_ptr<Session>> Session::open(const Options& options) {
    const auto mpv = load_libmpv();
    if (!mpv) return tl::unexpected(mpv.error());
    std::unique_ptr<Session> session(new Session(*mpv, options));
    if (const auto begun = session->begin(); !begun) return tl::unexpected(begun.error());
    return session;
}

Result<void> Session::begin() {
    handle_ = mpv_.create();
    if (handle_ == nullptr) return fail("videos can't be played, libmpv doesn't begin - is LC_NUMERIC set?");
    const auto refused = set_all();
    if (!refused.empty()) return fail(fmt::format("videos aren't played, this libmpv doesn't know {}", refused));
    mpv_.set_wakeup_callback(handle_, wake, &wake_);
    mpv_.request_log_messages(handle_, "error");
    mpv_.observe_property(handle_, kWidth, "dwidth", MPV_FORMAT_INT64);
    mpv_.observe_property(handle_, kHeight, "dheight", MPV_FORMAT_INT64);
    if (options_.still) mpv_.observe_property(handle_, kLength, "duration", MPV_FORMAT_DOUBLE);
    if (const int error = mpv_.initialize(handle_); error < 0) {
        return fail(fmt::format("videos can't be played, libmpv doesn't begin; reason={}", mpv_.error_string(error)));
    }
    char api[] = MPV_RENDER_API_TYPE_SW;
    mpv_render_param parameters[] = {{MPV_RENDER_PARAM_API_TYPE, api}, {MPV_RENDER_PARAM_INVALID, nullptr}};
    if (const int error = mpv_.render_create(&render_, handle_, parameters); error < 0) {
        return fail(fmt::format("videos can't be drawn by libmpv; reason={}", mpv_.error_string(error)));
    }
    mpv_.render_set_update_callback(render_, wake, &wake_);
    return {};
}

// The first that it refuses: what is not kept from something may do it.
std::string Session::set_all() {
    std::string refused;
    const auto set = [&](const char* name, const char* value) {
        if (mpv_.set_option_string(handle_, name, value) < 0 && refused.empty()) refused = name;
    };
    for (const auto& [name, value] : kSettings) set(name, value);
    set("demuxer-lavf-o", only_files().c_str());
    set("panscan", options_.fit == render::PictureFit::cover ? "1.0" : "0.0");
    for (const auto& [name, value] : options_.still ? std::span<const Setting>(kStill) : kRunning) set(name, value);
    for (const auto& [name, value] : options_.mute ? std::span<const Setting>(kSilent) : kHeard) set(name, value);
    return refused;
}

Session::~Session() {
    if (render_) mpv_.render_free(render_);
    if (handle_) mpv_.terminate_destroy(handle_);
}

void Session::play(const std::filesystem::path& file) {
    const char* command[] = {"loadfile", file.c_str(), "replace", nullptr};
    mpv_.command_async(handle_, 0, command);
}

// What has been played leaves the list, or it would grow for ever.
void Session::play_after(const std::filesystem::path& file) {
    const char* clear[] = {"playlist-clear", nullptr};
    mpv_.command_async(handle_, 0, clear);
    const char* append[] = {"loadfile", file.c_str(), "append-play", nullptr};
    mpv_.command_async(handle_, 0, append);
}

void Session::stop() {
    const char* command[] = {"stop", nullptr};
    mpv_.command_async(handle_, 0, command);
}

void Session::pause(bool paused) {
    int flag = paused ? 1 : 0;
    mpv_.set_property_async(handle_, 0, "pause", MPV_FORMAT_FLAG, &flag);
}

void Session::seek(Seconds to) {
    const std::string seconds = fmt::format("{:.3f}", to.count());
    const char* command[] = {"seek", seconds.c_str(), "absolute+exact", nullptr};
    mpv_.command_async(handle_, 0, command);
}

// libmpv takes the third power of what it calls volume.
void Session::set_loudness(double factor) {
    double volume = 100 * std::cbrt(std::clamp(factor, 0.0, 1.0));
    mpv_.set_property_async(handle_, 0, "volume", MPV_FORMAT_DOUBLE, &volume);
}

std::optional<News> Session::next() {
    while (true) {
        const mpv_event* event = mpv_.wait_event(handle_, 0);
        if (event->event_id == MPV_EVENT_NONE) return std::nullopt;
        if (auto news = news_of(*event)) return news;
    }
}

std::optional<News> Session::news_of(const mpv_event& event) {
    switch (event.event_id) {
        case MPV_EVENT_START_FILE:
            return News{News::What::started};
        case MPV_EVENT_PLAYBACK_RESTART:
            return News{News::What::restarted};
        case MPV_EVENT_END_FILE: {
            const auto& end = *static_cast<const mpv_event_end_file*>(event.data);
            if (end.reason == MPV_END_FILE_REASON_EOF) return News{News::What::ended};
            if (end.reason == MPV_END_FILE_REASON_ERROR) return News{News::What::failed, mpv_.error_string(end.error)};
            return std::nullopt;
        }
        case MPV_EVENT_PROPERTY_CHANGE:
            return news_of_property(*static_cast<const mpv_event_property*>(event.data));
        case MPV_EVENT_LOG_MESSAGE: {
            const auto& message = *static_cast<const mpv_event_log_message*>(event.data);
            if (is_about_sound(message)) return News{News::What::no_sound};
            const std::string_view text(message.text);
            log::debug("libmpv: {}: {}", message.prefix, text.substr(0, text.find('\n')));
            return std::nullopt;
        }
        default:
            return std::nullopt;
    }
}

std::optional<News> Session::news_of_property(const mpv_event_property& property) {
    if (property.format == MPV_FORMAT_DOUBLE) {
        return News{News::What::length, {}, {}, *static_cast<const double*>(property.data)};
    }
    if (property.format != MPV_FORMAT_INT64) return std::nullopt;  // not known just now
    constexpr std::int64_t kLargest = 1 << 20;
    const auto value =
        static_cast<int>(std::clamp<std::int64_t>(*static_cast<const std::int64_t*>(property.data), 0, kLargest));
    (std::string_view(property.name) == "dwidth" ? shape_.w : shape_.h) = value;
    return News{News::What::shape, {}, shape_};
}

bool Session::has_picture() const { return (mpv_.render_update(render_) & MPV_RENDER_UPDATE_FRAME) != 0; }

bool Session::draw(Buffer& into) {
    int size[] = {into.size().w, into.size().h};
    char format[] = "bgr0";  // as bytes; as numbers XRGB
    std::size_t stride = static_cast<std::size_t>(into.stride()) * sizeof(std::uint32_t);
    int wait = 0;
    mpv_render_param parameters[] = {{MPV_RENDER_PARAM_SW_SIZE, size},
                                     {MPV_RENDER_PARAM_SW_FORMAT, format},
                                     {MPV_RENDER_PARAM_SW_STRIDE, &stride},
                                     {MPV_RENDER_PARAM_SW_POINTER, into.pixels()},
                                     {MPV_RENDER_PARAM_BLOCK_FOR_TARGET_TIME, &wait},
                                     {MPV_RENDER_PARAM_INVALID, nullptr}};
    return mpv_.render(render_, parameters) >= 0;
}

void Session::drop() {
    int skip = 1;
    int wait = 0;
    mpv_render_param parameters[] = {{MPV_RENDER_PARAM_SKIP_RENDERING, &skip},
                                     {MPV_RENDER_PARAM_BLOCK_FOR_TARGET_TIME, &wait},
                                     {MPV_RENDER_PARAM_INVALID, nullptr}};
    mpv_.render(render_, parameters);
}

}  // namespace panggil::video
