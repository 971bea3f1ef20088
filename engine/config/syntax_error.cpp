#include "config/syntax_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace panggil::config {

namespace {

constexpr const char* kIndentation =
    "this line does not fit to the lines above - the fields of one group, or the '- ' of one list, begin at the same "
    "column";

constexpr std::array<std::pair<std::string_view, const char*>, 9> kMessages{{
    {"end of map not found", kIndentation},
    {"end of sequence not found", kIndentation},
    {"end of map flow not found", "a ',' or a '}' is missing before this"},
    {"end of sequence flow not found", "a ',' or a ']' is missing before this"},
    {"illegal map value", kIndentation},
    {"illegal block entry", "a list does not begin on this line - write its '- ' on lines of their own"},
    {"illegal flow end", "this bracket closes nothing"},
    {"illegal map key", kIndentation},
    {"cannot set zero indentation for a block scalar", "behind '|' and '>' stands nothing, or a number from 1 to 9"},
}};

}  // namespace

std::string in_plain_words(std::string_view parser_message) {
    for (const auto& [message, plain] : kMessages) {
        if (parser_message == message) return plain;
    }
    if (parser_message.substr(0, 24) == "unknown escape character") {
        return "'\\' begins a special sign between two \" - write '\\\\', or put the text between two ' instead";
    }
    return fmt::format("this can't be read as YAML ({})", parser_message);
}

Mark syntax_mark(const std::shared_ptr<const Source>& source, int line, int byte) {
    const int last = static_cast<int>(source->lines.size());
    if (line > last) return {source, last, column_of(source->line(last), source->line(last).size())};
    return {source, line, column_of(source->line(line), static_cast<std::size_t>(std::max(byte, 0)))};
}

}  // namespace panggil::config
