#include "cli/check_letters.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "render/fonts.h"
#include "render/text.h"

namespace panggil::cli {

namespace {

// A letter is looked for in all fonts, so the family matters little.
struct Letters {
    render::Fonts fonts;
    Result<std::unique_ptr<render::Typesetter>> typesetter;

    explicit Letters(const std::filesystem::path& own) : fonts(own), typesetter(render::Typesetter::open(fonts)) {}

    void look_at(const std::string& text, const Place& place, Errors& warnings) {
        if (!typesetter) return;
        const auto missing = (*typesetter)->missing({"Lato", 600, 20}, text);
        if (missing.empty()) return;
        const Error warning = error_of(
            say("no font of this machine has {0} of '{1}', so it is left out - install one that has it, or write "
                "something else",
                "Tidak ada jenis huruf di komputer ini yang punya {0} dari '{1}', jadi tidak digambar. Pasang jenis "
                "huruf yang punya, atau tulis yang lain.",
                fmt::format("{}", fmt::join(missing, " ")), text),
            place, Severity::warning);
        const bool is_new = std::find(warnings.begin(), warnings.end(), warning) == warnings.end();
        if (is_new) warnings.push_back(warning);  // a variant has most of its items from the layout itself
    }

    void look_at(const layout::Item& item, Errors& warnings) {
        for (const layout::TextPart& part : item.wording.text)
            look_at(part.literal + part.fallback, item.place, warnings);
        for (const layout::Item& child : item.container.items) look_at(child, warnings);
    }

    void look_at(const layout::Layout& layout, Errors& warnings) {
        for (const layout::Item& item : layout.items) look_at(item, warnings);
        for (const auto& [name, item] : layout.templates) look_at(item, warnings);
    }
};

}  // namespace

Errors letters_missing_in(const hall::Hall& hall, const std::filesystem::path& file, const std::filesystem::path& own) {
    Letters letters(own);
    Errors warnings;
    const auto look_at = [&](const std::string& text) { letters.look_at(text, {file.string()}, warnings); };
    look_at(hall.name);
    look_at(hall.regency);
    for (const std::string& message : hall.messages) look_at(message);
    for (const hall::Agency& agency : hall.agencies) {
        look_at(agency.name);
        for (const std::string& name : agency.short_names) look_at(name);
        for (const hall::Service& service : agency.services) look_at(service.name);
    }
    return warnings;
}

Errors letters_missing_in(const layout::Layout& layout, const std::filesystem::path& own) {
    Letters letters(own);
    Errors warnings;
    letters.look_at(layout, warnings);
    for (const layout::Variant& variant : layout.variants) letters.look_at(*variant.layout, warnings);
    return warnings;
}

Errors fonts_missing_in(const layout::Theme& theme, const std::filesystem::path& file,
                        const std::filesystem::path& own) {
    std::set<std::string> families{theme.family};
    for (const auto& [name, style] : theme.styles) families.insert(style.family.empty() ? theme.family : style.family);
    render::Fonts fonts(own);
    Errors warnings;
    for (const std::string& family : families) {
        if (const auto why = fonts.missing(family))
            warnings.push_back(error_of(*why, {file.string()}, Severity::warning));
    }
    return warnings;
}

}  // namespace panggil::cli
