#include "base/said.h"

namespace panggil {

Language language_of(std::string_view locale) {
    const std::string_view language = locale.substr(0, locale.find_first_of("-_.@"));
    return language == "id" || language == "in" ? Language::indonesian : Language::english;
}

Said alike(std::string text) { return {text, text}; }

Said operator+(const Said& first, const Said& second) {
    return {first.english + second.english, first.indonesian + second.indonesian};
}

}  // namespace panggil
