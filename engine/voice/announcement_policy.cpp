#include "voice/announcement_policy.h"

#include <fmt/format.h>

namespace panggil::voice::policy {

namespace {

std::string waited(std::size_t others) {
    return others == 1 ? std::string("1 other waited") : fmt::format("{} others waited", others);
}

std::string skipped(std::size_t calls) {
    return calls == 1 ? std::string("skipped: 1 call waits") : fmt::format("skipped: {} calls wait", calls);
}

bool reaches(std::size_t others, int threshold) { return others >= static_cast<std::size_t>(threshold); }

std::string why_dropped(const Announcement& waiting, const Moment& moment, const hall::CallRules& rules) {
    const hall::StandingRequest* request = waiting.request();
    const bool is_skipped = request && request->what.scheduled && request->what.busy == hall::WhenBusy::skip;
    if (is_skipped && moment.calls > 0) return skipped(moment.calls);
    if (moment.now < waiting.expires) return {};
    if (request) return "its time was over before its turn came";
    if (moment.calls_stand_still) return {};
    return fmt::format("not spoken within {:g} s", rules.expiry.count());
}

}  // namespace

Priority priority_of(const hall::AnnouncementRequested& request) {
    if (!request.scheduled) return request.urgent ? Priority::urgent : Priority::operators;
    return request.busy == hall::WhenBusy::calls_wait ? Priority::calls_wait : Priority::scheduled;
}

Place place_of(const Announcement& announcement, bool had_its_turn) {
    return {announcement.priority, announcement.interruptions == 0, had_its_turn, announcement.since,
            announcement.order};
}

Saying saying_of(const hall::Call& call, std::size_t others, const hall::CallRules& rules, const SoundsAlike& alike) {
    Saying saying{Form::full, rules.repeats, {}};
    if (!call.priority.empty()) return saying;
    if (reaches(others, rules.without_repeat_from)) saying.repeats = 0;
    if (reaches(others, rules.short_from)) saying.form = Form::shortened;
    if (reaches(others, rules.bare_from) && !(alike && alike(call))) saying.form = Form::bare;
    if (saying.form != Form::full || saying.repeats < rules.repeats) saying.shortened = waited(others);
    return saying;
}

std::string why_not_again(const hall::Call& call, std::size_t others, bool alert_stands) {
    if (alert_stands) return "an alert came";
    if (others > 0 && call.priority.empty()) return waited(others);
    return {};
}

std::optional<Dropped> dropped(const Announcement& waiting, const Moment& moment, const hall::CallRules& rules) {
    const std::string why = why_dropped(waiting, moment, rules);
    if (why.empty()) return std::nullopt;
    if (!waiting.interrupted.empty()) return Dropped{hall::AnnouncementOutcome::interrupted, waiting.interrupted};
    return Dropped{hall::AnnouncementOutcome::expired, why};
}

}  // namespace panggil::voice::policy
