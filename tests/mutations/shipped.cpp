#include "shipped.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "config/announcements_config.h"
#include "config/displays_config.h"
#include "config/hall_config.h"
#include "config/hub_config.h"
#include "display/design.h"
#include "hub/schedule.h"
#include "voice/pack_file.h"

namespace panggil::mutations {

namespace fs = std::filesystem;

namespace {

constexpr const char* kHallLayout = "layouts/hall-landscape.yaml";
constexpr int kShorterSide = 270;  // of the picture: small ones are quick, and lack nothing

template <class T>
T good(Checked<T> read) {
    if (!read) throw std::runtime_error(to_string(read.error()));
    return *std::move(read);
}

// A refusal tells a person what to do: it has words, in both languages, and a place that is there.
std::string wrong_with_words(const Errors& errors, const fs::path& file, std::size_t lines) {
    if (errors.empty()) return "refused without a word";
    for (const Error& error : errors) {
        if (error.message.empty()) return "refused with an empty message";
        if (error.indonesian.empty()) return "not said in Indonesian: " + error.message;
        if (error.place.file.empty()) return "no file is named: " + error.message;
        const bool is_here = fs::path(error.place.file).filename() == file.filename();
        if (is_here && static_cast<std::size_t>(std::max(error.place.line, 0)) > lines + 1)
            return "the place is behind the file's end: " + error.message;
    }
    return "";
}

Outcome refused(const Errors& errors, const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const auto lines = std::count(std::istreambuf_iterator<char>(in), {}, '\n');
    return {false, wrong_with_words(errors, file, static_cast<std::size_t>(lines))};
}

render::Size small(const layout::CanvasSize& canvas) {
    const double scale = kShorterSide / std::min(canvas.width, canvas.height);
    return {static_cast<int>(canvas.width * scale), static_cast<int>(canvas.height * scale)};
}

}  // namespace

Workshop::Workshop() {
    std::string name = (fs::temp_directory_path() / "panggil-mutations-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
    constexpr auto kAll = fs::copy_options::recursive;
    for (const char* folder : {"layouts", "config", "assets/themes", "assets/images"}) {
        fs::create_directories((root_ / folder).parent_path());
        fs::copy(folder, root_ / folder, kAll);
    }
    for (const auto& pack : fs::directory_iterator("audio")) {
        if (!fs::exists(pack.path() / "pack.yaml")) continue;
        fs::create_directories(root_ / pack.path());
        fs::copy(pack.path() / "pack.yaml", root_ / pack.path() / "pack.yaml");
    }
}

Workshop::~Workshop() { fs::remove_all(root_); }

std::string Workshop::text(const std::string& file) const {
    std::ifstream in(root_ / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void Workshop::write(const std::string& file, const std::string& text) const {
    std::ofstream(root_ / file, std::ios::binary) << text;
}

Shipped::Shipped(const Workshop& workshop)
    : workshop_(workshop),
      hall_(std::make_shared<const hall::Hall>(good(config::load_hall(workshop.root() / "config/hall.yaml")))) {
    for (const auto& entry : fs::recursive_directory_iterator(workshop.root())) {
        if (entry.path().extension() == ".yaml")
            files_.push_back(entry.path().lexically_relative(workshop.root()).string());
    }
    std::sort(files_.begin(), files_.end());
}

Outcome Shipped::use(const std::string& file) {
    const fs::path path = workshop_.root() / file;
    const std::string folder = fs::path(file).parent_path().string();
    if (folder == "layouts") return use_layout(file);
    if (folder == "assets/themes") return use_theme(path.stem().string());
    if (path.filename() == "hall.yaml") return use_hall(path);
    if (path.filename() == "hub.yaml") return use_hub(path);
    if (path.filename() == "displays.yaml") return use_displays(path);
    if (path.filename() == "announcements.yaml") return use_announcements(path);
    if (path.filename() == "pack.yaml") return use_pack(path);
    throw std::runtime_error("nobody here knows how " + file + " is used");
}

// What hangs there when it is used for the first time is the good one: the file as it is shipped.
Stage& Shipped::stage(const std::string& layout) {
    std::unique_ptr<Stage>& stage = stages_[layout];
    if (!stage) {
        const auto design = good(display::load_design(layout, ".", *hall_));
        stage = std::make_unique<Stage>(design, hall_, small(design.layout->canvas));
    }
    return *stage;
}

Outcome Shipped::use_layout(const fs::path& layout) {
    Stage& hangs = stage(layout.string());
    const auto design = display::load_design(workshop_.root() / layout, workshop_.root(), *hall_);
    if (!design) return refused(design.error(), workshop_.root() / layout);
    return {true, hangs.hang_up(*design)};
}

Outcome Shipped::use_theme(const std::string& name) {
    const auto design = display::load_design(workshop_.root() / kHallLayout, workshop_.root(), *hall_, name);
    if (!design) return refused(design.error(), workshop_.root() / "assets/themes" / (name + ".yaml"));
    return {true, stage(kHallLayout).hang_up(*design)};
}

Outcome Shipped::use_hall(const fs::path& path) {
    auto hall = config::load_hall(path);
    if (!hall) return refused(hall.error(), path);
    return {true, stage(kHallLayout).move_to(std::make_shared<const hall::Hall>(*std::move(hall)))};
}

Outcome Shipped::use_hub(const fs::path& path) const {
    const auto hub = config::load_hub(path);
    if (!hub) return refused(hub.error(), path);
    return {true, hub->address().commands.empty() ? "nobody can reach the hub" : ""};
}

Outcome Shipped::use_displays(const fs::path& path) const {
    const auto displays = config::load_displays(path, {hall_.get(), workshop_.root()});
    return displays ? Outcome{true} : refused(displays.error(), path);
}

Outcome Shipped::use_announcements(const fs::path& path) const {
    const auto read = config::load_announcements(path, *hall_);
    if (!read) return refused(read.error(), path);
    const hub::Schedule schedule(*read, hall_);
    constexpr WallTime kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24}};
    const auto next = schedule.next(kMorning);
    return {true, next && *next <= kMorning ? "what comes next has been already" : ""};
}

Outcome Shipped::use_pack(const fs::path& path) const {
    const auto pack = config::load<voice::PackFile>(path);
    if (!pack) return refused(pack.error(), path);
    return {true, voice::reading_of(*pack) ? "" : "its numbers can't be read, and nobody said so"};
}

}  // namespace panggil::mutations
