#include <fmt/format.h>
#include <algorithm>
#include <set>

#include "base/suggest.h"
#include "voice/filling.h"
#include "voice/plan.h"

namespace panggil::voice {

namespace {

const char* example_of(Binding binding) {
    switch (binding) {
        case Binding::agency:
            return "disdukcapil";
        case Binding::counter:
            return "3";
        case Binding::number:
            return "15";
        case Binding::service:
            return "ktp";
        case Binding::spell:
            return "'BD 1234 XY'";
        case Binding::ticket:
            return "A001";
        case Binding::time:
            return "15.00";
    }
    return "";
}

/// The places of a phrase in all languages, and those that can't stay empty.
struct Places {
    std::set<Binding> all;
    std::set<Binding> needed;
};

Places places_of(const Voices& voices, const std::string& name, const Values& values) {
    const auto given = [&](const char* key) {
        const auto found = values.find(key);
        return found == values.end() ? std::string() : found->second;
    };
    Places places;
    for (const auto& pack : voices.packs) {
        const PackPhrase* phrase = pack->phrase(name);
        if (!phrase) continue;
        if (!phrase->agencies.empty()) places.all.insert(Binding::agency);
        if (!phrase->services.empty()) places.all.insert(Binding::service);
        for (const PhrasePart& part : phrase->said_of(given("agency"), given("service")).parts) {
            if (part.kind != PhrasePart::Kind::binding) continue;
            places.all.insert(part.binding);
            if (!part.optional) places.needed.insert(part.binding);
        }
    }
    return places;
}

Result<void> must_be_known(const hall::Hall* hall, const std::string& agency) {
    if (!hall || hall->agency(hall::AgencyId(agency))) return {};
    return fail(fmt::format("the hall has no agency '{}'{}", agency, did_you_mean(agency, hall->agency_ids()).english));
}

Result<void> must_be_readable(Binding binding, const std::string& value, const hall::Hall* hall) {
    int hours = 0;
    int minutes = 0;
    if (value.empty()) return fail(fmt::format("'{}=' has no value behind it", name_of(binding)));
    if (binding == Binding::agency) return must_be_known(hall, value);
    if (binding == Binding::time && !read_time(value, hours, minutes)) {
        return fail(fmt::format("'{}' is no time of day - write it as 15.00", value));
    }
    if (binding == Binding::number && !is_whole_number(value)) {
        return fail(fmt::format("'{}' is no whole number - write it in digits alone", value));
    }
    if (binding == Binding::ticket) {
        const auto ticket = hall::Ticket::parse(value);
        if (!ticket) return fail(fmt::format("'{}': {}", value, ticket.error().message));
    }
    return {};
}

}  // namespace

Result<void> check_announcement(const Voices& voices, const std::string& phrase, const Values& values,
                                const hall::Hall* hall) {
    if (!knows_phrase(voices, phrase)) {
        const std::vector<std::string> known = phrase_names(voices);
        const std::string suggestion = did_you_mean(phrase, known).english;
        return fail(fmt::format("the voice has no phrase '{}'{}", phrase,
                                suggestion.empty() ? fmt::format(" - it has {}", fmt::join(known, ", ")) : suggestion));
    }
    const Places places = places_of(voices, phrase, values);
    std::vector<std::string> names;
    for (const Binding binding : places.all) names.emplace_back(name_of(binding));
    for (const auto& [name, value] : values) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) {
            return fail(fmt::format("the phrase '{}' has no <{}>{}", phrase, name, did_you_mean(name, names).english));
        }
    }
    std::string missing;
    for (const Binding binding : places.all) {
        const auto given = values.find(std::string(name_of(binding)));
        if (given != values.end()) {
            if (auto good = must_be_readable(binding, given->second, hall); !good) return good;
        } else if (places.needed.count(binding) > 0) {
            missing += fmt::format(" --with {}={}", name_of(binding), example_of(binding));
        }
    }
    if (!missing.empty()) return fail(fmt::format("the phrase '{}' needs a value, such as{}", phrase, missing));
    return {};
}

}  // namespace panggil::voice
