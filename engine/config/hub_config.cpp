#include "config/hub_config.h"

#include <fmt/format.h>

#include "config/displays_config.h"
#include "config/endpoint.h"

namespace panggil::config {

namespace {

// Without keys everybody in the network could call numbers, so the person has to say that this is meant.
void check_who_may_come_in(const HubConfig& hub, const Node& node, Problems& problems) {
    if (hub.insecure) return;
    for (const auto& [field, endpoint] : {std::pair("commands", hub.commands), std::pair("events", hub.events)}) {
        const Node* said = node.find(field);
        if (!said || is_loopback(endpoint) || why_no_endpoint(endpoint)) continue;
        problems.error(said->mark, say("listening on {} without keys - listen on {}, or write 'insecure: true'",
                                       "Siapa saja di jaringan bisa masuk lewat {} tanpa kunci. Tulis {}, atau "
                                       "'insecure: true'.",
                                       endpoint, on_loopback(endpoint)));
    }
}

void check_two_doors(const HubConfig& hub, const Node& node, Problems& problems) {
    if (hub.commands != hub.events) return;
    problems.error(node.at_or_self("events").mark, {"'commands' and 'events' need an address each",
                                                    "'commands' dan 'events' harus punya alamat masing-masing."});
}

}  // namespace

const Record<HubConfig>& table(Of<HubConfig>) {
    static const auto kTable = record<HubConfig>(
        {"hub", "hub"},
        {"The one program that decides, stores and publishes.",
         "Satu program yang memutuskan, menyimpan, dan menyiarkan."},
        row("commands", &HubConfig::commands,
            {"Where it listens for commands and snapshots.", "Tempatnya menerima perintah dan permintaan keadaan."},
            is_endpoint()),
        row("events", &HubConfig::events,
            {"Where it publishes what happens.", "Tempatnya menyiarkan apa yang terjadi."}, is_endpoint()),
        row("insecure", &HubConfig::insecure,
            {"With yes it may listen beyond this machine though nobody proves who he is. For trials, or a network of "
             "its own.",
             "Dengan yes hub boleh dihubungi dari komputer lain tanpa bukti siapa yang menghubungi. Untuk percobaan, "
             "atau jaringan tersendiri."}),
        row("data", &HubConfig::data,
            {"The folder of its store. Without it the state folder.",
             "Folder simpanannya. Kalau tidak ditulis: folder keadaan."},
            not_empty),
        row("keep_days", &HubConfig::keep_days,
            {"For how many days past events stay in the store.", "Berapa hari kejadian lama tetap tersimpan."},
            between(1, 3650)),
        row("trust_clock", &HubConfig::trust_clock,
            {"With yes, announcements.yaml goes by this computer's clock though it was not set by the network yet.",
             "Dengan yes, announcements.yaml mengikuti jam komputer ini walaupun belum dicocokkan lewat jaringan."}),
        whole<HubConfig>(check_who_may_come_in), whole<HubConfig>(check_two_doors));
    return kTable;
}

const Record<HubAddress>& table(Of<HubAddress>) {
    static const auto kTable = record<HubAddress>(
        {"address", "alamat"},
        {"Where the hub is, seen from the screens and from the operators' commands.",
         "Di mana hub berada, dilihat dari layar dan dari perintah petugas."},
        row("commands", &HubAddress::commands,
            {"Where it takes commands and gives snapshots.", "Tempatnya menerima perintah dan memberi keadaan."},
            is_endpoint()),
        row("events", &HubAddress::events, {"Where it publishes.", "Tempatnya menyiarkan."}, is_endpoint()));
    return kTable;
}

HubAddress HubConfig::address() const {
    const auto reached = [](const std::string& e) { return is_everywhere(e) ? on_loopback(e) : e; };
    return {reached(commands), reached(events)};
}

Checked<HubConfig> load_hub(const std::filesystem::path& path, Errors* warnings) {
    return load<HubConfig>(path, warnings);
}

Checked<HubAddress> find_hub(const std::filesystem::path& config_folder) {
    std::error_code ignored;
    if (const auto path = config_folder / "displays.yaml"; std::filesystem::exists(path, ignored)) {
        const auto displays = load_displays(path);
        if (!displays) return tl::unexpected(displays.error());
        if (displays->hub) return *displays->hub;
    }
    if (const auto path = config_folder / "hub.yaml"; std::filesystem::exists(path, ignored)) {
        const auto hub = load_hub(path);
        if (!hub) return tl::unexpected(hub.error());
        return hub->address();
    }
    return HubAddress{};
}

}  // namespace panggil::config
