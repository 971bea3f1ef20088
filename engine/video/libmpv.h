#pragma once

#include <mpv/client.h>
#include <mpv/render.h>

#include "base/error.h"

namespace panggil::video {

/// The functions of libmpv that this room calls. The library is opened by the first video, not linked: it brings 220
/// others with it, and every verb would start 65 ms later and be 38 MB larger for it.
struct LibMpv {
    decltype(&mpv_create) create{};
    decltype(&mpv_initialize) initialize{};
    decltype(&mpv_terminate_destroy) terminate_destroy{};
    decltype(&mpv_set_option_string) set_option_string{};
    decltype(&mpv_set_property_async) set_property_async{};
    decltype(&mpv_observe_property) observe_property{};
    decltype(&mpv_command_async) command_async{};
    decltype(&mpv_wait_event) wait_event{};
    decltype(&mpv_set_wakeup_callback) set_wakeup_callback{};
    decltype(&mpv_request_log_messages) request_log_messages{};
    decltype(&mpv_error_string) error_string{};
    decltype(&mpv_render_context_create) render_create{};
    decltype(&mpv_render_context_free) render_free{};
    decltype(&mpv_render_context_set_update_callback) render_set_update_callback{};
    decltype(&mpv_render_context_update) render_update{};
    decltype(&mpv_render_context_render) render{};
};

/// Opens it; it stays in the process then. An error says what to install. Any thread.
Result<LibMpv> load_libmpv();

}  // namespace panggil::video
