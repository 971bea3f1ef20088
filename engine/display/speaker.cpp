#include "display/speaker.h"

#include <fmt/format.h>

#include "base/log.h"
#include "voice/join.h"
#include "voice/plan.h"

namespace panggil::display {

PackSpeaker::PackSpeaker(std::shared_ptr<const hall::Hall> hall, std::shared_ptr<const voice::VoicePack> pack,
                         std::unique_ptr<sound::Device> device)
    : hall_(std::move(hall)), pack_(std::move(pack)), device_(std::move(device)) {}

Utterance PackSpeaker::describe(const hall::Call& call) {
    const voice::CallText text = voice::text_of(call, *hall_);
    if (pack_) return {voice::plan_call(*pack_, text).caption, Seconds{0}};
    return {fmt::format("{}: {} → {}", text.agency_name, call.ticket.printed(), call.counter.text), Seconds{0}};
}

Result<Utterance> PackSpeaker::speak(const hall::Call& call) {
    if (!can_speak()) return fail("there is no sound");
    const voice::Plan plan = voice::plan_call(*pack_, voice::text_of(call, *hall_));
    for (const std::string& file : plan.missing) {
        log::warn("a clip is missing, the rest is spoken; file={} agency={} ticket={}", file, call.agency.text,
                  call.ticket.printed());
    }
    voice::Pcm pcm = voice::join(*pack_, plan);
    const auto samples = std::make_shared<const sound::Samples>(std::move(pcm.samples));
    if (const auto begun = device_->play(samples, ++playing_); !begun) return tl::unexpected(begun.error());
    return Utterance{plan.caption, voice::duration_of(*pack_, plan)};
}

std::optional<sound::Heard::What> PackSpeaker::heard() {
    if (!device_) return std::nullopt;
    device_->event().clear();
    while (const auto heard = device_->take()) {
        if (heard->id == playing_) return heard->what;
    }
    return std::nullopt;
}

}  // namespace panggil::display
