#include "config/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "base/suggest.h"

namespace panggil::config {

namespace {

std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

bool only_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// `0,7`, as a number is written in Indonesia.
Said with_a_dot(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || !only_digits(text.substr(comma + 1))) return {};
    return say(" - write {}.{}", " Tulis {}.{} dengan titik.", text.substr(0, comma), text.substr(comma + 1));
}

template <class N>
bool whole_text_is(std::string_view text, N& out) {
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, out);
    return error == std::errc() && stopped == end;
}

// `{ticket}` where a text should stand.
bool is_braced_word(const Node& node) {
    return node.is_map() && node.flow && node.entries.size() == 1 && node.entries.front().value.is_empty();
}

}  // namespace

Said found(const Node& node) {
    if (node.is_scalar()) return alike(in_quotes(node.text));
    if (node.is_list()) return {"a list", "daftar"};
    return node.is_map() ? Said("a group of fields", "kelompok isian") : Said("nothing", "kosong");
}

bool must_be(const Node& node, const Said& what, Problems& problems) {
    if (is_braced_word(node)) {
        const std::string& word = node.entries.front().key;
        problems.error(node.mark, say("this must be {0}; between braces YAML sees a group of fields - write <{1}>, or "
                                      "put the text in quotes",
                                      "Di sini harus ditulis {0}, padahal kurung kurawal berarti kelompok isian. Tulis "
                                      "<{1}>, atau beri teks itu tanda kutip.",
                                      what, word));
    } else {
        const bool colon = node.is_map() && !node.flow && node.entries.size() == 1;
        const Said hint =
            colon ? Said(" - a text with a colon needs quotes", " Teks yang berisi titik dua harus diberi tanda kutip.")
                  : Said();
        problems.error(node.mark, say("this must be {}, not {}{}", "Di sini harus ditulis {}, bukan {}.{}", what,
                                      found(node), hint));
    }
    return false;
}

const std::string* scalar(const Node& node, const Said& what, Problems& problems) {
    if (node.is_scalar()) return &node.text;
    must_be(node, what, problems);
    return nullptr;
}

bool must_be_one_of(const Node& node, const std::vector<std::string>& known, Problems& problems) {
    const Said hint = node.is_scalar() ? did_you_mean(lower(node.text), known) : Said();
    problems.error(node.mark, say("this must be {}, not {}{}", "Di sini harus ditulis {}, bukan {}.{}", one_of(known),
                                  found(node), hint));
    return false;
}

Said one_word_of(const std::vector<std::string>& known) { return one_of(known); }

bool decode(const Node& node, std::string& out, Problems& problems) {
    const std::string* text = scalar(node, type_of(Of<std::string>{}), problems);
    if (text) out = *text;
    return text;
}
Said type_of(Of<std::string>) { return {"a text", "teks"}; }
std::string shown(Of<std::string>, const std::string& value) { return value; }

bool decode(const Node& node, bool& out, Problems& problems) {
    const std::string word = node.is_scalar() ? lower(node.text) : "";
    if (word != "yes" && word != "true" && word != "on" && word != "no" && word != "false" && word != "off") {
        return must_be(node, type_of(Of<bool>{}), problems);
    }
    out = word == "yes" || word == "true" || word == "on";
    return true;
}
Said type_of(Of<bool>) { return {"'yes' or 'no'", "'yes' (ya) atau 'no' (tidak)"}; }
std::string shown(Of<bool>, bool value) { return value ? "yes" : "no"; }

bool decode(const Node& node, int& out, Problems& problems) {
    if (node.is_scalar() && whole_text_is(node.text, out)) return true;
    return must_be(node, type_of(Of<int>{}), problems);
}
Said type_of(Of<int>) { return {"a whole number", "bilangan bulat"}; }
std::string shown(Of<int>, int value) { return fmt::format("{}", value); }

bool decode(const Node& node, double& out, Problems& problems) {
    double value = 0;
    if (node.is_scalar() && whole_text_is(node.text, value) && std::isfinite(value)) {
        out = value;
        return true;
    }
    const Said hint = node.is_scalar() ? with_a_dot(node.text) : Said();
    if (hint.empty()) return must_be(node, type_of(Of<double>{}), problems);
    problems.error(node.mark, say("this must be {}, not {}{}", "Di sini harus ditulis {}, bukan {}.{}",
                                  type_of(Of<double>{}), found(node), hint));
    return false;
}
Said type_of(Of<double>) { return {"a number", "angka"}; }
std::string shown(Of<double>, double value) { return fmt::format("{:g}", value); }

bool decode(const Node& node, Seconds& out, Problems& problems) {
    constexpr std::array<std::pair<std::string_view, double>, 5> kUnits{
        {{"", 1.0}, {"s", 1.0}, {"ms", 0.001}, {"min", 60.0}, {"h", 3600.0}}};
    const std::string_view text = node.is_scalar() ? std::string_view(node.text) : std::string_view();
    const std::size_t digits = std::min(text.find_first_not_of("0123456789.-"), text.size());
    const std::size_t unit = std::min(text.find_first_not_of(' ', digits), text.size());
    double value = 0;
    for (const auto& [name, seconds] : kUnits) {
        if (text.substr(unit) != name || !whole_text_is(text.substr(0, digits), value)) continue;
        out = Seconds{value * seconds};
        return true;
    }
    return must_be(node, type_of(Of<Seconds>{}), problems);
}
Said type_of(Of<Seconds>) {
    return {"a time such as 7 s, 400 ms or 2 min", "lama waktu (misalnya 7 s, 400 ms atau 2 min)"};
}
std::string shown(Of<Seconds>, Seconds value) {
    const double s = value.count();
    return s != 0 && std::abs(s) < 1 ? fmt::format("{:g} ms", s * 1000) : fmt::format("{:g} s", s);
}

}  // namespace panggil::config
