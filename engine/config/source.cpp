#include "config/source.h"

#include <fmt/format.h>

#include <algorithm>

#include "config/characters.h"

namespace panggil::config {

namespace {

constexpr int kLongestExcerpt = 160;
constexpr int kLongestQuote = 60;
constexpr std::size_t kLongestLine = 8192;  // bytes

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// A tab counts as one column, so it is shown as one, and the caret stands where it should.
std::string printable(std::string_view text) {
    std::string shown(text);
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
    return shown;
}

// The line up to where the caret surely stands; nothing where that is too far out to be read.
std::string excerpt(const Mark& mark) {
    const std::string& line = mark.text();
    const std::size_t end = byte_of(line, kLongestExcerpt + 1);
    if (end == line.size()) return printable(line);
    return mark.column > kLongestExcerpt ? "" : printable(line.substr(0, end)) + "...";
}

}  // namespace

const std::string& Source::line(int number) const {
    static const std::string kNone;
    if (number < 1 || static_cast<std::size_t>(number) > lines.size()) return kNone;
    return lines[static_cast<std::size_t>(number) - 1];
}

Place Mark::place() const { return {source ? source->file : "", line, column}; }

const std::string& Mark::text() const {
    static const std::string kNone;
    return source ? source->line(line) : kNone;
}

Result<std::shared_ptr<const Source>> source_of(std::string_view text, const std::string& name, std::size_t limit) {
    if (text.size() > limit) {
        return fail(say("the file has {} bytes, more than the {} that are taken",
                        "Berkas ini terlalu besar: {} byte, paling banyak {} byte.", text.size(), limit),
                    {name});
    }
    const std::string_view head = text.substr(0, 2);
    if (head == "\xFF\xFE" || head == "\xFE\xFF" || text.find('\0') != std::string_view::npos) {
        return fail(Said("the file is saved as UTF-16 ('Unicode') - save it again as UTF-8",
                         "Berkas ini disimpan sebagai UTF-16 ('Unicode'). Simpan lagi sebagai UTF-8."),
                    {name});
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    auto source = std::make_shared<Source>();
    source->file = name;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        source->lines.emplace_back(line);
        if (line.size() > kLongestLine) {
            return fail(say("the line has {} bytes, more than the {} that are taken",
                            "Baris ini terlalu panjang: {} byte, paling banyak {} byte.", line.size(), kLongestLine),
                        {name, static_cast<int>(source->lines.size())});
        }
        if (const auto broken = broken_utf8(line)) {
            return fail(Said("this is not UTF-8 text - save the file again as UTF-8",
                             "Ini bukan teks UTF-8. Simpan lagi berkas ini sebagai UTF-8."),
                        {name, static_cast<int>(source->lines.size()), column_of(line, *broken)});
        }
    }
    return std::shared_ptr<const Source>(std::move(source));
}

Error error_at(const Mark& mark, Said message, Severity severity) {
    Error error = error_of(std::move(message), mark.place(), severity);
    error.excerpt = excerpt(mark);
    return error;
}

int column_of(std::string_view line, std::size_t byte) {
    const auto end = line.begin() + static_cast<std::ptrdiff_t>(std::min(byte, line.size()));
    return 1 + static_cast<int>(std::count_if(line.begin(), end, begins_character));
}

std::size_t byte_of(std::string_view line, int column) {
    std::size_t byte = 0;
    for (int at = 1; at < column && byte < line.size(); ++at) {
        do ++byte;
        while (byte < line.size() && !begins_character(line[byte]));
    }
    return byte;
}

std::string in_quotes(std::string_view text) {
    const std::size_t end = byte_of(text, kLongestQuote + 1);
    const bool cut = end < text.size();
    return "'" + printable(text.substr(0, end)) + (cut ? "...'" : "'");
}

}  // namespace panggil::config
