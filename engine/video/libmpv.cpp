#include "video/libmpv.h"

#include <fmt/format.h>

#include "base/late_library.h"

namespace panggil::video {

namespace {

constexpr const char* kName = "libmpv.so.2";

}  // namespace

Result<LibMpv> load_libmpv() {
    LateLibrary library(kName);
    if (!library.is_there()) {
        return fail(say("videos can't be played, {} is missing - install the package libmpv2",
                        "Video tidak bisa diputar, {} tidak ada. Pasang paket libmpv2.", kName));
    }
    LibMpv mpv;
    library.take("mpv_create", mpv.create);
    library.take("mpv_initialize", mpv.initialize);
    library.take("mpv_terminate_destroy", mpv.terminate_destroy);
    library.take("mpv_set_option_string", mpv.set_option_string);
    library.take("mpv_set_property_async", mpv.set_property_async);
    library.take("mpv_observe_property", mpv.observe_property);
    library.take("mpv_command_async", mpv.command_async);
    library.take("mpv_wait_event", mpv.wait_event);
    library.take("mpv_set_wakeup_callback", mpv.set_wakeup_callback);
    library.take("mpv_request_log_messages", mpv.request_log_messages);
    library.take("mpv_error_string", mpv.error_string);
    library.take("mpv_render_context_create", mpv.render_create);
    library.take("mpv_render_context_free", mpv.render_free);
    library.take("mpv_render_context_set_update_callback", mpv.render_set_update_callback);
    library.take("mpv_render_context_update", mpv.render_update);
    library.take("mpv_render_context_render", mpv.render);
    if (!library.missing().empty())
        return fail(fmt::format("videos can't be played, {} has no {}", kName, library.missing()));
    return mpv;
}

}  // namespace panggil::video
