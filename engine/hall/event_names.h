#pragma once

#include <string>
#include <vector>

#include "hall/event.h"

namespace panggil::hall {

/// What messages, command lines and people call the values of an event's enum, in the enum's order:
/// `names<CounterState>()` is open, break, closed.
template <class Value>
const std::vector<std::string>& names();

template <>
const std::vector<std::string>& names<TicketOutcome>();
template <>
const std::vector<std::string>& names<CounterState>();
template <>
const std::vector<std::string>& names<AnnouncementOutcome>();
template <>
const std::vector<std::string>& names<WhenBusy>();
template <>
const std::vector<std::string>& names<AlertKind>();

template <class Value>
const std::string& name_of(Value value) {
    return names<Value>()[static_cast<std::size_t>(value)];
}

}  // namespace panggil::hall
