#include <fmt/format.h>

#include "layout/widget_rows.h"

namespace panggil::layout {

using config::between;
using config::Definitions;
using config::Node;
using config::Problems;
using config::record;
using config::row;
using config::Schema;

namespace {

// In bytes. More makes modules so small that no telephone reads them off a screen.
constexpr std::size_t kLongestCode = 300;

bool below_assets(const std::string& file) {
    return !file.empty() && file.front() != '/' && file.find("..") == std::string::npos;
}

bool read_file_name(const Node& node, std::string& out, Problems& problems) {
    const std::string* file = config::scalar(
        node,
        {"a file below assets/, such as images/welcome.png", "berkas di dalam assets/ (misalnya images/welcome.png)"},
        problems);
    if (!file) return false;
    if (!below_assets(*file)) {
        problems.error(node.mark,
                       say("this must be a file below assets/, such as images/welcome.png, not '{}'",
                           "Ini harus berkas di dalam assets/, misalnya images/welcome.png, bukan '{}'.", *file));
        return false;
    }
    out = *file;
    return true;
}

bool read_image(const Node& node, Item& out, Problems& problems) {
    if (node.is_scalar() && node.text == kAgencyLogo) {
        out.image.file = kAgencyLogo;
        return true;
    }
    return read_file_name(node, out.image.file, problems);
}

bool read_slideshow(const Node& node, Item& out, Problems& problems) {
    if (!node.is_list()) return read_file_name(node, out.slideshow.pictures.emplace_back(), problems);
    if (node.items.empty()) {
        return config::must_be(
            node,
            {"a folder below assets/, or a list of files there", "folder di dalam assets/, atau daftar berkas di sana"},
            problems);
    }
    bool good = true;
    for (const Node& file : node.items) {
        good = read_file_name(file, out.slideshow.pictures.emplace_back(), problems) && good;
    }
    return good;
}

std::size_t literal_bytes(const TextTemplate& text) {
    std::size_t bytes = 0;
    for (const TextPart& part : text) bytes += part.literal.size();
    return bytes;
}

bool read_code(const Node& node, Item& out, Problems& problems) {
    if (!decode(node, out.wording.text, problems)) return false;
    const std::size_t bytes = literal_bytes(out.wording.text);
    if (bytes <= kLongestCode) return true;
    problems.error(node.mark,
                   say("this text has {} bytes - a code with more than {} can't be read off a screen",
                       "Teks ini {} bita. Kode dengan lebih dari {} tidak terbaca dari layar.", bytes, kLongestCode));
    return false;
}

}  // namespace

Schema some_pictures(Definitions&) {
    return config::either({config::any_text(), config::list_of(config::any_text()).with("minItems", 1)});
}

config::Words<PictureFit> words(Of<PictureFit>) {
    return {{"contain", PictureFit::contain}, {"cover", PictureFit::cover}};
}

// clang-format off
const config::Record<Image>& table(Of<Image>) {
    static const auto kTable = record<Image>({"image", "gambar"}, {"A picture.", "Sebuah gambar."},
        row("fit",     &Image::fit,     {"contain: all of it is seen; cover: its place is filled, and what stands out is cut off.", "contain: seluruhnya terlihat; cover: tempatnya penuh, dan yang lebih terpotong."}),
        row("opacity", &Image::opacity, {"How much of it covers what is behind it: 1 is all.", "Seberapa menutupi yang di belakangnya: 1 berarti seluruhnya."}, between(0, 1)));
    return kTable;
}

const config::Record<Slideshow>& table(Of<Slideshow>) {
    static const auto kTable = record<Slideshow>({"slideshow", "tayangan gambar"}, {"Pictures one after another.", "Gambar satu demi satu."},
        row("every",      &Slideshow::every,      {"How long a picture stands.", "Berapa lama satu gambar tampil."}, between(1, 3600)),
        row("fit",        &Slideshow::fit,
            {"contain: all of it is seen; cover: its place is filled, and what stands out is cut off.", "contain: seluruhnya terlihat; cover: tempatnya penuh, dan yang lebih terpotong."}),
        row("transition", &Slideshow::transition, {"How the next one comes.", "Cara gambar berikutnya datang."}));
    return kTable;
}
// clang-format on

std::vector<WidgetRow> picture_widgets() {
    return {
        {{"image",
          {"a file below assets/, or <agency.logo>", "berkas di dalam assets/, atau <agency.logo>"},
          {"A picture: png, jpg, webp or svg.", "Gambar: png, jpg, webp, atau svg."}},
         Kind::image,
         read_image,
         fields_of<&Item::image>,
         value_of<std::string>,
         properties_of<Image>},
        {{"slideshow",
          {"a folder below assets/, or a list of files there", "folder di dalam assets/, atau daftar berkas di sana"},
          {"Pictures one after another.", "Gambar satu demi satu."}},
         Kind::slideshow,
         read_slideshow,
         fields_of<&Item::slideshow>,
         some_pictures,
         properties_of<Slideshow>},
        {{"qr",
          {"a text", "teks"},
          {"The text as a code for telephones, black on white in every theme.",
           "Teks sebagai kode untuk telepon, hitam di atas putih dalam setiap tema."}},
         Kind::qr,
         read_code,
         no_more,
         value_of<TextTemplate>,
         no_properties},
    };
}

}  // namespace panggil::layout
