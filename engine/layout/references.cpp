#include "layout/references.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/suggest.h"

namespace panggil::layout {

using config::Node;
using config::Problems;

namespace {

template <class Map>
std::vector<std::string> names_of(const Map& all) {
    std::vector<std::string> names;
    for (const auto& [name, ignored] : all) names.push_back(name);
    return names;
}

struct References {
    const Layout& layout;
    const Surroundings& around;
    const Theme* theme;
    Problems& problems;

    void look_at(const Node& node, const Item& item) const {
        if (!node.is_map() || node.entries.empty()) return;
        states_belong(node, item);
        const Node& main = node.entries.front().value;
        radius_exists(node, item.shell.radius);
        shadow_exists(node, item.shell.shadow);
        switch (item.kind) {
            case Kind::text:
            case Kind::sign:
                style_exists(node, item.wording.style);
                break;
            case Kind::now_serving:
                template_exists(node, "panel", item.now_serving.panel);
                calls_exist(main, item.now_serving.of);
                break;
            case Kind::recent_calls:
            case Kind::missed_calls:
                template_exists(node, "panel", item.recent_calls.panel);
                calls_exist(main, item.recent_calls.of);
                break;
            case Kind::agencies:
                template_exists(node, "panel", item.agencies.panel);
                template_exists(node, "key", item.agencies.key);
                agencies_exist(main, item.agencies.only);
                agencies_exist(main.at_or_self("except"), item.agencies.except);
                zone_exists(main, item.agencies.zone);
                break;
            case Kind::counters:
                template_exists(node, "panel", item.counters.panel);
                agency_exists(main, item.counters.agency);
                break;
            case Kind::waiting:
                template_exists(node, "panel", item.waiting.panel);
                agency_exists(main, item.waiting.agency);
                if (item.waiting.panel.empty()) style_exists(node, item.container.items.front().wording.style);
                break;
            case Kind::image:
                picture_exists(main, item.image.file);
                break;
            case Kind::slideshow:
                pictures_exist(main, item.slideshow.pictures);
                break;
            case Kind::video:
                videos_exist(main, item.video.sources);
                break;
            default:
                break;
        }
        if (!main.is_list()) return;
        for (std::size_t i = 0; i < item.container.items.size(); ++i) look_at(main.items[i], item.container.items[i]);
    }

    // What states do is done to a panel as a whole.
    void states_belong(const Node& node, const Item& item) const {
        const auto own = layout.templates.find(item.name);
        if (item.states.empty() || (own != layout.templates.end() && &own->second == &item)) return;
        problems.error(node.at_or_self("states").mark,
                       {"only a template has states - write them beside the first word of one of 'templates'",
                        "Hanya templat yang punya 'states'. Tulis di samping kata pertama salah satu 'templates'."});
    }

    void template_exists(const Node& node, const char* key, const std::string& name) const {
        if (name.empty() || layout.templates.contains(name)) return;
        problems.error(node.at_or_self(key).mark,
                       say("no template is called '{}'{}", "Tidak ada templat bernama '{}'.{}", name,
                           did_you_mean(name, names_of(layout.templates))));
    }

    void style_exists(const Node& node, const std::string& name) const {
        if (!theme || theme->styles.contains(name)) return;
        problems.error(node.at_or_self("style").mark,
                       say("the theme '{}' has no style '{}'{}", "Tema '{}' tidak punya gaya huruf '{}'.{}",
                           layout.theme, name, did_you_mean(name, names_of(theme->styles))));
    }

    void radius_exists(const Node& node, const std::string& name) const {
        if (!theme || name == kSquare || name == kRound || theme->radii.contains(name)) return;
        auto known = names_of(theme->radii);
        known.insert(known.end(), {kSquare, kRound});
        theme_has_no(node, "radius", "radii", name, known);
    }

    void shadow_exists(const Node& node, const std::string& name) const {
        if (!theme || name.empty() || theme->shadows.contains(name)) return;
        theme_has_no(node, "shadow", "shadows", name, names_of(theme->shadows));
    }

