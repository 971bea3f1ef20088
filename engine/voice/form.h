#pragma once

namespace panggil::voice {

/// How much of a call is said: all of it; ticket, agency and counter, when several wait to be called; or no agency
/// either, when many do.
enum class Form { full, shortened, bare };

}  // namespace panggil::voice
