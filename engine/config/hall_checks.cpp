#include "config/hall_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/suggest.h"

namespace panggil::config {

using hall::Agency;
using hall::Hall;

namespace {

// What was seen first, and where: for "first in line 12".
class Seen {
public:
    struct First {
        int line;
        std::string whose;
    };

    // The first of this name, or null where this is it.
    const First* first(const std::string& name, const Mark& mark, const std::string& whose) {
        const auto [at, fresh] = seen_.try_emplace(name, First{mark.line, whose});
        return fresh ? nullptr : &at->second;
    }

private:
    std::map<std::string, First> seen_;
};

std::string who(const Agency& agency) { return agency.id.empty() ? agency.name : agency.id.text; }

// Goes through the agencies with their nodes.
template <class Do>
void each_agency(const Hall& hall, const Node& node, Do with) {
    const Node& list = node.at_or_self("agencies");
    for (std::size_t i = 0; i < std::min(hall.agencies.size(), list.items.size()); ++i) {
        with(hall.agencies[i], list.items[i]);
    }
}

void check_ids_of_services(const Agency& agency, const Node& node, Problems& problems) {
    Seen seen;
    const Node& list = node.at_or_self("services");
    for (std::size_t i = 0; i < std::min(agency.services.size(), list.items.size()); ++i) {
        const std::string& id = agency.services[i].id.text;
        const Mark& mark = list.items[i].at_or_self("id").mark;
        const auto* first = id.empty() ? nullptr : seen.first(id, mark, "");
        if (first)
            problems.error(mark, say("two services have the id '{}', first in line {}",
                                     "Dua layanan memakai id '{}', yang pertama di baris {}.", id, first->line));
    }
}

void check_short_names(const Agency& agency, const Node& node, Problems& problems) {
    const std::string* longer = &agency.name;
    const Node& list = node.at_or_self("short_names");
    for (std::size_t i = 0; i < agency.short_names.size(); ++i) {
        const std::string& name = agency.short_names[i];
        if (name.size() > longer->size()) {
            problems.warning(
                list.is_list() ? list.items[i].mark : list.mark,
                say("'{}' is longer than '{}' before it - put the longest first",
                    "'{}' lebih panjang daripada '{}' sebelumnya. Taruh yang terpanjang di depan.", name, *longer));
        }
        longer = &name;
    }
}

Said no_zone(const std::string& zone, const Said& hint) {
    return say("no zone has the id '{}'{}", "Tidak ada zona bernama '{}'.{}", zone, hint);
}

void check_zone(const Hall& hall, const Agency& agency, const Node& node, Problems& problems) {
    if (std::find(hall.zones.begin(), hall.zones.end(), agency.zone) != hall.zones.end()) return;
    std::vector<std::string> known;
    for (const auto& zone : hall.zones) known.push_back(zone.text);
    const Said near = did_you_mean(agency.zone.text, known);
    const Node* said = node.find("zone");
    if (!said) {
        problems.error(node.mark, say("{0} needs the field 'zone', since no zone is called '{1}'",
                                      "Isian 'zone' harus ditulis pada {0}, karena tidak ada zona bernama '{1}'.",
                                      who(agency), agency.zone.text));
        return;
    }
    const Said hint = near.empty() ? say(" - 'zones:' has {}", " Yang ada di 'zones:': {}.", one_of(known)) : near;
    problems.error(said->mark, no_zone(agency.zone.text, hint));
}

void check_letters(const std::string& prefix, const Node& node, Problems& problems) {
    const std::size_t bad = prefix.find_first_of("IOZ");
    if (bad == std::string::npos) return;
    const char letter = prefix[bad];
    const char digit = letter == 'I' ? '1' : letter == 'O' ? '0' : '2';
    problems.warning(node.mark,
                     say("the letter {} is easily taken for the digit {} - another one is read without doubt",
                         "Huruf {} mudah dikira angka {}. Pilih huruf lain yang pasti terbaca.", letter, digit));
}

}  // namespace

void check_call_rules(const hall::CallRules& rules, const Node& node, Problems& problems) {
    if (rules.short_from <= rules.bare_from) return;
    problems.error(node.at_or_self("bare_from").mark,
                   say("'bare_from' must not be below 'short_from', which is {}",
                       "'bare_from' tidak boleh kurang dari 'short_from', yaitu {}.", rules.short_from));
}

void check_zones(const Hall& hall, const Node& node, Problems& problems) {
    if (hall.zones.empty()) return;
    std::vector<std::string> known;
    for (const auto& zone : hall.zones) known.push_back(zone.text);
    const auto must_be_known = [&](const hall::ZoneId& zone, const Mark& mark) {
        if (std::find(known.begin(), known.end(), zone.text) != known.end()) return;
        const Said near = did_you_mean(zone.text, known);
        const Said all = say(" - 'zones:' has {}", " Yang ada di 'zones:': {}.", one_of(known));
        problems.error(mark, no_zone(zone.text, near.empty() ? all : near));
    };
    for (const auto& zone : hall.zones_apart) must_be_known(zone, node.at_or_self("zones_apart").mark);
    each_agency(hall, node, [&](const Agency& agency, const Node& at) {
        const Node& map = at.at_or_self("counter_zones");
        for (const auto& [counter, zone] : agency.counter_zones) {
            must_be_known(zone, map.at_or_self(counter.text.c_str()).mark);
            if (!agency.has(counter)) {
                problems.error(
                    map.at_or_self(counter.text.c_str()).mark,
                    say("{0} has no counter '{1}'", "Tidak ada loket '{1}' di {0}.", who(agency), counter.text));
            }
        }
    });
}

void check_week(const Hall& hall, const Node& node, Problems& problems) {
    const Node* breaks = node.find("breaks");
    if (!breaks) return;
    const bool outside = std::any_of(hall.week.begin(), hall.week.end(), [](const hall::DayHours& day) {
        return day.break_ && day.open && (day.break_->from < day.open->from || day.open->to < day.break_->to);
    });
    const bool while_closed = std::any_of(hall.week.begin(), hall.week.end(),
                                          [](const hall::DayHours& day) { return day.break_ && !day.open; });
    if (outside)
        problems.error(breaks->mark, {"a break must lie within the hours of its day",
                                      "Jam istirahat harus di dalam jam buka hari itu."});
    if (while_closed)
        problems.error(breaks->mark, {"there is a break on a day that has no hours",
                                      "Ada jam istirahat pada hari yang tidak punya jam buka."});
}

void check_agencies(const Hall& hall, const Node& node, Problems& problems) {
    Seen seen;
    each_agency(hall, node, [&](const Agency& agency, const Node& at) {
        const Mark& mark = at.at_or_self("id").mark;
        const auto* first = agency.id.empty() ? nullptr : seen.first(agency.id.text, mark, "");
        if (first) {
            problems.error(mark,
                           say("two agencies have the id '{}', first in line {}",
                               "Dua instansi memakai id '{}', yang pertama di baris {}.", agency.id.text, first->line));
        }
        check_ids_of_services(agency, at, problems);
        check_short_names(agency, at, problems);
        if (!hall.zones.empty()) check_zone(hall, agency, at, problems);
    });
}

void check_prefixes(const Hall& hall, const Node& node, Problems& problems) {
    Seen seen;
    each_agency(hall, node, [&](const Agency& agency, const Node& at) {
        for (const auto& [field, prefix] :
             {std::pair("prefix", agency.prefix), std::pair("priority_prefix", agency.priority_prefix)}) {
            const Node* said = at.find(field);
            if (prefix.empty() || !said) continue;
            check_letters(prefix, *said, problems);
            if (const auto* first = seen.first(prefix, said->mark, who(agency))) {
                problems.error(
                    said->mark,
                    say("the prefix '{}' belongs to '{}' already (line {}) - two tickets would look the same",
                        "Huruf depan '{}' sudah dipakai '{}' (baris {}). Dua nomor antrean akan sama.", prefix,
                        first->whose, first->line));
            }
        }
    });
}

void check_counters(const Hall& hall, const Node& node, Problems& problems) {
    Seen seen;
    each_agency(hall, node, [&](const Agency& agency, const Node& at) {
        const Node& list = at.at_or_self("counters");
        for (std::size_t i = 0; i < agency.counters.size(); ++i) {
            const std::string& counter = agency.counters[i].text;
            const Mark& mark = list.is_list() ? list.items[i].mark : list.mark;
            const auto* first = counter.empty() ? nullptr : seen.first(counter, mark, who(agency));
            if (!first || first->whose == who(agency)) continue;
            problems.error(
                mark, say("the counter '{}' is at '{}' already (line {}) - visitors would not know which one "
                          "is meant",
                          "Loket '{}' sudah ada di '{}' (baris {}). Pengunjung tidak tahu loket yang mana.", counter,
                          first->whose, first->line));
        }
    });
}

}  // namespace panggil::config
