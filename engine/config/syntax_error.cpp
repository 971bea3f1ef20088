#include "config/syntax_error.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace panggil::config {

namespace {

Said indentation() {
    return {
        "this line does not fit to the lines above - the fields of one group, or the '- ' of one list, begin at the "
        "same column",
        "Baris ini tidak sejajar dengan baris di atasnya. Isian satu kelompok, atau '- ' satu daftar, mulai di kolom "
        "yang sama."};
}

// What the parser says, and what people are told.
const std::vector<std::pair<std::string_view, Said>>& messages() {
    static const std::vector<std::pair<std::string_view, Said>> all{
        {"end of map not found", indentation()},
        {"end of sequence not found", indentation()},
        {"end of map flow not found", {"a ',' or a '}' is missing before this", "Sebelum ini kurang ',' atau '}'."}},
        {"end of sequence flow not found",
         {"a ',' or a ']' is missing before this", "Sebelum ini kurang ',' atau ']'."}},
        {"illegal map value", indentation()},
        {"illegal block entry",
         {"a list does not begin on this line - write its '- ' on lines of their own",
          "Daftar tidak boleh mulai di baris ini. Tulis '- ' di baris sendiri."}},
        {"illegal flow end", {"this bracket closes nothing", "Kurung ini tidak menutup apa pun."}},
        {"illegal map key", indentation()},
        {"cannot set zero indentation for a block scalar",
         {"behind '|' and '>' stands nothing, or a number from 1 to 9",
          "Di belakang '|' dan '>' tidak ada apa-apa, atau angka 1 sampai 9."}},
    };
    return all;
}

}  // namespace

Said in_plain_words(std::string_view parser_message) {
    for (const auto& [message, plain] : messages()) {
        if (parser_message == message) return plain;
    }
    if (parser_message.substr(0, 24) == "unknown escape character") {
        return {"'\\' begins a special sign between two \" - write '\\\\', or put the text between two ' instead",
                "'\\' punya arti khusus di antara dua \". Tulis '\\\\', atau apit teks itu dengan dua '"};
    }
    return say("this can't be read as YAML ({})", "Ini tidak bisa dibaca sebagai YAML ({}).", parser_message);
}

Said deeper_than(int depth) {
    return say("lists and groups are more than {} deep here",
               "Daftar dan kelompok di sini bertingkat lebih dari {} kali.", depth);
}

Mark syntax_mark(const std::shared_ptr<const Source>& source, int line, int byte) {
    const int last = static_cast<int>(source->lines.size());
    if (line > last) return {source, last, column_of(source->line(last), source->line(last).size())};
    return {source, line, column_of(source->line(line), static_cast<std::size_t>(std::max(byte, 0)))};
}

}  // namespace panggil::config
