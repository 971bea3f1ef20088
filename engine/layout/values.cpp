#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

#include "layout/item_table.h"

// The types of layouts and themes that are written in a way of their own.
namespace panggil::layout {

using config::must_be;
using config::Node;
using config::Problems;
using config::Schema;

namespace {

constexpr double kLargest = 1e6;
constexpr const char* kNumber = R"(([0-9]+\.?[0-9]*|\.[0-9]+))";  // as editors are told

std::optional<double> number(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end) return std::nullopt;
    if (!std::isfinite(value) || std::abs(value) > kLargest) return std::nullopt;  // "nan" and "inf" are numbers to C++
    return value;
}

std::vector<double> numbers(const std::string& text, bool& good) {
    std::istringstream in(text);
    std::vector<double> all;
    for (std::string word; in >> word;) {
        const auto value = number(word);
        good = good && value;
        all.push_back(value.value_or(0));
    }
    return all;
}

bool take_ending(std::string& text, std::string_view ending) {
    if (!text.ends_with(ending)) return false;
    text.resize(text.size() - ending.size());
    while (text.ends_with(' ')) text.pop_back();
    return true;
}

}  // namespace

config::Words<Align> words(Of<Align>) {
    return {{"start", Align::start}, {"left", Align::start}, {"top", Align::start},  {"center", Align::center},
            {"end", Align::end},     {"right", Align::end},  {"bottom", Align::end}, {"between", Align::between}};
}

bool is_token_name(std::string_view word) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !word.empty() && is_letter(word.front()) && std::all_of(word.begin(), word.end(), [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

config::Words<Reading> words(Of<Reading>) { return {{"down", Reading::down}, {"across", Reading::across}}; }

config::Words<Token> words(Of<Token>) {
    config::Words<Token> all;
    for (std::size_t i = 0; i < kTokens; ++i) {
        const auto token = static_cast<Token>(i);
        all.emplace_back(name_of(token), token);
    }
    return all;
}

config::Words<Transition::Kind> words(Of<Transition::Kind>) {
    using enum Transition::Kind;
    return {{"cut", cut}, {"fade", fade}, {"slide", slide}};
}

Said type_of(Of<Length>) { return {"a length such as 24, 50 % or 1fr", "ukuran (misalnya 24, 50 % atau 1fr)"}; }

bool decode(const Node& node, Length& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<Length>{}), problems);
    if (!text) return false;
    std::string digits = *text;
    Length length;
    if (take_ending(digits, "%"))
        length.unit = Length::Unit::percent;
    else if (take_ending(digits, "fr"))
        length.unit = Length::Unit::fraction;
    const auto value = number(digits);
    if (!value || *value < 0) return must_be(node, type_of(Of<Length>{}), problems);
    length.value = *value;
    out = length;
    return true;
}

Schema schema_of(Of<Length>) {
    return config::number_or(config::text_like(fmt::format("{} *(%|fr)?", kNumber)), 0, kLargest);
}

std::string shown(Of<Length>, const Length& value) {
    constexpr const char* kUnits[] = {"", " %", "fr"};
    return fmt::format("{}{}", value.value, kUnits[static_cast<int>(value.unit)]);
}

Said type_of(Of<Sides>) {
    return {
        "one, two or four lengths, or names of the theme's 'space': all sides, or 'top-and-bottom left-and-right', "
        "or 'top right bottom left'",
        "satu, dua, atau empat ukuran, atau nama dari 'space' tema: semua sisi, atau 'atas-bawah kiri-kanan', atau "
        "'atas kanan bawah kiri'"};
}

bool decode(const Node& node, Sides& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<Sides>{}), problems);
    if (!text) return false;
    bool good = true;
    const auto all = numbers(*text, good);
    if (!good || (all.size() != 1 && all.size() != 2 && all.size() != 4)) {
        return must_be(node, type_of(Of<Sides>{}), problems);
    }
    if (all.size() == 1) out = {all[0], all[0], all[0], all[0]};
    if (all.size() == 2) out = {all[0], all[1], all[0], all[1]};
    if (all.size() == 4) out = {all[0], all[1], all[2], all[3]};
    return true;
}

Schema schema_of(Of<Sides>) {
    const std::string one = fmt::format("(-?{}|{})", kNumber, kTokenName);
    return config::number_or(config::text_like(fmt::format(" *{0}( +{0}( +{0} +{0})?)? *", one)), -kLargest, kLargest);
}

std::string shown(Of<Sides>, const Sides& v) {
    if (v == Sides{v.top, v.top, v.top, v.top}) return fmt::format("{}", v.top);
    return fmt::format("{} {} {} {}", v.top, v.right, v.bottom, v.left);
}

Said type_of(Of<CanvasSize>) { return {"a size such as 1920x1080", "ukuran layar (misalnya 1920x1080)"}; }

bool decode(const Node& node, CanvasSize& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<CanvasSize>{}), problems);
    if (!text) return false;
    const auto cross = text->find('x');
    const auto width = number(text->substr(0, cross));
    const auto height = cross == std::string::npos ? std::nullopt : number(text->substr(cross + 1));
    if (!width || !height || *width < 100 || *height < 100 || *width > 20000 || *height > 20000) {
        return must_be(node, type_of(Of<CanvasSize>{}), problems);
    }
    out = {*width, *height};
    return true;
}

Schema schema_of(Of<CanvasSize>) {
    constexpr const char* kSize = R"(0*([1-9][0-9]{2,3}(\.[0-9]*)?|1[0-9]{4}(\.[0-9]*)?|20000))";
    return config::text_like(fmt::format("{0}x{0}", kSize));
}

