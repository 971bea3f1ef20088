#include "render/text_key.h"

namespace panggil::render {

namespace {

void append_number(std::string& key, long number) { key.append(reinterpret_cast<const char*>(&number), sizeof number); }

}  // namespace

void write_text_key(std::string& key, const TextStyle& style, std::string_view text, int form) {
    key.clear();
    append_number(key, style.weight);
    append_number(key, style.eighths());
    append_number(key, form);
    append_number(key, static_cast<long>(style.family.size()));
    key += style.family;
    key += text;
}

}  // namespace panggil::render
