#include "cli/language.h"

#include <cstdlib>
#include <map>
#include <string>

namespace panggil::cli {

Language language_here() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* locale = std::getenv(name);
        if (locale && *locale) return language_of(locale);
    }
    return Language::english;
}

void add_lang(CLI::App& verb, Language& language) {
    language = language_here();
    verb.add_option_function<std::string>(
            "--lang", [&language](const std::string& name) { language = language_of(name); },
            "In English (en) or Indonesian (id); without it as the system speaks")
        ->check(CLI::IsMember({"en", "id"}))
        ->option_text("en|id");
}

}  // namespace panggil::cli
