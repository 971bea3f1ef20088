#pragma once

#include <cmath>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <vector>

#include "voice/pack.h"
#include "voice/wav_file.h"

/// A voice pack on disk that a test makes and that goes with it. Every clip is a tone of 500 Hz throughout.
class PackFolder {
public:
    static constexpr int kRate = 8000;

    PackFolder() {
        char name[] = "/tmp/panggil-pack-XXXXXX";
        path_ = mkdtemp(name);
        yaml(
            "locale: id\nreadings: {0: nol}\n"
            "pauses: {chime: 100, phrase: 200, word: 50, digit: 40, number: 20, counter: 80}\n"
            "phrases:\n  call: chime | nomor antrean <ticket> | silakan menuju <agency>? loket <counter>\n"
            "  call_priority: chime | nomor antrean prioritas <ticket> | loket <counter>\n"
            "  call_short: chime | <ticket> | loket <counter>\n");
    }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;
    ~PackFolder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }

    const std::filesystem::path& path() const { return path_; }

    void yaml(const std::string& text) { file("pack.yaml", text); }
    void file(const std::string& name, const std::string& content) { std::ofstream(path_ / name) << content; }

    void clip(const std::string& id, int milliseconds, float peak = 0.25F, int rate = kRate) {
        wav(id, {rate, 1, tone(milliseconds, peak, rate)});
    }
    void wav(const std::string& id, const panggil::voice::Pcm& sound) {
        if (!panggil::voice::write_wav(path_ / (id + ".wav"), sound)) throw std::runtime_error("no clip written");
    }
    static std::vector<float> tone(int milliseconds, float peak, int rate) {
        std::vector<float> samples(static_cast<std::size_t>(milliseconds) * static_cast<std::size_t>(rate) / 1000);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i] = peak * std::sin(static_cast<float>(i) * 500 * 6.2831853F / static_cast<float>(rate));
        }
        return samples;
    }
    void clips(std::initializer_list<std::string> ids) {
        for (const std::string& id : ids) clip(id, 100);
    }

    /// What the calls of these tests need.
    void usual_clips() {
        clips({"chime", "nomor_antrean", "silakan_menuju", "loket", "disdukcapil", "prioritas", "a", "b", "nol", "satu",
               "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "belas"});
    }

    std::shared_ptr<const panggil::voice::VoicePack> load(int rate = kRate, int channels = 1) const {
        return panggil::voice::VoicePack::load(path_, rate, channels).value();
    }

private:
    std::filesystem::path path_;
};
