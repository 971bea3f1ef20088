#include <fmt/format.h>

#include <algorithm>

#include "hall/event_names.h"
#include "hub/counters.h"
#include "hub/one_decision.h"

namespace panggil::hub {

using namespace hall;
using namespace wire;

namespace {

constexpr std::size_t kLettersOfId = 8;  // to be typed by a person who wants it cancelled

}  // namespace

Decision Decide::operator()(const Announce& command) const {
    if (const auto refusal = unknown_zone(command.zone)) return tl::unexpected(*refusal);
    if (command.phrase.empty() && command.text.find_first_not_of(' ') == std::string::npos) {
        return refuse("empty_announcement", "Pengumuman itu kosong.");
    }
    if (board.state().requests.size() >= Board::kMostRequests) {
        return refuse("too_many_announcements",
                      fmt::format("Sudah ada {} pengumuman yang menunggu. Batalkan sebagian.", Board::kMostRequests));
    }
    AnnouncementRequested requested{AnnouncementId(uuids.next().substr(0, kLettersOfId)), command.phrase, command.text,
                                    command.with, command.zone};
    requested.urgent = command.urgent;
    return events(std::move(requested));
}

Decision Decide::operator()(const CancelAnnouncement& command) const {
    const auto& requests = board.state().requests;
    const bool waits = std::any_of(requests.begin(), requests.end(), [&](const StandingRequest& r) {
        return r.what.announcement == command.announcement;
    });
    if (!waits) {
        return refuse("unknown_announcement",
                      fmt::format("Tidak ada pengumuman '{}' yang menunggu.", command.announcement.text()));
    }
    return events(AnnouncementCancelled{command.announcement});
}

Decision Decide::operator()(const RaiseAlert& command) const {
    if (const auto refusal = unknown_zone(command.zone)) return tl::unexpected(*refusal);
    const auto same = [&](const StandingAlert& alert) {
        return alert.what.kind == command.kind && alert.what.zone == command.zone &&
               alert.what.drill == command.drill && alert.what.text == command.text;
    };
    const auto& alerts = board.state().alerts;
    if (std::any_of(alerts.begin(), alerts.end(), same)) {
        return refuse("alert_stands", "Peringatan itu sudah berlaku.");
    }
    if (alerts.size() >= Board::kMostAlerts) {
        return refuse("too_many_alerts", fmt::format("Sudah ada {} peringatan. Akhiri sebagian.", Board::kMostAlerts));
    }
    return events(AlertRaised{AlertId(uuids.next().substr(0, kLettersOfId)), command.kind, command.text, command.zone,
                              command.drill});
}

Decision Decide::operator()(const ClearAlert& command) const {
    if (const auto refusal = unknown_zone(command.zone)) return tl::unexpected(*refusal);
    std::vector<Event> cleared;
    for (const StandingAlert& alert : board.state().alerts) {
        const bool meant = command.alert.empty() || alert.what.alert == command.alert;
        const bool here = command.zone.empty() || alert.what.zone == command.zone;
        if (meant && here) cleared.push_back({AlertCleared{alert.what.alert}});
    }
    if (cleared.empty()) return refuse("no_alert", "Tidak ada peringatan yang berlaku.");
    return cleared;
}

}  // namespace panggil::hub
