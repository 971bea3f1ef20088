#include "cli/at_counter.h"

namespace panggil::cli {

void add_skip(CLI::App& app, Common& common) {
    add_at_counter(app, common, wire::AtCounter::Act::skip, "skip",
                   "Says that nobody came with the ticket at the counter.", "panggil skip disdukcapil --counter 3");
}

}  // namespace panggil::cli
