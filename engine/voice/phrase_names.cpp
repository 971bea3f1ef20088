#include "voice/phrase_names.h"

#include "config/yaml.h"

namespace panggil::voice {

Result<std::vector<std::string>> phrase_names(const std::filesystem::path& pack) {
    const auto node = config::read_yaml(pack / "pack.yaml");
    if (!node) return tl::unexpected(node.error().front());
    std::vector<std::string> names;
    if (const config::Node* phrases = node->find("phrases")) {
        for (const config::Entry& phrase : phrases->entries) names.push_back(phrase.key);
    }
    return names;
}

}  // namespace panggil::voice
