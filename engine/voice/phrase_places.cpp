#include "voice/phrase_places.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "config/yaml.h"
#include "voice/pack_file.h"

namespace panggil::voice {

namespace {

using Bindings = std::set<Binding>;

void add_places(const Phrase& phrase, Bindings& all, Bindings& needed) {
    for (const PhrasePart& part : phrase.parts) {
        if (part.kind != PhrasePart::Kind::binding) continue;
        all.insert(part.binding);
        if (!part.optional) needed.insert(part.binding);
    }
}

PhrasePlaces places_of(const std::string& name, const PackPhrase& phrase) {
    Bindings all;
    Bindings needed;
    add_places(phrase.says, all, needed);
    const auto add_others = [&](const auto& others, Binding chosen_by) {
        if (!others.empty()) all.insert(chosen_by);
        for (const auto& [id, says] : others) {
            Bindings needed_here;
            add_places(says, all, needed_here);
            std::erase_if(needed, [&](Binding binding) { return !needed_here.contains(binding); });
        }
    };
    add_others(phrase.agencies, Binding::agency);
    add_others(phrase.services, Binding::service);
    Bindings read;
    if (phrase.caption) add_places(*phrase.caption, all, read);
    return {name, {all.begin(), all.end()}, {needed.begin(), needed.end()}};
}

}  // namespace

Result<std::vector<PhrasePlaces>> phrase_places(const std::filesystem::path& pack) {
    const auto node = config::read_yaml(pack / "pack.yaml");
    const auto file = node ? config::decoded<PackFile>(*node) : tl::unexpected(node.error());
    if (!file) return tl::unexpected(file.error().front());
    std::vector<PhrasePlaces> places;
    for (const auto& [name, phrase] : file->phrases) places.push_back(places_of(name, phrase));
    return places;
}

}  // namespace panggil::voice
