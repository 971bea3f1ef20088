#pragma once

#include <filesystem>
#include <string>

#include "config/record.h"

/// config/hub.yaml, and how others reach the hub.
namespace panggil::config {

/// Where a client or a display finds the hub.
struct HubAddress {
    std::string commands{"tcp://127.0.0.1:5570"};
    std::string events{"tcp://127.0.0.1:5571"};

    friend bool operator==(const HubAddress&, const HubAddress&) = default;
};

struct HubConfig {
    std::string commands{"tcp://127.0.0.1:5570"};  ///< Listens here for commands and snapshots.
    std::string events{"tcp://127.0.0.1:5571"};    ///< Publishes here.
    bool insecure{false};                          ///< May listen beyond this machine without keys.
    std::string data;                              ///< The store's folder; empty: the state folder.
    int keep_days{400};                            ///< How long past days stay in the store.
    bool trust_clock{false};                       ///< Announce by the clock though nobody vouches for it.

    /// Where programs on the hub's own machine reach it: `*` and `0.0.0.0` become 127.0.0.1.
    HubAddress address() const;
};

Checked<HubConfig> load_hub(const std::filesystem::path& path, Errors* warnings = nullptr);

/// Where the hub is for the clients of this config folder: what displays.yaml says under `hub:`, else where hub.yaml
/// listens, else the defaults. A file that isn't there is no error.
Checked<HubAddress> find_hub(const std::filesystem::path& config_folder);

const Record<HubConfig>& table(Of<HubConfig>);
const Record<HubAddress>& table(Of<HubAddress>);

}  // namespace panggil::config
