#pragma once

#include "wire/fields.h"
#include "wire/json.h"
#include "wire/layout_notice.h"

/// For wire's own .cpp files: notices of layouts inside other messages.
namespace panggil::wire {

/// Its fields; what it is called, as a request or as an event, is left to the caller.
void put(Json& json, const LayoutNotice& notice);
LayoutNotice layout_notice(Fields& fields, bool refused);

}  // namespace panggil::wire
