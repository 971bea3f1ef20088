#include "hub/server.h"

#include <fmt/format.h>
#include <csignal>

#include "base/fds.h"
#include "base/log.h"
#include "base/stamp.h"
#include "base/wall_clock.h"
#include "cli/phrases.h"
#include "cli/verb.h"
#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"
#include "hub/announcements_file.h"
#include "hub/data_folder.h"
#include "hub/hall_day.h"
#include "hub/sqlite_store.h"

namespace panggil::cli {

namespace {

struct Configs {
    std::shared_ptr<const hall::Hall> hall;
    config::HubConfig hub;
    hub::Desk::Setup setup;
    Stamp announcements{};  // of the file, as it was read
};

std::filesystem::path announcements_of(const Common& common) { return common.config / "announcements.yaml"; }

// The files that a hall may do without: which screen may speak first, and what is announced when.
Checked<hub::Desk::Setup> load_setup(const Common& common, const hall::Hall& hall, Errors& warnings) {
    hub::Desk::Setup setup;
    std::error_code ignored;
    if (const auto path = common.config / "displays.yaml"; std::filesystem::exists(path, ignored)) {
        auto displays = config::load_displays(path);
        if (!displays) return tl::unexpected(displays.error());
        for (const std::string& name : displays->names()) setup.displays.emplace_back(name);
        setup.phrases = phrases_of(*displays, data_root(common));
    }
    if (const auto path = announcements_of(common); std::filesystem::exists(path, ignored)) {
        auto announcements = hub::load_announcements(path, hall, setup.phrases, warnings);
        if (!announcements) return tl::unexpected(announcements.error());
        setup.announcements = std::move(*announcements);
    }
    return setup;
}

Checked<Configs> load(const Common& common) {
    Errors warnings;
    auto hall = config::load_hall(common.config / "hall.yaml", &warnings);
    auto hub = config::load_hub(common.config / "hub.yaml", &warnings);
    if (!hall || !hub) return tl::unexpected(errors_of(hall, hub));
    const Stamp announcements = stamp_of(announcements_of(common));  // what is saved from here on is taken later
    auto setup = load_setup(common, *hall, warnings);
    if (!setup) return tl::unexpected(setup.error());
    if (!hub->trust_clock) setup->believes_clock = [] { return is_believable(clock_signs()); };
    for (const Error& warning : warnings) log::warn("{}", without_severity(warning));
    return Configs{std::make_shared<const hall::Hall>(std::move(*hall)), std::move(*hub), std::move(*setup),
                   announcements};
}

Result<void> serve(Configs configs, const std::filesystem::path& announcements, const std::filesystem::path& data,
                   int ended_fd) {
    const SystemClock clock;
    Uuids uuids;
    const auto folder = hub::DataFolder::open(data);
    if (!folder) return tl::unexpected(folder.error());
    auto store = hub::SqliteStore::open(folder->database());
    if (!store) return tl::unexpected(store.error());
    const std::string today = hub::date_in(configs.hall->time_zone, clock.wall());
    if (auto forgotten = (*store)->forget_before(hub::days_before(today, configs.hub.keep_days)); !forgotten) {
        return forgotten;
    }
    hub::AnnouncementsFile file(announcements, configs.announcements, configs.hall, configs.setup.phrases);
    auto desk = hub::Desk::open(configs.hall, **store, clock, uuids, std::move(configs.setup));
    if (!desk) return tl::unexpected(desk.error());
    auto server = hub::Server::open(*desk, configs.hub.commands, configs.hub.events);
    if (!server) return tl::unexpected(server.error());
    const hall::BoardState& board = desk->board().state();
    log::info("the hub is ready; commands={} events={} data={} day={} seq={}", server->commands(), server->events(),
              data.string(), board.day.empty() ? "none yet" : board.day, board.seq);
    server->run(ended_fd, clock, [&] {
        if (auto saved = file.look(clock.now())) desk->set_announcements(std::move(*saved));
    });
    log::info("the hub ends, everything it accepted is on disk; seq={}", desk->board().state().seq);
    return {};
}

int run(const Common& common) {
    auto configs = load(common);
    if (!configs) return wrong_input(configs.error());
    const SignalFd ended({SIGINT, SIGTERM});  // before ZeroMQ's threads begin, so that they don't take the signals
    const std::filesystem::path data =
        configs->hub.data.empty() ? common.state : std::filesystem::path(configs->hub.data);
    if (const auto served = serve(std::move(*configs), announcements_of(common), data, ended.fd()); !served)
        return failed(served.error());
    return kGood;
}

}  // namespace

void add_hub(CLI::App& app, Common& common) {
    CLI::App& verb =
        add_verb(app, common, "hub", "Runs the hub: takes commands, decides who is next, keeps it, tells every screen.",
                 "panggil hub --config /etc/panggil --state /var/lib/panggil");
    on_run(verb, [&common] { return run(common); });
}

}  // namespace panggil::cli
