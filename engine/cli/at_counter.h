#pragma once

#include <string>

#include "cli/verb.h"
#include "wire/request.h"

namespace panggil::cli {

/// A verb about the ticket that a counter serves: recall, done, skip.
void add_at_counter(CLI::App& app, Common& common, wire::AtCounter::Act act, const std::string& name,
                    const std::string& does, const std::string& example);

}  // namespace panggil::cli
