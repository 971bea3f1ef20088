#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "hall/event_names.h"

namespace panggil::wire {

enum class Need { required, optional };

/// Longest texts that are taken, in bytes.
namespace longest {
constexpr std::size_t kName = 64;
constexpr std::size_t kSentence = 1000;
}  // namespace longest

/// The JSON object in `text`: at most `limit` bytes, nested at most 16 deep, valid UTF-8; else why not.
Result<nlohmann::json> parse_object(std::string_view text, std::size_t limit);

/// Reads an object's fields by name and keeps the first thing that is wrong with them. A reader reads all it needs and
/// asks `wrong()` at the end; what is wrong or missing reads as the type's default until then. Fields that nobody reads
/// are no error.
class Fields {
public:
    /// `object` outlives the reader. Anything but an object is wrong at once.
    explicit Fields(const nlohmann::json& object);

    bool has(const char* name) const;
    std::string text(const char* name, std::size_t limit, Need need = Need::optional);
    std::string name(const char* name, Need need = Need::optional);  ///< A text to look up; an integer counts as one.
    std::int64_t whole(const char* name, std::int64_t least, std::int64_t most, std::int64_t otherwise);
    bool flag(const char* name, bool otherwise);
    std::map<std::string, std::string> texts(const char* name);  ///< An object of at most 20 texts.
    hall::Ticket ticket(const char* name, Need need = Need::optional);
    std::optional<WallTime> time(const char* name);
    std::optional<hall::TimeOfDay> time_of_day(const char* name);
    std::string date(const char* name);
    const nlohmann::json* list(const char* name);  ///< Null where it is missing.
    const nlohmann::json* object(const char* name);

    /// The place in `words` of the text, which must be one of them.
    std::size_t word(const char* name, const std::vector<std::string>& words);

    /// A value of one of an event's enums, by its name.
    template <class Enum>
    Enum value(const char* name_) {
        return static_cast<Enum>(word(name_, hall::names<Enum>()));
    }

    template <class Id>
    Id id(const char* name_, Need need = Need::optional) {
        return Id{name(name_, need)};
    }

    void refuse(const char* name, std::string_view why);  ///< "the field 'NAME' WHY"; the first one stands.
    const std::optional<Error>& wrong() const { return wrong_; }

private:
    const nlohmann::json* find(const char* name, Need need);
    std::string plain_text(const char* name, std::string text, std::size_t limit);

    const nlohmann::json& object_;
    std::optional<Error> wrong_;
};

}  // namespace panggil::wire
