#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace panggil {

/// The languages in which people are told what is wrong.
enum class Language { english, indonesian };

/// `id`, `id_ID.UTF-8` and the older `in` are Indonesian; everybody else reads English.
Language language_of(std::string_view locale);

/// A message, or a part of one, in both languages. There is no way to make one out of a single text, so that whoever
/// adds a message writes both.
class Said {
public:
    Said() = default;
    Said(std::string in_english, std::string in_indonesian)
        : english(std::move(in_english)), indonesian(std::move(in_indonesian)) {}

    const std::string& in(Language language) const { return language == Language::english ? english : indonesian; }
    bool empty() const { return english.empty(); }

    friend bool operator==(const Said&, const Said&) = default;

    std::string english;
    std::string indonesian;
};

/// What reads the same in both: a name that somebody typed, a number.
Said alike(std::string text);

Said operator+(const Said& first, const Said& second);

/// How an argument of `say` is looked at by fmt: something `Said` as a text, everything else as what it is.
template <class T>
struct Told {
    using type = T;
};
template <>
struct Told<Said> {
    using type = std::string;
};

template <class T>
const T& told_in(Language, const T& argument) {
    return argument;
}
inline const std::string& told_in(Language language, const Said& argument) { return argument.in(language); }

/// `say("unknown widget '{}'{}", "Tidak ada isi layar bernama '{}'.{}", name, did_you_mean(name, known))`. Arguments
/// are anything that fmt takes, or `Said`, which comes in the language of the text around it. Where Indonesian has
/// another order, both number them: {0} {1}. An Indonesian message is one or more whole sentences.
template <class... Args>
Said say(fmt::format_string<const typename Told<Args>::type&...> english,
         fmt::format_string<const typename Told<Args>::type&...> indonesian, const Args&... args) {
    const auto in = [&](Language language, fmt::string_view text) {
        return fmt::vformat(text, fmt::make_format_args(told_in(language, args)...));
    };
    return {in(Language::english, english), in(Language::indonesian, indonesian)};
}

}  // namespace panggil
