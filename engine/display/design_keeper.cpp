#include "display/design_keeper.h"

#include <algorithm>

#include "display/design_loader.h"
#include "display/last_design.h"

namespace panggil::display {

namespace {

// Long enough for a slow card to keep the last good one.
constexpr std::chrono::seconds kWaitForEnd{2};

}  // namespace

Checked<FirstDesign> first_design(const DesignSource& source, const hall::Hall& hall) {
    DesignRead read = read_design(source, hall);
    if (read.design) return FirstDesign{*std::move(read.design), std::move(read.files)};
    if (source.kept.empty()) return tl::unexpected(read.design.error());
    const LastDesigns last(source.kept, source.root);
    const auto shown = last.current();
    std::vector<Version> versions = last.all();
    std::reverse(versions.begin(), versions.end());
    if (shown) versions.insert(versions.begin(), *shown);
    for (const Version& version : versions) {
        if (version.layout != last.place_of(source.layout) || !last.is_whole(version)) continue;
        DesignRead kept = read_design(last.source_of(version, source), hall);
        if (!kept.design) continue;
        return FirstDesign{*std::move(kept.design), std::move(read.files), read.design.error(), version.at};
    }
    return tl::unexpected(read.design.error());
}

DesignKeeper::DesignKeeper(DesignSource source, std::shared_ptr<const hall::Hall> hall, const FirstDesign& shown,
                           const Clock& clock, Read read)
    : loader_(std::make_shared<Loader>(std::move(source), std::move(hall), shown, clock, std::move(read))),
      thread_(
          "what reads the layout", [loader = loader_] { loader->work(); }, kWaitForEnd) {}

DesignKeeper::~DesignKeeper() { loader_->end(); }

std::optional<DesignNews> DesignKeeper::take() { return loader_->take(); }

int DesignKeeper::fd() const { return loader_->fd(); }

}  // namespace panggil::display
