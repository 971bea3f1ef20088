#pragma once

#include <compare>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/uuid.h"

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

/// What somebody calls one thing among all that ever happen: a UUID, or else whatever a stranger sent. A day has
/// thousands of them, so that a UUID takes its 16 bytes.
template <class Kind>
class UniqueId {
public:
    UniqueId() = default;
    explicit UniqueId(std::string name) {
        if (const auto uuid = parse_uuid(name))
            name_ = *uuid;
        else
            name_ = std::move(name);
    }
    bool empty() const { return std::holds_alternative<std::string>(name_) && std::get<std::string>(name_).empty(); }
    std::string text() const {
        const auto* uuid = std::get_if<Uuid>(&name_);
        return uuid ? to_string(*uuid) : std::get<std::string>(name_);
    }
    std::size_t hash() const {
        const auto* uuid = std::get_if<Uuid>(&name_);
        if (!uuid) return std::hash<std::string>{}(std::get<std::string>(name_));
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(uuid->data()), uuid->size()});
    }

    friend auto operator<=>(const UniqueId&, const UniqueId&) = default;
    friend bool operator==(const UniqueId&, const UniqueId&) = default;
    friend std::ostream& operator<<(std::ostream& out, const UniqueId& id) { return out << id.text(); }

private:
    std::variant<std::string, Uuid> name_;
};

using AgencyId = Id<struct AgencyKind>;
using ServiceId = Id<struct ServiceKind>;
using CounterId = Id<struct CounterKind>;  ///< What hangs above the counter and what the voice says: "3".
using ZoneId = Id<struct ZoneKind>;
using DisplayId = Id<struct DisplayKind>;
using EventId = UniqueId<struct EventKind>;  ///< Empty where a publisher gave none.
using AnnouncementId = UniqueId<struct AnnouncementKind>;
using MessageId = Id<struct MessageKind>;
using AlertId = Id<struct AlertIdKind>;

}  // namespace panggil::hall

template <class Kind>
struct std::hash<panggil::hall::Id<Kind>> {
    std::size_t operator()(const panggil::hall::Id<Kind>& id) const { return std::hash<std::string>{}(id.text); }
};

template <class Kind>
struct std::hash<panggil::hall::UniqueId<Kind>> {
    std::size_t operator()(const panggil::hall::UniqueId<Kind>& id) const { return id.hash(); }
};
