#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/uuid.h"
#include "hall/board.h"
#include "hub/store.h"

/// What the hub's tests share: a small hall, and a store in memory that can break.
namespace panggil::hub {

inline std::shared_ptr<const hall::Hall> small_hall() {
    auto made = std::make_shared<hall::Hall>();
    const auto add = [&](const char* id, const char* name, const char* prefix, const char* priority_prefix,
                         std::vector<hall::CounterId> counters) {
        hall::Agency& agency = made->agencies.emplace_back();
        agency.id = hall::AgencyId(id);
        agency.name = name;
        agency.prefix = prefix;
        agency.priority_prefix = priority_prefix;
        agency.counters = std::move(counters);
        agency.services = {{hall::ServiceId("biasa"), "Biasa", 10}};
    };
    add("disdukcapil", "Disdukcapil", "A", "AA", {hall::CounterId("1"), hall::CounterId("2"), hall::CounterId("3")});
    add("samsat", "Samsat", "C", "", {hall::CounterId("7")});
    return made;
}

/// Keeps what it is given, until it is told to break.
class MemoryStore final : public Store {
public:
    std::string breaks_with{};
    std::vector<Batch> batches;

    Result<void> append(const Batch& batch) override {
        if (!breaks_with.empty()) return fail(breaks_with);
        if (batch.after != last().value()) return fail("somebody else writes");
        batches.push_back(batch);
        return {};
    }
    Result<std::vector<hall::Event>> read(std::uint64_t after, std::size_t most) const override {
        std::vector<hall::Event> events;
        for (const Batch& batch : batches) {
            for (const hall::Event& event : batch.events) {
                if (event.seq > after && events.size() < most) events.push_back(event);
            }
        }
        return events;
    }
    Result<std::vector<hall::Event>> read_last_day() const override { return read(0, 1'000'000); }
    Result<std::optional<std::string>> answer_to(const std::string& request) const override {
        for (const Batch& batch : batches) {
            if (batch.request == request) return std::optional(batch.answer);
        }
        return std::optional<std::string>();
    }
    Result<std::uint64_t> last() const override {
        std::uint64_t seq = 0;
        for (const Batch& batch : batches) seq += batch.events.size();
        return seq;
    }
    Result<void> forget_before(const std::string&) override { return {}; }
};

}  // namespace panggil::hub
