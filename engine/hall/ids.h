#pragma once

#include <compare>
#include <functional>
#include <ostream>
#include <string>
#include <utility>

namespace panggil::hall {

/// A name of something, as config and messages write it. Comes from strangers: look it up through Hall, never index
/// with it. Ids of different things don't mix.
template <class Kind>
struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string name) : text(std::move(name)) {}
    bool empty() const { return text.empty(); }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend bool operator==(const Id&, const Id&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Id& id) { return out << id.text; }
};

using AgencyId = Id<struct AgencyKind>;
using ServiceId = Id<struct ServiceKind>;
using CounterId = Id<struct CounterKind>;  ///< What hangs above the counter and what the voice says: "3".
using ZoneId = Id<struct ZoneKind>;
using DisplayId = Id<struct DisplayKind>;
using EventId = Id<struct EventKind>;  ///< A UUID; empty where a publisher gave none.
using AnnouncementId = Id<struct AnnouncementKind>;
using MessageId = Id<struct MessageKind>;
using AlertId = Id<struct AlertIdKind>;

}  // namespace panggil::hall

template <class Kind>
struct std::hash<panggil::hall::Id<Kind>> {
    std::size_t operator()(const panggil::hall::Id<Kind>& id) const { return std::hash<std::string>{}(id.text); }
};
