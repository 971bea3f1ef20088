#include "scene/context.h"

#include <functional>
#include <map>

#include "hall/wait.h"

namespace panggil::scene {

namespace {

using Value = std::optional<std::string>;
using Reader = std::function<Value(const Context&, const std::string& argument)>;

Value if_any(const std::string& text) { return text.empty() ? Value{} : Value{text}; }

Value service_name(const Context& c) {
    if (!c.agency) return if_any(c.service);
    for (const hall::Service& s : c.agency->services) {
        if (s.id.text == c.service) return s.name;
    }
    return if_any(c.service);
}

Value hours_row(const Context& c, const std::string& number, std::string HoursRow::*part) {
    const auto rows = hours_table(*c.hall, *c.words);
    const std::size_t row = number.size() == 1 ? static_cast<std::size_t>(number[0] - '1') : 0;
    return row < rows.size() ? Value(rows[row].*part) : Value{};
}

Value wait_of(const Context& c) {
    std::optional<hall::WaitRange> range;
    if (c.board && c.agency) range = hall::expected_wait(*c.board, c.agency->id, c.now);
    if (c.board && c.of_all_agencies) range = hall::expected_wait_anywhere(*c.board, c.now);
    return range ? Value(c.words->minutes(range->from, range->to)) : Value{};
}

Value last_issued(const Context& c) {
    if (!c.board || !c.agency) return {};
    const auto& issued = c.board->state().issued;
    const auto last = issued.find({c.agency->id, c.agency->prefix});
    if (last == issued.end()) return {};
    return hall::Ticket::numbered(c.agency->prefix, last->second, c.hall->ticket_digits).printed();
}

// One row a binding of layout::bindings().
const std::map<std::string_view, Reader>& readers() {
    static const std::map<std::string_view, Reader> all = {
        {"hall.name", [](const Context& c, auto&) { return if_any(c.hall->name); }},
        {"hall.regency", [](const Context& c, auto&) { return if_any(c.hall->regency); }},
        {"hall.agencies", [](const Context& c, auto&) { return Value(std::to_string(c.hall->agencies.size())); }},
        {"hall.services", [](const Context& c, auto&) { return Value(std::to_string(c.hall->service_count())); }},
        {"hall.opens",
         [](const Context& c, auto&) {
             const auto opens = c.wall_known ? next_opening(*c.hall, *c.words, c.wall) : std::nullopt;
             return opens ? Value(to_words(*opens)) : Value{};
         }},
        {"hall.days", [](const Context& c, auto& number) { return hours_row(c, number, &HoursRow::days); }},
        {"hall.hours", [](const Context& c, auto& number) { return hours_row(c, number, &HoursRow::hours); }},
        {"hall.break",
         [](const Context& c, auto&) {
             for (const hall::DayHours& day : c.hall->week) {
                 if (day.break_) return Value(to_words(*day.break_));
             }
             return Value{};
         }},
        {"ticket", [](const Context& c, auto&) { return c.ticket; }},
        {"counter", [](const Context& c, auto&) { return c.counter; }},
        {"counters", [](const Context& c, auto&) { return if_any(to_words(c.counters)); }},
        {"agency", [](const Context& c, auto&) { return c.agency ? Value(c.agency->name) : if_any(c.agency_id); }},
        {"agency.short",
         [](const Context& c, auto&) { return c.agency ? Value(c.agency->short_name()) : if_any(c.agency_id); }},
        {"agency.color", [](const Context& c, auto&) { return c.agency ? if_any(c.agency->color) : Value{}; }},
        {"agency.logo", [](const Context& c, auto&) { return c.agency ? if_any(c.agency->logo) : Value{}; }},
        {"prefix", [](const Context& c, auto&) { return c.agency ? if_any(c.agency->prefix) : Value{}; }},
        {"service", [](const Context& c, auto&) { return service_name(c); }},
        {"called_at",
         [](const Context& c, auto&) { return c.called_at ? Value(c.words->time("HH.mm", *c.called_at)) : Value{}; }},
        {"badge", [](const Context& c, auto&) { return if_any(c.badge); }},
        {"announcement", [](const Context& c, auto&) { return if_any(c.announcement); }},
        {"caption", [](const Context& c, auto&) { return if_any(c.caption); }},
        {"until", [](const Context& c, auto&) { return c.until ? Value(to_words(*c.until)) : Value{}; }},
        {"stale_since", [](const Context& c,
                           auto&) { return c.stale_since ? Value(c.words->time("HH.mm", *c.stale_since)) : Value{}; }},
        {"waiting", [](const Context& c, auto&) { return Value(std::to_string(c.waiting)); }},
        {"wait", [](const Context& c, auto&) { return wait_of(c); }},
        {"last_issued", [](const Context& c, auto&) { return last_issued(c); }},
        {"page", [](const Context& c, auto&) { return c.page > 0 ? Value(std::to_string(c.page)) : Value{}; }},
        {"pages", [](const Context& c, auto&) { return c.page > 0 ? Value(std::to_string(c.pages)) : Value{}; }},
        {"time",
         [](const Context& c, auto& pattern) {
             return c.wall_known ? Value(c.words->time(pattern.empty() ? "HH.mm" : pattern, c.wall)) : Value{};
         }},
        {"date",
         [](const Context& c, auto& pattern) {
             return c.wall_known ? Value(c.words->time(pattern.empty() ? "EEEE, d MMMM yyyy" : pattern, c.wall))
                                 : Value{};
         }},
    };
    return all;
}

bool names_agency(const layout::TextPart& part) { return part.binding == "agency" || part.binding == "agency.short"; }

// The names from the one that the binding asks for to the shortest.
std::vector<std::string> names_from(const Context& context, const layout::TextTemplate& text) {
    std::vector<std::string> names;
    for (const layout::TextPart& part : text) {
        if (!context.agency || !names_agency(part) || !names.empty()) continue;
        const bool full = part.binding == "agency" || context.agency->short_names.empty();
        if (full) names.push_back(context.agency->name);
        names.insert(names.end(), context.agency->short_names.begin(), context.agency->short_names.end());
    }
    return names;
}

}  // namespace

std::optional<std::string> Context::value(const layout::TextPart& part) const {
    const auto reader = readers().find(part.binding);
    return reader == readers().end() ? std::nullopt : reader->second(*this, part.argument);
}

std::vector<std::string> Context::wordings(const layout::TextTemplate& text) const {
    const auto filled = [&](const std::string* name) {
        std::string result;
        for (const layout::TextPart& part : text) {
            if (part.binding.empty()) {
                result += part.literal;
            } else if (name && names_agency(part)) {
                result += *name;
            } else {
                result += value(part).value_or(part.fallback);
            }
        }
        return result;
    };
    std::vector<std::string> all;
    for (const std::string& name : names_from(*this, text)) all.push_back(filled(&name));
    if (all.empty()) all.push_back(filled(nullptr));
    return all;
}

std::optional<hall::TimeOfDay> next_opening(const hall::Hall& hall, const Words& words, WallTime wall) {
    constexpr int kFarthest = 14;  // days; holidays may follow one another
    for (int ahead = 0; ahead < kFarthest; ++ahead) {
        const auto open = hall.hours_on(words.day(wall + std::chrono::days(ahead))).open;
        if (open && (ahead > 0 || words.time_of_day(wall) < open->from)) return open->from;
    }
    return std::nullopt;
}

}  // namespace panggil::scene
