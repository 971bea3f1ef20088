#pragma once

namespace panggil::hall {

enum class AlertKind { fire, earthquake, medical, security, other };

}  // namespace panggil::hall
