#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <queue>
#include <random>
#include <vector>

#include "base/clock.h"
#include "hall/hall.h"
#include "wire/request.h"

namespace panggil::hub {

/// A believable morning: visitors arrive with a peak, counters call, some visitors are late and recalled, some never
/// come, some come first, and people take breaks. Pure: it says what is commanded when; the same seed plays the same
/// day.
class Simulation {
public:
    struct Options {
        std::uint64_t seed{1};
        double speed{1.0};               ///< Times faster than life.
        double rate{0.0};                ///< Calls a second, as a storm without a story; 0: as in life.
        hall::TimeOfDay starts{8 * 60};  ///< What the hall's clock shows at `start`: breaks end by it.
    };

    struct Step {
        wire::Command command;
        bool quiet{false};  ///< From before the story began: its call is not to be spoken.
    };

    Simulation(std::shared_ptr<const hall::Hall> hall, Options options, Instant start);

    Instant next() const;  ///< When the next step is due.
    Step take();           ///< The next step. There is always one more.

private:
    enum class Kind { arrive, call, recall, skip, finish, pause, come_back };

    struct Due {
        double at;  // seconds of the hall's life since the start
        std::uint64_t order;
        Kind kind;
        std::size_t agency;
        std::size_t counter;

        friend bool operator>(const Due& a, const Due& b) {
            return std::pair(a.at, a.order) > std::pair(b.at, b.order);
        }
    };
    struct Desk {
        std::size_t agency;
        hall::CounterId counter;
        bool idle{false};
    };

    void warm_up();
    std::optional<Step> happen(const Due& due);
    std::optional<Step> arrive(const Due& due);
    std::optional<Step> call(const Due& due);
    std::optional<Step> finish(const Due& due);
    Step pause(const Due& due);
    Step come_back(const Due& due);
    Step call_of_a_storm();
    wire::IssueTicket ticket(std::size_t agency);

    void plan(double in, Kind kind, std::size_t agency, std::size_t counter = 0);
    double service_seconds(std::size_t agency);
    double seconds_to_next_arrival(std::size_t agency);
    double between(double least, double most);
    bool happens(double probability) { return between(0, 1) < probability; }
    const hall::Agency& agency(std::size_t index) const { return hall_->agencies[index]; }

    std::shared_ptr<const hall::Hall> hall_;
    Options options_;
    Instant start_;
    std::mt19937_64 chance_;
    std::vector<Desk> desks_;
    std::vector<std::size_t> waiting_;  // by agency
    std::vector<int> numbers_;          // of a storm, by agency
    std::deque<Step> at_once_;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> plan_;
    double now_{0};
    std::uint64_t order_{0};
};

}  // namespace panggil::hub