    void theme_has_no(const Node& node, const char* field, const char* group, const std::string& name,
                      const std::vector<std::string>& known) const {
        Said hint = did_you_mean(name, known);
        if (hint.empty()) hint = say(" - there is {}", " Yang ada: {}.", fmt::to_string(fmt::join(known, ", ")));
        if (known.empty())
            hint = say(" - it has none: write '{}:' there", " Belum ada satu pun. Tulis '{}:' di sana.", group);
        problems.error(node.at_or_self(field).mark,
                       say("the theme '{}' has no '{}' under '{}'{}", "Tema '{}' tidak punya '{}' di '{}'.{}",
                           layout.theme, name, group, hint));
    }

    void agency_exists(const Node& place, const std::string& id) const {
        if (id.empty() || id == kThisAgency) return;  // all of them, or the panel's own
        if (!around.hall || around.hall->agency(hall::AgencyId{id})) return;
        problems.error(place.mark, say("no agency has the id '{}'{}", "Tidak ada instansi dengan id '{}'.{}", id,
                                       did_you_mean(id, around.hall->agency_ids())));
    }

    void agencies_exist(const Node& list, const std::vector<std::string>& ids) const {
        for (std::size_t i = 0; i < ids.size(); ++i) agency_exists(list.is_list() ? list.items[i] : list, ids[i]);
    }

    void calls_exist(const Node& choice, const CallsOf& of) const {
        if (!around.hall || of.agency.empty()) return;
        agency_exists(choice.at_or_self("agency"), of.agency);
        const hall::Agency* agency = around.hall->agency(hall::AgencyId{of.agency});
        if (!agency || of.counter.empty() || agency->has(hall::CounterId{of.counter})) return;
        std::string known;
        for (const hall::CounterId& id : agency->counters) known += (known.empty() ? "" : ", ") + id.text;
        problems.error(choice.at_or_self("counter").mark,
                       say("'{}' has no counter '{}' - it has {}", "'{}' tidak punya loket '{}'. Loketnya: {}.",
                           of.agency, of.counter, known));
    }

    void zone_exists(const Node& choice, const std::string& zone) const {
        if (!around.hall || zone.empty()) return;
        std::vector<std::string> known;
        for (const hall::ZoneId& id : around.hall->zones) known.push_back(id.text);
        if (std::find(known.begin(), known.end(), zone) != known.end()) return;
        problems.error(choice.at_or_self("zone").mark,
                       say("the hall has no zone '{}'{}", "Tidak ada zona bernama '{}' di hall.yaml.{}", zone,
                           near_or_all(zone, known)));
    }

    void picture_exists(const Node& place, const std::string& file) const {
        if (!around.wrong_picture || file.empty()) return;
        if (file == kAgencyLogo) return logos_exist(place);
        if (const auto wrong = around.wrong_picture(file)) {
            problems.error(place.mark, say("assets/{}: {}", "assets/{}: {}", file, *wrong));
        }
    }

    // The file is named in hall.yaml, but it is here that somebody wants to see it.
    void logos_exist(const Node& place) const {
        if (!around.hall) return;
        for (const hall::Agency& agency : around.hall->agencies) {
            const auto wrong = agency.logo.empty() ? std::nullopt : around.wrong_picture(agency.logo);
            if (!wrong) continue;
            problems.error(place.mark, say("the logo of '{}', assets/{}: {}", "Logo '{}', assets/{}: {}",
                                           agency.id.text, agency.logo, *wrong));
        }
    }

    void pictures_exist(const Node& main, const std::vector<std::string>& pictures) const {
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            picture_exists(main.is_list() ? main.items[i] : main, pictures[i]);
        }
    }

    void videos_exist(const Node& main, const std::vector<std::string>& sources) const {
        for (std::size_t i = 0; around.wrong_video && i < sources.size(); ++i) {
            const auto wrong = around.wrong_video(sources[i]);
            const Node& place = main.is_list() ? main.items[i] : main;
            if (wrong) problems.error(place.mark, say("assets/{}: {}", "assets/{}: {}", sources[i], *wrong));
        }
    }
};

}  // namespace

void look_up(const Layout& layout, const Node& tree, const Surroundings& around, const Theme* theme,
             Problems& problems) {
    const References references{layout, around, theme, problems};
    for (const Item& item : layout.items) references.look_at(*tree.find(item.name), item);
    for (const auto& [name, item] : layout.templates) references.look_at(*tree.find("templates")->find(name), item);
}

}  // namespace panggil::layout
