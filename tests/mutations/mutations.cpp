// Every shipped YAML file with slips in it, one after another: read, hung up, drawn. Run it for longer by hand:
//   build/PRESET/tests/mutations/mutations --seconds 600 --seed 7
//   build/PRESET/tests/mutations/mutations --seed 7 --only 4711 --keep slip.yaml      one of them again
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <map>
#include <optional>
#include <random>

#include "base/clock.h"
#include "base/log.h"
#include "mutate.h"
#include "shipped.h"
#include "witness.h"

using namespace panggil;
using namespace panggil::mutations;

namespace {

constexpr std::chrono::seconds kPatience{20};  // on a busy machine, under a sanitizer; it takes some hundredths

struct Options {
    unsigned seed{20261129};
    unsigned count{400};
    unsigned seconds{0};  // 0: by count
    std::optional<unsigned> only{};
    std::vector<std::string> files{};
    std::string keep{};
};

struct Tally {
    unsigned tried{0};
    unsigned taken{0};
    unsigned wrong{0};
};

class Run {
public:
    explicit Run(Options options) : options_(std::move(options)), shipped_(workshop_) {
        if (options_.files.empty()) options_.files = shipped_.files();
        for (const std::string& file : options_.files) whole_[file] = workshop_.text(file);
    }

    /// False where something was wrong.
    bool all() {
        if (!unharmed()) return false;
        const Instant end = SystemClock().now() + std::chrono::seconds(options_.seconds);
        if (options_.only) {
            one(*options_.only);
        } else {
            for (unsigned i = 0; options_.seconds > 0 ? SystemClock().now() < end : i < options_.count; ++i) one(i);
        }
        return told();
    }

private:
    // As they are shipped they are good: else nothing that follows would prove anything.
    bool unharmed() {
        for (const std::string& file : options_.files) {
            witness_.begins(file + " as it is shipped");
            const Outcome outcome = shipped_.use(file);
            if (outcome.taken && outcome.wrong.empty()) continue;
            fmt::print(stderr, "{} as it is shipped: {}\n", file, outcome.taken ? outcome.wrong : "refused");
            return false;
        }
        return true;
    }

    // By seed and number alone, so that it can be done again. Files in turn: a small one is as dear as a large one.
    void one(unsigned number) {
        const std::string& file = options_.files[number % options_.files.size()];
        std::seed_seq seed{options_.seed, number};
        std::mt19937 chance(seed);
        const Mutation mutation = mutated(whole_[file], chance);
        const std::string what =
            fmt::format("{}: {} (--seed {} --only {})", file, mutation.what, options_.seed, number);
        witness_.begins(what);
        workshop_.write(file, mutation.text);
        if (!options_.keep.empty()) std::ofstream(options_.keep, std::ios::binary) << mutation.text;
        const Instant begun = SystemClock().now();
        const Outcome outcome = shipped_.use(file);
        const Seconds took = SystemClock().now() - begun;
        if (took > slowest_) std::tie(slowest_, slowest_what_) = std::pair(took, what);
        workshop_.write(file, whole_[file]);
        Tally& tally = tallies_[file];
        ++tally.tried;
        tally.taken += outcome.taken;
        if (outcome.wrong.empty()) return;
        ++tally.wrong;
        fmt::print(stderr, "{}: {}\n", what, outcome.wrong);
    }

    bool told() const {
        Tally all;
        for (const auto& [file, tally] : tallies_) {
            fmt::print("{:40} {:6} tried {:6} taken {:6} wrong\n", file, tally.tried, tally.taken, tally.wrong);
            all.tried += tally.tried;
            all.taken += tally.taken;
            all.wrong += tally.wrong;
        }
        fmt::print("{:40} {:6} tried {:6} taken {:6} wrong; the slowest took {:.2f} s: {}\n", "all", all.tried,
                   all.taken, all.wrong, slowest_.count(), slowest_what_);
        return all.wrong == 0;
    }

    Options options_;
    Workshop workshop_;
    Shipped shipped_;
    Witness witness_{kPatience};
    std::map<std::string, std::string> whole_;
    std::map<std::string, Tally> tallies_;
    Seconds slowest_{0};
    std::string slowest_what_;
};

}  // namespace

int main(int argc, char** argv) {
    Options options;
    CLI::App app{"Every shipped YAML file with slips in it: read, hung up, drawn. Run it from the project's folder."};
    app.add_option("--seed", options.seed, "Another one makes other slips")->capture_default_str();
    app.add_option("--count", options.count, "So many slips")->capture_default_str();
    app.add_option("--seconds", options.seconds, "Instead: for so long");
    app.add_option("--only", options.only, "The one of this number alone, as it was told");
    app.add_option("--keep", options.keep, "Writes each harmed file here; the last one stays");
    app.add_option("files", options.files, "These files alone, as layouts/counter.yaml");
    CLI11_PARSE(app, argc, argv);
    log::set_level(log::Level::error);  // the program's own warnings about a font or a picture are right here
    return Run(std::move(options)).all() ? 0 : 1;
}
