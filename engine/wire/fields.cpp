#include "wire/fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "wire/timestamp.h"

namespace panggil::wire {

namespace {

constexpr int kDeepest = 16;
constexpr std::size_t kMostTexts = 20;

// Counts brackets outside of texts; whether they match is the parser's question.
bool nested_too_deep(std::string_view text) {
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_text && c == '\\')
            ++i;
        else if (c == '"')
            in_text = !in_text;
        else if (!in_text && (c == '{' || c == '[') && ++depth > kDeepest)
            return true;
        else if (!in_text && (c == '}' || c == ']'))
            --depth;
    }
    return false;
}

}  // namespace

Result<nlohmann::json> parse_object(std::string_view text, std::size_t limit) {
    if (text.size() > limit) {
        return fail(fmt::format("{} bytes are more than the {} that are taken", text.size(), limit));
    }
    if (nested_too_deep(text)) return fail(fmt::format("nested deeper than {}", kDeepest));
    auto parsed = nlohmann::json::parse(text, nullptr, false);
    if (parsed.is_discarded()) return fail("not JSON in UTF-8");
    if (!parsed.is_object()) return fail("not a JSON object");
    return parsed;
}

Fields::Fields(const nlohmann::json& object) : object_(object) {
    if (!object_.is_object()) wrong_ = Error{"not a JSON object"};
}

bool Fields::has(const char* name) const {
    return object_.is_object() && object_.contains(name) && !object_.at(name).is_null();
}

const nlohmann::json* Fields::find(const char* name, Need need) {
    if (has(name)) return &object_.at(name);
    if (need == Need::required) refuse(name, "is missing");
    return nullptr;
}

std::string Fields::plain_text(const char* name, std::string text, std::size_t limit) {
    const bool control = std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
    if (text.size() > limit)
        refuse(name, fmt::format("is longer than {} bytes", limit));
    else if (control)
        refuse(name, "has a control character in it");
    else
        return text;
    return {};
}

std::string Fields::text(const char* name, std::size_t limit, Need need) {
    const auto* value = find(name, need);
    if (!value) return {};
    if (!value->is_string()) {
        refuse(name, "must be a text");
        return {};
    }
    auto text = value->get<std::string>();
    if (need == Need::required && text.empty()) refuse(name, "is empty");
    return plain_text(name, std::move(text), limit);
}

std::string Fields::name(const char* name, Need need) {
    const auto* value = find(name, need);
    if (!value) return {};
    if (value->is_number_unsigned()) return std::to_string(value->get<std::uint64_t>());
    if (value->is_string()) return text(name, longest::kName, need);
    refuse(name, "must be a text or a whole number");
    return {};
}

std::int64_t Fields::whole(const char* name, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    const auto* value = find(name, Need::optional);
    if (!value) return otherwise;
    const bool too_large =
        value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    if (value->is_number_integer() && !too_large) {
        const auto number = value->get<std::int64_t>();
        if (number >= least && number <= most) return number;
    }
    refuse(name, fmt::format("must be a whole number from {} to {}", least, most));
    return otherwise;
}

bool Fields::flag(const char* name, bool otherwise) {
    const auto* value = find(name, Need::optional);
    if (!value) return otherwise;
    if (value->is_boolean()) return value->get<bool>();
    refuse(name, "must be true or false");
    return otherwise;
}

std::map<std::string, std::string> Fields::texts(const char* name_) {
    std::map<std::string, std::string> texts;
    const auto* value = find(name_, Need::optional);
    if (!value) return texts;
    if (!value->is_object() || value->size() > kMostTexts) {
        refuse(name_, fmt::format("must be an object of at most {} texts", kMostTexts));
        return texts;
    }
    Fields inside(*value);
    for (const auto& [key, text] : value->items()) {
        if (key.empty()) refuse(name_, "has an empty name");
        if (key.size() > longest::kName) refuse(name_, fmt::format("has a name longer than {} bytes", longest::kName));
        if (wrong_) return {};
        texts[key] = text.is_string() ? inside.text(key.c_str(), longest::kSentence) : inside.name(key.c_str());
    }
    if (inside.wrong()) refuse(name_, "is wrong: " + inside.wrong()->message);
    return texts;
}

hall::Ticket Fields::ticket(const char* name_, Need need) {
    const std::string printed = name(name_, need);
    if (printed.empty()) return {};
    auto ticket = hall::Ticket::parse(printed);
    if (ticket) return *ticket;
    refuse(name_, "is wrong: " + ticket.error().message);
    return {};
}

std::optional<WallTime> Fields::time(const char* name) {
    const std::string written = text(name, longest::kName);
    if (written.empty()) return std::nullopt;
    const auto time = from_rfc3339(written);
    if (!time) refuse(name, "must be a time as RFC 3339 writes it, such as 2026-11-24T09:41:07+07:00");
    return time;
}

std::optional<hall::TimeOfDay> Fields::time_of_day(const char* name) {
    const std::string written = text(name, longest::kName);
    if (written.empty()) return std::nullopt;
    const auto time = from_hh_mm(written);
    if (!time) refuse(name, "must be a time such as 13:00");
    return time;
}

std::string Fields::date(const char* name) {
    std::string written = text(name, longest::kName, Need::required);
    if (!written.empty() && !is_date(written)) refuse(name, "must be a date such as 2026-11-24");
    return written;
}

const nlohmann::json* Fields::list(const char* name) {
    const auto* value = find(name, Need::optional);
    if (!value || value->is_array()) return value;
    refuse(name, "must be a list");
    return nullptr;
}

const nlohmann::json* Fields::object(const char* name) {
    const auto* value = find(name, Need::required);
    if (!value || value->is_object()) return value;
    refuse(name, "must be an object");
    return nullptr;
}

std::size_t Fields::word(const char* name, const std::vector<std::string>& words) {
    const std::string written = text(name, longest::kName, Need::required);
    if (written.empty()) return 0;
    const auto found = std::find(words.begin(), words.end(), written);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    refuse(name, fmt::format("must be {}{}", one_of(words).english, did_you_mean(written, words).english));
    return 0;
}

void Fields::refuse(const char* name, std::string_view why) {
    if (!wrong_) wrong_ = Error{fmt::format("the field '{}' {}", name, why)};
}

}  // namespace panggil::wire
