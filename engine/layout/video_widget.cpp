#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "layout/widget_rows.h"

namespace panggil::layout {

using config::between;
using config::Node;
using config::Problems;
using config::record;
using config::row;

namespace {

const Said kWhat{"a file or a folder below assets/, such as videos/welcome.mp4",
                 "berkas atau folder di dalam assets/ (misalnya videos/welcome.mp4)"};

// What has an ending is a file.
bool is_known(const std::string& source) {
    std::string ending = std::filesystem::path(source).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending.empty() || std::find(kVideoEndings.begin(), kVideoEndings.end(), ending) != kVideoEndings.end();
}

bool read_source(const Node& node, Video& video, Problems& problems) {
    const std::string* source = config::scalar(node, kWhat, problems);
    if (!source) return false;
    const std::filesystem::path path(*source);
    const bool leaves = path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end();
    if (path.empty() || leaves) {
        problems.error(node.mark,
                       say("this must be {}, not '{}'", "Di sini harus ditulis {}, bukan '{}'.", kWhat, *source));
    } else if (!is_known(*source)) {
        problems.error(node.mark, say("no video ends in '{}' - it must be one of {}",
                                      "Tidak ada video berakhiran '{}'. Yang bisa: {}.", path.extension().string(),
                                      fmt::to_string(fmt::join(kVideoEndings, ", "))));
    } else {
        video.sources.push_back(*source);
        return true;
    }
    return false;
}

bool read_video(const Node& node, Item& out, Problems& problems) {
    if (!node.is_list()) return read_source(node, out.video, problems);
    bool good = !node.items.empty();
    if (!good)
        problems.error(node.mark, say("this list is empty - it needs {}", "Daftar ini kosong. Tulis {}.", kWhat));
    for (const Node& source : node.items) good = read_source(source, out.video, problems) && good;
    return good;
}

}  // namespace

// clang-format off
const config::Record<Video>& table(Of<Video>) {
    static const auto kTable = record<Video>({"video", "video"}, {"Videos, one after another.", "Video satu demi satu."},
        row("mute",   &Video::mute,
            {"Whether its own sound is left out. 'no' needs a sound server (PipeWire or PulseAudio); it goes down while "
             "somebody speaks, as 'ducking' of displays.yaml says.",
             "Apakah suaranya ditiadakan. 'no' memerlukan PipeWire atau PulseAudio; suaranya mengecil selama ada yang "
             "berbicara, menurut 'ducking' di displays.yaml."}),
        row("volume", &Video::volume,
            {"How loud it is, in percent, of what the screen's own volume leaves.",
             "Seberapa keras, dalam persen dari volume layar itu."}, between(0, 100)),
        row("loop",   &Video::loop,
            {"Whether it begins again at the end; else the last picture stays.",
             "Apakah dimulai lagi sesudah habis; kalau tidak, gambar terakhir tetap tampil."}),
        row("fit",    &Video::fit,
            {"contain: all of it is seen; cover: its place is filled, and what stands out is cut off.", "contain: seluruhnya terlihat; cover: tempatnya penuh, dan yang lebih terpotong."}));
    return kTable;
}
// clang-format on

WidgetRow video_widget() {
    return {
        {"video",
         {"a file or folder below assets/, or a list of them", "berkas atau folder di dalam assets/, atau daftarnya"},
         {"Videos, one after another, again and again. While it isn't shown nothing of it is played.",
          "Video satu demi satu, berulang-ulang. Selama tidak tampil, tidak diputar."}},
        Kind::video,
        read_video,
        fields_of<&Item::video>,
        some_pictures,
        properties_of<Video>};
}

}  // namespace panggil::layout