std::string shown(Of<CanvasSize>, const CanvasSize& v) { return fmt::format("{}x{}", v.width, v.height); }

Said type_of(Of<TextTemplate>) {
    return {"a text, with <bindings> where something is to be filled in",
            "teks, dengan <sisipan> di tempat yang diisi sendiri"};
}

bool decode(const Node& node, TextTemplate& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<TextTemplate>{}), problems);
    if (!text) return false;
    auto parsed = parse_text(*text);
    if (!parsed) {
        config::Mark mark = node.mark;
        mark.column += parsed.error().place.column - (node.quoted ? 0 : 1);
        problems.error(mark, parsed.error().said());
        return false;
    }
    out = *std::move(parsed);
    return true;
}

namespace {

Schema text_with_bindings() {
    std::vector<std::string> plain;
    std::vector<std::string> with_argument;
    for (const Binding& binding : bindings()) {
        (binding.takes_argument ? with_argument : plain).emplace_back(binding.name);
    }
    const std::string known =
        fmt::format("{} ?( or [^>]*)?|{}( [^>]*)?", config::alternatives(plain), config::alternatives(with_argument));
    return config::either({config::text_like(fmt::format("([^<]|<({})>)*", known)),
                           Schema::Members{{"type", Schema::List{"number", "boolean"}}}});
}

}  // namespace

Schema schema_of(Of<TextTemplate>, config::Definitions& definitions) {
    return definitions.once("text_with_bindings", text_with_bindings);
}

std::string shown(Of<TextTemplate>, const TextTemplate& value) { return as_written(value); }

Said type_of(Of<Transition>) {
    return {"cut, or fade or slide with a time: 'fade 400 ms', at most 5 s",
            "cut, atau fade atau slide dengan waktu: 'fade 400 ms', paling lama 5 s"};
}

bool decode(const Node& node, Transition& out, Problems& problems) {
    constexpr Seconds kLongest{5};
    const std::string* text = config::scalar(node, type_of(Of<Transition>{}), problems);
    if (!text) return false;
    const auto blank = text->find(' ');
    Node kind = node;
    kind.text = text->substr(0, blank);
    Node time = node;
    time.text = blank == std::string::npos ? "" : text->substr(blank + 1);
    Transition transition;
    Problems ignored;
    const bool cut = kind.text == "cut";
    const bool good = config::decode(kind, transition.kind, ignored) &&
                      (time.text.empty() || (!cut && config::decode(time, transition.duration, ignored)));
    if (!good || transition.duration < Seconds{0} || transition.duration > kLongest) {
        return must_be(node, type_of(Of<Transition>{}), problems);
    }
    if (cut) transition.duration = Seconds{0};
    out = transition;
    return true;
}

Schema schema_of(Of<Transition>) {
    return config::text_like(fmt::format("cut|(fade|slide)( {} *(s|ms|min|h)?)?", kNumber));
}

std::string shown(Of<Transition>, const Transition& v) {
    const std::string kind = config::shown(Of<Transition::Kind>{}, v.kind);
    return v.kind == Transition::Kind::cut ? kind : kind + " " + config::shown(Of<Seconds>{}, v.duration);
}

Said type_of(Of<Rgb>) { return {"a colour such as FFC629", "warna (misalnya FFC629)"}; }

bool decode(const Node& node, Rgb& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<Rgb>{}), problems);
    if (!text) return false;
    std::string_view hex = *text;
    if (hex.starts_with('#')) hex.remove_prefix(1);
    unsigned value = 0;
    const auto [stopped, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    if (hex.size() != 6 || error != std::errc() || stopped != hex.data() + hex.size()) {
        return must_be(node, type_of(Of<Rgb>{}), problems);
    }
    out = {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
           static_cast<std::uint8_t>(value & 0xFF)};
    return true;
}

Schema schema_of(Of<Rgb>) {
    return config::either(
        {config::text_like("#?[0-9A-Fa-f]{6}"), Schema::Members{{"type", "number"}}});  // 004488 is one to an editor
}

std::string shown(Of<Rgb>, const Rgb& v) { return fmt::format("{:02X}{:02X}{:02X}", v.r, v.g, v.b); }

Said type_of(Of<Motion>) {
    return {"a time and how it goes: '400 ms ease-out' or '200 ms linear'",
            "lama dan geraknya: '400 ms ease-out' atau '200 ms linear'"};
}

bool decode(const Node& node, Motion& out, Problems& problems) {
    const std::string* text = config::scalar(node, type_of(Of<Motion>{}), problems);
    if (!text) return false;
    Node time = node;
    Motion motion;
    if (take_ending(time.text, "linear"))
        motion.easing = Easing::linear;
    else if (take_ending(time.text, "ease-in-out"))
        motion.easing = Easing::ease_in_out;
    else
        take_ending(time.text, "ease-out");
    Problems ignored;
    if (!config::decode(time, motion.duration, ignored) || motion.duration < Seconds{0} ||
        motion.duration > Seconds{10}) {
        return must_be(node, type_of(Of<Motion>{}), problems);
    }
    out = motion;
    return true;
}

Schema schema_of(Of<Motion>) {
    return config::number_or(
        config::text_like(fmt::format("{} *(s|ms|min|h)? *(linear|ease-out|ease-in-out)?", kNumber)), 0, 10);
}

std::string shown(Of<Motion>, const Motion& v) {
    constexpr const char* kEasings[] = {" linear", " ease-out", " ease-in-out"};
    return config::shown(Of<Seconds>{}, v.duration) + kEasings[static_cast<int>(v.easing)];
}

}  // namespace panggil::layout
