#pragma once

#include "base/physical.h"
#include "config/decode.h"

/// How sizes in the room are written. A number without its unit is refused: `55` would be a TV of 55 m.
namespace panggil::config {

bool decode(const Node& node, Metres& out, Problems& problems);  ///< `8 m`, `140 cm`, `1200 mm`, `55 in` or `55"`.
Said type_of(Of<Metres>);
Schema schema_of(Of<Metres>);
std::string shown(Of<Metres>, Metres value);

bool decode(const Node& node, ArcMinutes& out, Problems& problems);  ///< `22 arcmin` or `0.7 deg`.
Said type_of(Of<ArcMinutes>);
Schema schema_of(Of<ArcMinutes>);
std::string shown(Of<ArcMinutes>, ArcMinutes value);

}  // namespace panggil::config
