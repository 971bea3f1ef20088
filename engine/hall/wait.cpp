#include "hall/wait.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace panggil::hall {

namespace {

constexpr std::chrono::hours kLookedAt{1};
constexpr std::chrono::hours kLongestService{1};  // longer: somebody forgot to say that it was over
constexpr std::size_t kFewest = 5;
constexpr double kFourInFive = 1.28;  // deviations at both sides of a normal distribution's mean
constexpr double kGoingOn = 0.5;      // what is left of a service at any moment, on average
constexpr int kStep = 5;              // minutes: nobody can promise more exactly

std::vector<double> service_minutes(const Board& board, const AgencyId& agency, Instant now) {
    std::vector<double> minutes;
    for (const Call& call : board.state().calls) {
        if (call.agency != agency || !call.took || *call.took > kLongestService) continue;
        if (now - (call.arrived + *call.took) > kLookedAt) continue;
        minutes.push_back(std::chrono::duration<double, std::ratio<60>>(*call.took).count());
    }
    return minutes;
}

// Counters that nobody said are closed count as open, also where nobody sits: only those that work do here.
std::size_t working_counters(const Board& board, const Agency& agency, Instant now) {
    return static_cast<std::size_t>(
        std::count_if(agency.counters.begin(), agency.counters.end(), [&](const CounterId& counter) {
            const Call* last = board.last_at(agency.id, counter);
            const bool works = last && (!last->ended || now - last->arrived <= kLookedAt);
            return works && board.counter(agency.id, counter).state == CounterState::open;
        }));
}

bool issues_here(const Board& board, const AgencyId& agency) {
    const auto& issued = board.state().issued;
    return std::any_of(issued.begin(), issued.end(), [&](const auto& kind) { return kind.first.first == agency; });
}

}  // namespace

std::optional<WaitRange> expected_wait(const Board& board, const AgencyId& id, Instant now) {
    const Agency* agency = board.hall().agency(id);
    if (!agency || !issues_here(board, id)) return std::nullopt;
    const auto minutes = service_minutes(board, id, now);
    const auto counters = static_cast<double>(working_counters(board, *agency, now));
    if (minutes.size() < kFewest || counters < 1) return std::nullopt;

    const auto count = static_cast<double>(minutes.size());
    const double mean = std::accumulate(minutes.begin(), minutes.end(), 0.0) / count;
    const double squares = std::accumulate(minutes.begin(), minutes.end(), 0.0,
                                           [&](double sum, double m) { return sum + (m - mean) * (m - mean); });
    const double variance = squares / (count - 1);
    const double services = static_cast<double>(board.waiting(id)) + kGoingOn;
    const double wait = services * mean / counters;
    const double spread = kFourInFive * std::sqrt(variance * (services + services * services / count)) / counters;
    const int from = kStep * static_cast<int>(std::max(0.0, wait - spread) / kStep);
    const int to = kStep * static_cast<int>(std::ceil((wait + spread) / kStep));
    return WaitRange{from, std::max(to, from + kStep)};
}

std::optional<WaitRange> expected_wait_anywhere(const Board& board, Instant now) {
    std::optional<WaitRange> all;
    for (const Agency& agency : board.hall().agencies) {
        const auto one = expected_wait(board, agency.id, now);
        if (!one && board.waiting(agency.id) > 0) return std::nullopt;
        if (!one) continue;
        all = all ? WaitRange{std::min(all->from, one->from), std::max(all->to, one->to)} : *one;
    }
    return all;
}

}  // namespace panggil::hall
