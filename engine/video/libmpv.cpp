#include "video/libmpv.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace panggil::video {

namespace {

constexpr const char* kName = "libmpv.so.2";

}  // namespace

Result<LibMpv> load_libmpv() {
    void* library = ::dlopen(kName, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == nullptr) {
        return fail(say("videos can't be played, {} is missing - install the package libmpv2",
                        "Video tidak bisa diputar, {} tidak ada. Pasang paket libmpv2.", kName));
    }
    LibMpv mpv;
    const char* missing = nullptr;
    const auto take = [&](const char* name, auto& function) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
        if (function == nullptr) missing = name;
    };
    take("mpv_create", mpv.create);
    take("mpv_initialize", mpv.initialize);
    take("mpv_terminate_destroy", mpv.terminate_destroy);
    take("mpv_set_option_string", mpv.set_option_string);
    take("mpv_set_property_async", mpv.set_property_async);
    take("mpv_observe_property", mpv.observe_property);
    take("mpv_command_async", mpv.command_async);
    take("mpv_wait_event", mpv.wait_event);
    take("mpv_set_wakeup_callback", mpv.set_wakeup_callback);
    take("mpv_request_log_messages", mpv.request_log_messages);
    take("mpv_error_string", mpv.error_string);
    take("mpv_render_context_create", mpv.render_create);
    take("mpv_render_context_free", mpv.render_free);
    take("mpv_render_context_set_update_callback", mpv.render_set_update_callback);
    take("mpv_render_context_update", mpv.render_update);
    take("mpv_render_context_render", mpv.render);
    if (missing) return fail(fmt::format("videos can't be played, {} has no {}", kName, missing));
    return mpv;
}

}  // namespace panggil::video
