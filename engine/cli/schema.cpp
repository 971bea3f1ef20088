#include <array>
#include <iostream>
#include <memory>
#include <string>

#include "cli/language.h"
#include "cli/verb.h"
#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"
#include "layout/schema.h"
#include "voice/pack_schema.h"

namespace panggil::cli {

namespace {

struct File {
    const char* name;
    std::string (*schema)(Language language);
};

template <class T>
std::string schema_of(Language language) {
    return config::schema<T>().json(language);
}

constexpr std::array kFiles{
    File{"hall", schema_of<hall::Hall>},
    File{"hub", schema_of<config::HubConfig>},
    File{"displays", schema_of<config::DisplaysConfig>},
    File{"layout", layout::layout_schema},
    File{"theme", layout::theme_schema},
    File{"pack", voice::pack_schema},
    File{"announcements", schema_of<config::AnnouncementsConfig>},
};

struct Options {
    std::string file;
    Language language{Language::english};
};

int print(const Options& options) {
    for (const File& file : kFiles) {
        if (file.name == options.file) std::cout << file.schema(options.language);
    }
    return kGood;
}

}  // namespace

void add_schema(CLI::App& app, Common& common) {
    CLI::App& verb = add_verb(
        app, common, "schema", "Prints what editors know about a kind of file, as a JSON Schema.",
        "panggil schema layout > assets/schema/layout.json\n  panggil schema hall --lang id > assets/schema/hall.json");
    const auto options = std::make_shared<Options>();
    std::vector<std::string> names;
    for (const File& file : kFiles) names.emplace_back(file.name);
    verb.add_option("FILE", options->file, "The kind of file")->required()->check(CLI::IsMember(names));
    add_lang(verb, options->language);
    on_run(verb, [options] { return print(*options); });
}

}  // namespace panggil::cli
