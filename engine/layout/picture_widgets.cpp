#include <fmt/format.h>

#include "layout/widget_rows.h"

namespace panggil::layout {

using config::between;
using config::Node;
using config::Problems;
using config::record;
using config::row;

namespace {

// In bytes. More makes modules so small that no telephone reads them off a screen.
constexpr std::size_t kLongestCode = 300;

bool below_assets(const std::string& file) {
    return !file.empty() && file.front() != '/' && file.find("..") == std::string::npos;
}

bool read_file_name(const Node& node, std::string& out, Problems& problems) {
    const std::string* file = config::scalar(node, "a file below assets/, such as images/welcome.png", problems);
    if (!file) return false;
    if (!below_assets(*file)) {
        problems.error(node.mark,
                       fmt::format("this must be a file below assets/, such as images/welcome.png, not '{}'", *file));
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
    if (node.items.empty()) return config::must_be(node, "a folder below assets/, or a list of files there", problems);
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
                   fmt::format("this text has {} bytes - a code with more than {} can't be read off a screen", bytes,
                               kLongestCode));
    return false;
}

}  // namespace

config::Words<PictureFit> words(Of<PictureFit>) {
    return {{"contain", PictureFit::contain}, {"cover", PictureFit::cover}};
}

// clang-format off
const config::Record<Image>& table(Of<Image>) {
    static const auto kTable = record<Image>("image", "A picture.",
        row("fit",     &Image::fit,     "Whether all of it is seen, or it covers its place and is cut off at two sides."),
        row("opacity", &Image::opacity, "How much of it covers what is behind it: 1 is all.", between(0, 1)));
    return kTable;
}

const config::Record<Slideshow>& table(Of<Slideshow>) {
    static const auto kTable = record<Slideshow>("slideshow", "Pictures one after another.",
        row("every",      &Slideshow::every,      "How long a picture stands.", between(1, 3600)),
        row("fit",        &Slideshow::fit,
            "Whether all of a picture is seen, or it covers its place and is cut off at two sides."),
        row("transition", &Slideshow::transition, "How the next one comes."));
    return kTable;
}
// clang-format on

std::vector<WidgetRow> picture_widgets() {
    return {
        {{"image", "a file below assets/, or <agency.logo>", "A picture: png, jpg, webp or svg."},
         Kind::image,
         read_image,
         fields_of<&Item::image>},
        {{"slideshow", "a folder below assets/, or a list of files there", "Pictures one after another."},
         Kind::slideshow,
         read_slideshow,
         fields_of<&Item::slideshow>},
        {{"qr", "a text", "The text as a code for telephones, black on white in every theme."},
         Kind::qr,
         read_code,
         no_more},
    };
}

}  // namespace panggil::layout
