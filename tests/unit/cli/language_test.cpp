#include "cli/language.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "catch.h"

using namespace panggil;

namespace {

// The environment as it was comes back at the end.
class Locale {
public:
    Locale() {
        for (const char* name : kNames) {
            const char* value = std::getenv(name);
            before_.push_back(value ? std::optional<std::string>(value) : std::nullopt);
            ::unsetenv(name);
        }
    }
    ~Locale() {
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (before_[i]) {
                ::setenv(kNames[i], before_[i]->c_str(), 1);
            } else {
                ::unsetenv(kNames[i]);
            }
        }
    }
    Locale(const Locale&) = delete;
    Locale& operator=(const Locale&) = delete;

    void set(const char* name, const char* value) { ::setenv(name, value, 1); }

private:
    static constexpr const char* kNames[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    std::vector<std::optional<std::string>> before_;
};

Language asked_for(std::vector<std::string> arguments) {
    CLI::App app;
    Language language{};
    cli::add_lang(app, language);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them
    app.parse(arguments);
    return language;
}

}  // namespace

TEST_CASE("messages come as the computer speaks, unless somebody asks for another language", "[language]") {
    Locale locale;
    CHECK(asked_for({}) == Language::english);
    locale.set("LANG", "id_ID.UTF-8");
    CHECK(asked_for({}) == Language::indonesian);
    CHECK(asked_for({"--lang", "en"}) == Language::english);
    locale.set("LC_ALL", "C.UTF-8");
    CHECK(asked_for({}) == Language::english);
    CHECK(asked_for({"--lang", "id"}) == Language::indonesian);
}

TEST_CASE("a language that nobody has written is refused", "[language]") {
    CHECK_THROWS_AS(asked_for({"--lang", "fr"}), CLI::ValidationError);
}
