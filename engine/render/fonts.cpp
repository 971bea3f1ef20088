#include "render/fonts.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <future>
#include <iterator>
#include <vector>

#include "base/file.h"
#include "base/log.h"
#include "base/suggest.h"

namespace panggil::render {

namespace {

struct FcEnd {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
    void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
};
template <class T>
using Fc = std::unique_ptr<T, FcEnd>;

const FcChar8* fc(const std::string& text) { return reinterpret_cast<const FcChar8*>(text.c_str()); }

std::string text_of(const FcPattern* pattern, const char* object, int n = 0) {
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, object, n, &text) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(text);
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

// Names that fontconfig gives a family for; they are never missing.
bool generic(const std::string& family) {
    constexpr std::array<std::string_view, 6> kGeneric{"sans-serif", "sans", "serif", "monospace", "mono", "system-ui"};
    return std::find(kGeneric.begin(), kGeneric.end(), lower(family)) != kGeneric.end();
}

// Debian's own way of naming: "Open Sans" is in fonts-open-sans.
std::string package_of(const std::string& family) {
    std::string name = "fonts-" + lower(family);
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

bool has_character(const FcPattern* pattern, char32_t character) {
    FcCharSet* set = nullptr;
    return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch && FcCharSetHasChar(set, character);
}

}  // namespace

namespace {

FcConfig* read_config(const std::filesystem::path& own) {
    FcConfig* config = FcInitLoadConfigAndFonts();
    std::error_code error;
    auto entry = std::filesystem::recursive_directory_iterator(own, error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        const std::filesystem::path& file = entry->path();
        if (!ends_like_font(file)) continue;
        if (const auto wrong = wrong_with_font(file))
            log::warn("a font is left out: {}: {}", file.string(), wrong->english);
        else
            FcConfigAppFontAddFile(config, fc(file.string()));
    }
    return config;
}

}  // namespace

// Read on a thread of its own, from dozens of files, while a screen is opened.
struct Fonts::Config {
    std::shared_future<FcConfig*> read;

    explicit Config(const std::filesystem::path& own) : read(std::async(std::launch::async, read_config, own)) {}
    ~Config() { FcConfigDestroy(get()); }
    Config(const Config&) = delete;
    Config& operator=(const Config&) = delete;

    FcConfig* get() const { return read.get(); }

    std::vector<std::string> families() const {
        const Fc<FcPattern> all(FcPatternCreate());
        const Fc<FcObjectSet> what(FcObjectSetBuild(FC_FAMILY, nullptr));
        const Fc<FcFontSet> set(FcFontList(get(), all.get(), what.get()));
        std::vector<std::string> names;
        for (int i = 0; set && i < set->nfont; ++i) {
            for (int n = 0; !text_of(set->fonts[i], FC_FAMILY, n).empty(); ++n) {
                names.push_back(text_of(set->fonts[i], FC_FAMILY, n));
            }
        }
        return names;
    }
};

Fonts::Fonts(const std::filesystem::path& own) : config_(std::make_unique<Config>(own)) {}
Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;

std::optional<Fonts::Match> Fonts::match(const std::string& family, int weight, std::optional<char32_t> with) const {
    const Fc<FcPattern> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, fc(family));
    FcPatternAddDouble(wanted.get(), FC_WEIGHT, FcWeightFromOpenTypeDouble(weight));
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(wanted.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(wanted.get(), FC_COLOR, FcFalse);  // a picture letter can't take the colour of its ground
    if (with) {
        const Fc<FcCharSet> set(FcCharSetCreate());
        FcCharSetAddChar(set.get(), *with);
        FcPatternAddCharSet(wanted.get(), FC_CHARSET, set.get());
    }
    FcConfig* const config = config_->get();
    FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result{};
    // In this order, since of two that fit equally well the first one is taken.
    FcFontSet* sets[] = {FcConfigGetFonts(config, FcSetApplication), FcConfigGetFonts(config, FcSetSystem)};
    const Fc<FcPattern> got(FcFontSetMatch(config, sets, std::size(sets), wanted.get(), &result));
    if (!got || text_of(got.get(), FC_FILE).empty()) return std::nullopt;
    if (with && !has_character(got.get(), *with)) return std::nullopt;
    Match match{text_of(got.get(), FC_FILE), 0, text_of(got.get(), FC_FAMILY)};
    FcPatternGetInteger(got.get(), FC_INDEX, 0, &match.face);
    return match;
}

Result<FontFilePtr> Fonts::load(const Match& match) {
    FontFilePtr& file = loaded_[{match.path.string(), match.face}];
    if (file) return file;
    auto bytes = read_file(match.path, kLargestFont);
    if (!bytes) return tl::unexpected(bytes.error());
    file = std::make_shared<FontFile>(FontFile{match.path, match.face, std::move(*bytes)});
    return file;
}

Result<FontFilePtr> Fonts::find(const std::string& family, int weight) {
    FontFilePtr& found = found_[{family, weight}];
    if (found) return found;
    const auto match = this->match(family, weight, std::nullopt);
    if (!match) return fail("there is no font on this machine - install one, such as Lato (apt install fonts-lato)");
    const bool first_weight = std::none_of(
        found_.begin(), found_.end(), [&](const auto& entry) { return entry.first.first == family && entry.second; });
    if (const auto why = missing(family); why && first_weight) log::warn("{}; using={}", why->english, match->family);
    auto file = load(*match);
    if (file) found = *file;
    return file;
}

FontFilePtr Fonts::find_with(char32_t character, const std::string& family, int weight) {
    const auto [entry, is_new] = fallbacks_.try_emplace({character, weight});
    if (!is_new) return entry->second;
    if (const auto match = this->match(family, weight, character)) {
        if (auto file = load(*match)) entry->second = *file;
    }
    return entry->second;
}

std::optional<Said> Fonts::missing(const std::string& family) {
    if (generic(family)) return std::nullopt;
    const auto families = config_->families();
    const auto same = [&](const std::string& name) { return lower(name) == lower(family); };
    if (std::any_of(families.begin(), families.end(), same)) return std::nullopt;
    return say(
        "the font '{0}' isn't installed{1} - install it (Debian names such packages like {2}) or put its files into "
        "assets/fonts",
        "Jenis huruf '{0}' belum terpasang.{1} Pasang (di Debian nama paketnya seperti {2}) atau taruh berkasnya di "
        "assets/fonts.",
        family, did_you_mean(family, families), package_of(family));
}

}  // namespace panggil::render
