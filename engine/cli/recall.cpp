#include "cli/at_counter.h"

namespace panggil::cli {

void add_recall(CLI::App& app, Common& common) {
    add_at_counter(app, common, wire::AtCounter::Act::recall, "recall", "Calls the ticket at the counter once more.",
                   "panggil recall disdukcapil --counter 3");
}

}  // namespace panggil::cli
