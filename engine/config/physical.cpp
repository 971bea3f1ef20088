#include "config/physical.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace panggil::config {

namespace {

using Unit = std::pair<std::string_view, double>;

constexpr std::array<Unit, 6> kLengths{
    {{"m", 1.0}, {"cm", 0.01}, {"mm", 0.001}, {"in", 0.0254}, {"\"", 0.0254}, {"inci", 0.0254}}};
constexpr std::array<Unit, 2> kAngles{{{"arcmin", 1.0}, {"deg", 60.0}}};

struct Quantity {
    double number{0};
    std::string_view unit;
};

std::optional<Quantity> quantity_of(std::string_view text) {
    Quantity read;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), read.number);
    if (error != std::errc() || read.number <= 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stopped - text.data()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    read.unit = text;
    return read;
}

// What somebody meant who wrote the number alone.
using Guess = std::string_view (*)(double number);
std::string_view likely_length(double number) { return number < 20 ? "m" : number < 100 ? "in" : "cm"; }
std::string_view likely_angle(double number) { return number < 4 ? "deg" : "arcmin"; }

template <std::size_t N>
bool read(const Node& node, const std::array<Unit, N>& units, const Said& what, Guess guess, double& out,
          Problems& problems) {
    const auto quantity = node.is_scalar() ? quantity_of(node.text) : std::nullopt;
    if (quantity && quantity->unit.empty()) {
        problems.error(node.mark, say("this must be {0}, not {1} - write the unit too: {2} {3}",
                                      "Di sini harus ditulis {0}, bukan {1}. Tulis satuannya juga: {2} {3}.", what,
                                      found(node), node.text, guess(quantity->number)));
        return false;
    }
    for (const auto& [unit, size] : units) {
        if (!quantity || quantity->unit != unit) continue;
        out = quantity->number * size;
        return true;
    }
    return must_be(node, what, problems);
}

// A number greater than 0 as from_chars reads it, and one of the units.
template <std::size_t N>
Schema positive(const std::array<Unit, N>& units) {
    constexpr const char* kPositive = R"((0*[1-9][0-9]*(\.[0-9]*)?|0*\.0*[1-9][0-9]*)([eE][-+]?[0-9]+)?)";
    std::vector<std::string> names;
    for (const auto& [name, size] : units) names.emplace_back(name);
    return text_like(fmt::format("{} *{}", kPositive, alternatives(names)));
}

}  // namespace

bool decode(const Node& node, Metres& out, Problems& problems) {
    return read(node, kLengths, type_of(Of<Metres>{}), likely_length, out.value, problems);
}
Said type_of(Of<Metres>) {
    return {"a length such as 8 m, 140 cm or 55 in", "panjang seperti 8 m, 140 cm, atau 55 in"};
}
Schema schema_of(Of<Metres>) { return positive(kLengths); }
std::string shown(Of<Metres>, Metres value) { return fmt::format("{:g} m", value.value); }

bool decode(const Node& node, ArcMinutes& out, Problems& problems) {
    return read(node, kAngles, type_of(Of<ArcMinutes>{}), likely_angle, out.value, problems);
}
Said type_of(Of<ArcMinutes>) {
    return {"an angle such as 16 arcmin or 0.7 deg", "sudut seperti 16 arcmin atau 0.7 deg"};
}
Schema schema_of(Of<ArcMinutes>) { return positive(kAngles); }
std::string shown(Of<ArcMinutes>, ArcMinutes value) { return fmt::format("{:g} arcmin", value.value); }

}  // namespace panggil::config
