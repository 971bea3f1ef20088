#include "cli/check_pack.h"

#include <fmt/format.h>
#include <iostream>

#include "base/file.h"
#include "cli/verb.h"
#include "voice/join.h"
#include "voice/lint.h"
#include "voice/listening.h"
#include "voice/pack.h"
#include "voice/recording_list.h"
#include "voice/wav_file.h"

namespace panggil::cli {

namespace {

constexpr int kRate = 48000;

}  // namespace

PackFinding look_at_pack(const std::filesystem::path& yaml, const hall::Hall* hall) {
    const auto pack = voice::VoicePack::load(yaml.parent_path(), kRate, 1);
    if (!pack) return {0, pack.error()};
    return {(*pack)->clip_count(), voice::lint(**pack, hall)};
}

int write_listening(const std::filesystem::path& folder, const hall::Hall* hall, const std::string& file) {
    const auto pack = voice::VoicePack::load(folder, kRate, 1);
    if (!pack) return wrong_input(pack.error());
    const voice::Listening listening = voice::listening_of(**pack, hall);
    const auto written = voice::write_wav(file, join(**pack, listening.plan));
    if (!written) return failed(written.error());
    for (const auto& [frame, words] : listening.sentences) {
        const std::size_t second = frame / kRate;
        std::cout << fmt::format("{:>2}:{:02}  {}\n", second / 60, second % 60, words);
    }
    return kGood;
}

int write_recording_list(const std::filesystem::path& folder, const hall::Hall* hall, const std::string& file) {
    const auto pack = voice::VoicePack::load(folder, kRate, 1);
    if (!pack) return wrong_input(pack.error());
    const auto written = write_file(file, voice::recording_list(**pack, hall));
    return written ? kGood : failed(written.error());
}

}  // namespace panggil::cli
