#include "display/speaker.h"

#include "base/log.h"
#include "display/announcement_plan.h"
#include "voice/join.h"

namespace panggil::display {

namespace {

sound::Cuts cuts_of(const voice::Plan& plan) {
    sound::Cuts cuts;
    for (const std::size_t frame : plan.cuts()) cuts.push_back(static_cast<std::int64_t>(frame));
    return cuts;
}

}  // namespace

PackSpeaker::PackSpeaker(std::shared_ptr<const hall::Hall> hall, voice::Voices voices,
                         std::unique_ptr<sound::Device> device)
    : hall_(std::move(hall)),
      voices_(std::move(voices)),
      alike_(voice::alike_groups(voices_)),
      device_(std::move(device)) {}

Utterance PackSpeaker::describe(const voice::Announcement& announcement) {
    return {plan_of(announcement, voices_, *hall_).caption, Seconds{0}, false};
}

Result<Utterance> PackSpeaker::speak(const voice::Announcement& announcement) {
    if (!can_speak()) return fail("there is no sound");
    const voice::Plan plan = plan_of(announcement, voices_, *hall_);
    if (plan.clips.empty()) return fail("the voice pack has no clip for it");
    for (const std::string& file : plan.missing) {
        log::warn("a clip is missing, the rest is spoken; file={} words=\"{}\"", file, plan.caption);
    }
    voice::Pcm pcm = voice::join(voices_, plan);
    const auto samples = std::make_shared<const sound::Samples>(std::move(pcm.samples));
    if (const auto begun = device_->play(samples, ++playing_, cuts_of(plan)); !begun) {
        return tl::unexpected(begun.error());
    }
    return Utterance{plan.caption, duration_of(voices_, plan), plan.aloud};
}

void PackSpeaker::stop_at_cut() {
    if (device_) device_->stop_at_cut();
}

void PackSpeaker::may_speak_until(BootInstant until) {
    if (device_) device_->may_speak_until(until);
}

void PackSpeaker::duck(bool others_speak) {
    if (device_) device_->duck(others_speak);
}

std::optional<sound::Heard::What> PackSpeaker::heard() {
    if (!device_) return std::nullopt;
    device_->event().clear();
    while (const auto heard = device_->take()) {
        if (heard->id == playing_) return heard->what;
    }
    return std::nullopt;
}

bool PackSpeaker::sounds_alike(const hall::Ticket& a, const hall::Ticket& b) const {
    return voice::sounds_alike(alike_, a, b);
}

}  // namespace panggil::display
