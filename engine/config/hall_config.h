#pragma once

#include <filesystem>

#include "config/record.h"
#include "hall/hall.h"

/// config/hall.yaml.
namespace panggil::config {

/// Reads and checks the hall. `warnings` as in `load`.
Checked<hall::Hall> load_hall(const std::filesystem::path& path, Errors* warnings = nullptr);

const Record<hall::Service>& table(Of<hall::Service>);
const Record<hall::Agency>& table(Of<hall::Agency>);
const Record<hall::CallRules>& table(Of<hall::CallRules>);
const Record<hall::AlertRules>& table(Of<hall::AlertRules>);
const Record<hall::Hall>& table(Of<hall::Hall>);

}  // namespace panggil::config
