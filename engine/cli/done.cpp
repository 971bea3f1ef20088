#include "cli/at_counter.h"

namespace panggil::cli {

void add_done(CLI::App& app, Common& common) {
    add_at_counter(app, common, wire::AtCounter::Act::done, "done", "Says that the ticket at the counter is served.",
                   "panggil done disdukcapil --counter 3");
}

}  // namespace panggil::cli
