#include "layout/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <memory>

#include "cli/language.h"
#include "cli/verb.h"

namespace panggil::cli {

namespace {

struct Options {
    std::string place;
    Language language{Language::english};
};

struct LineOfFile {
    std::filesystem::path file;
    int line{0};
};

Result<LineOfFile> parse_place(const std::string& text) {
    const auto colon = text.rfind(':');
    LineOfFile place{text.substr(0, colon)};
    const char* end = text.data() + text.size();
    const char* digits = colon == std::string::npos ? end : text.data() + colon + 1;
    const auto [stopped, error] = std::from_chars(digits, end, place.line);
    if (error == std::errc() && stopped == end && place.line > 0) return place;
    return fail(say("'{}' is no line of a file - write FILE:LINE, such as layouts/hall-landscape.yaml:30",
                    "'{}' bukan baris sebuah berkas. Tulis BERKAS:BARIS, misalnya layouts/hall-landscape.yaml:30.",
                    text));
}

void print(const layout::Explained& item, Language language) {
    std::cout << item.item;
    if (!item.variant.empty())
        std::cout << say(", in the variant '{}'", ", pada varian '{}'", item.variant).in(language);
    std::cout << '\n';
    std::size_t widest = 0;
    std::size_t longest = 0;
    constexpr std::size_t kLongest = 40;
    for (const layout::Origin& origin : item.origins) {
        widest = std::max(widest, origin.field.size());
        longest = std::max(longest, std::min(kLongest, origin.value.size()));
    }
    for (const layout::Origin& origin : item.origins) {
        const std::string& how = origin.how.in(language);
        std::cout << fmt::format("  {:{}}  {:{}}  {}:{}{}\n", origin.field, widest, origin.value, longest,
                                 origin.place.file, origin.place.line, how.empty() ? "" : " (" + how + ")");
    }
}

int explain(const Options& options, const Common& common) {
    const auto print_errors = [&](const Errors& errors) {
        std::cerr << to_string(errors, options.language);
        return kWrongInput;
    };
    const auto place = parse_place(options.place);
    if (!place) return print_errors({place.error()});
    const auto root = data_root(common).lexically_proximate(std::filesystem::current_path());
    const auto items = layout::explain(place->file, place->line, (root / "assets" / "themes").lexically_normal());
    if (!items) return print_errors(items.error());
    if (items->empty()) {
        std::cerr << say("in line {} of {} stands no item, and no field of one",
                         "Di baris {} berkas {} tidak ada isi layar, dan tidak ada isiannya.", place->line,
                         place->file.string())
                         .in(options.language)
                  << '\n';
        return kFailed;
    }
    for (const layout::Explained& item : *items) print(item, options.language);
    return kGood;
}

}  // namespace

void add_explain(CLI::App& app, Common& common) {
    CLI::App& verb = add_verb(app, common, "explain",
                              "Says where the values of an item come from: a file, a template, a variant, the theme",
                              "panggil explain layouts/hall-landscape.yaml:30");
    const auto options = std::make_shared<Options>();
    verb.add_option("FILE:LINE", options->place, "A line of a layout")->required();
    add_lang(verb, options->language);
    on_run(verb, [options, &common] { return explain(*options, common); });
}

}  // namespace panggil::cli
