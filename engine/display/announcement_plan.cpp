#include "display/announcement_plan.h"

#include <fmt/format.h>

#include "hall/event_names.h"

namespace panggil::display {

namespace {

// Between an alert and the words that it is an exercise.
constexpr double kBeforeDrill = 0.4;  // seconds

struct Planner {
    const voice::Announcement& announcement;
    const voice::Voices& voices;
    const hall::Hall& hall;

    voice::Plan operator()(const hall::Call& call) const {
        if (!voices.empty()) return plan_call(voices, voice::text_of(call, hall), announcement.form);
        return caption(plain_caption(call, hall));
    }
    voice::Plan operator()(const hall::StandingRequest& request) const {
        if (request.what.phrase.empty()) return plan_text(voices, request.what.text);
        voice::Plan plan = plan_phrase(voices, request.what.phrase, request.what.with, &hall);
        if (plan.caption.empty()) plan.caption = request.what.phrase;
        return plan;
    }
    voice::Plan operator()(const hall::StandingAlert& alert) const {
        voice::Plan plan = plan_phrase(voices, phrase_of(alert.what, hall.alerts), {}, &hall);
        if (!alert.what.drill) return plan;
        const auto silence = static_cast<std::size_t>(kBeforeDrill * voices.rate());
        voice::Plan whole = plan_phrase(voices, "drill", {}, &hall);
        const voice::Plan drill = whole;
        append(whole, plan, silence);
        append(whole, drill, silence);
        return whole;
    }
    static voice::Plan caption(std::string words) {
        voice::Plan plan;
        plan.caption = std::move(words);
        return plan;
    }
};

}  // namespace

voice::Plan plan_of(const voice::Announcement& announcement, const voice::Voices& voices, const hall::Hall& hall) {
    return std::visit(Planner{announcement, voices, hall}, announcement.what);
}

std::string phrase_of(const hall::AlertRaised& alert, const hall::AlertRules& rules) {
    return rules.evacuates(alert.kind) ? "alert_evacuate" : "alert_" + hall::name_of(alert.kind);
}

std::string plain_caption(const hall::Call& call, const hall::Hall& hall) {
    const hall::Agency* agency = hall.agency(call.agency);
    return fmt::format("Nomor antrean {}, silakan menuju {}, loket {}.", call.ticket.printed(),
                       agency ? agency->short_name() : call.agency.text, call.counter.text);
}

}  // namespace panggil::display
