#include "config/displays_config.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/suggest.h"
#include "config/hall_types.h"
#include "config/physical.h"
#include "config/silence.h"

namespace panggil::config {

namespace {

auto is_rotation() {
    return check(
        {"0, 90, 180 or 270", "0, 90, 180 atau 270"},
        [](int degrees) -> std::optional<Said> {
            if (degrees >= 0 && degrees < 360 && degrees % 90 == 0) return std::nullopt;
            return say("this must be 0, 90, 180 or 270 degrees, not {}",
                       "Di sini harus ditulis 0, 90, 180 atau 270 derajat, bukan {}.", degrees);
        },
        Schema::Members{{"enum", Schema::List{0, 90, 180, 270, "0", "90", "180", "270"}}});
}

auto is_between(Metres least, Metres most, const Said& words) {
    return check(words, [=](Metres length) -> std::optional<Said> {
        if (length >= least && length <= most) return std::nullopt;
        return say("this must be {}, not {}", "Nilainya harus {}, bukan {}.", words, shown(Of<Metres>{}, length));
    });
}

// Each display begins as the defaults, and its own fields are read over them. A name alone is a display too.
void read_displays(const Node& node, DisplaysConfig& config, Problems& problems) {
    if (!node.is_map()) {
        must_be(node, {"names of screens, behind each its fields", "nama layar, di belakang masing-masing isiannya"},
                problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        Display display = config.defaults;
        if (!entry.value.is_empty()) decode(entry.value, display, problems);
        config.displays.emplace_back(entry.key, std::move(display));
    }
}

// A name alone is a screen, too.
Schema screens_by_name(Definitions& definitions) {
    return map_of(either({schema_for<Display>(definitions), Schema::Members{{"type", "null"}}}));
}

void read_defaults(const Node& node, DisplaysConfig& config, Problems& problems) {
    decode(node, config.defaults, problems);
}

void check_file(const Node* path, const Surroundings& around, Problems& problems) {
    if (!path || !path->is_scalar() || path->text.empty() || around.root.empty()) return;
    const auto file = inside(around.root, path->text);
    std::error_code ignored;
    if (!file) {
        problems.error(path->mark, file.error().said());
    } else if (!std::filesystem::exists(*file, ignored)) {
        problems.error(path->mark,
                       say("there is no {} in {}", "Tidak ada {} di {}.", path->text, around.root.string()));
    }
}

// Everything that names something outside the file: zones of the hall, files below the root.
void check_surroundings(const Node& display, const Surroundings& around, Problems& problems) {
    if (const Node* zone = display.find("zone"); zone && around.hall) {
        std::vector<std::string> known;
        for (const auto& id : around.hall->zones) known.push_back(id.text);
        if (std::find(known.begin(), known.end(), zone->text) == known.end()) {
            problems.error(zone->mark,
                           say("no zone of the hall has the id {}{}", "Tidak ada zona bernama {} di hall.yaml.{}",
                               in_quotes(zone->text), did_you_mean(zone->text, known)));
        }
    }
    check_file(display.find("layout"), around, problems);
    const Node* pack = display.find("pack");
    if (pack && pack->is_list()) {
        for (const Node& one : pack->items) check_file(&one, around, problems);
    } else {
        check_file(pack, around, problems);
    }
    const Node* audio = display.find("audio");
    if (audio && audio->is_map()) check_file(audio->find("music"), around, problems);
}

void find_music(const std::filesystem::path& root, Audio& audio) {
    if (!audio.music.empty()) audio.music = (root / audio.music).string();
}

// A zone without a voice may be meant, but seldom is: once for each, where the first of its screens is told to be
// silent.
void warn_of_silence(const Node& node, const DisplaysConfig& config, Problems& problems) {
    const Node* displays = node.find("displays");
    std::vector<hall::ZoneId> seen;
    for (std::size_t i = 0; displays && i < config.displays.size(); ++i) {
        const hall::ZoneId& zone = config.displays[i].second.zone;
        if (std::find(seen.begin(), seen.end(), zone) != seen.end()) continue;
        seen.push_back(zone);
        if (const auto why = why_silent(config, zone)) problems.warning(displays->entries[i].mark, *why);
    }
}

}  // namespace

Words<Channel> words(Of<Channel>) {
    return {{"both", Channel::both}, {"left", Channel::left}, {"right", Channel::right}};
}

Words<Languages> words(Of<Languages>) { return {{"all", Languages::all}, {"ticket", Languages::ticket}}; }

Words<ErrorsIn> words(Of<ErrorsIn>) { return {{"corner", ErrorsIn::corner}, {"log", ErrorsIn::log}}; }

bool decode(const Node& node, KeepAwake& out, Problems& problems) {
    bool awake = false;
    Problems unsaid;
    if (node.is_scalar() && node.text == "noise") {
        out = KeepAwake::noise;
    } else if (decode(node, awake, unsaid)) {
        out = awake ? KeepAwake::silence : KeepAwake::no;
    } else {
        return must_be(node, type_of(Of<KeepAwake>{}), problems);
    }
    return true;
}
Said type_of(Of<KeepAwake>) { return {"'true', 'noise' or 'false'", "'true', 'noise' atau 'false'"}; }
Schema schema_of(Of<KeepAwake>) { return either({schema_of(Of<bool>{}), any_of_words({"noise"})}); }
std::string shown(Of<KeepAwake>, KeepAwake value) {
    if (value == KeepAwake::noise) return "noise";
    return value == KeepAwake::silence ? "true" : "false";
}

const Record<Ducking>& table(Of<Ducking>) {
    static const auto kTable = record<Ducking>(
        {"ducking", "pengecilan musik"},
        {"How music makes room for the voice.", "Bagaimana musik memberi tempat untuk suara."},
        row("to", &Ducking::to,
            {"How much of it is left while somebody speaks, in percent of its level: 20 is 14 dB softer, 0 silence.",
             "Sisa kerasnya selama ada yang berbicara, dalam persen: 20 berarti 14 dB lebih pelan, 0 berarti diam."},
            between(0, 100)),
        row("down", &Ducking::down,
            {"How long it goes down; then the first word comes.", "Lamanya mengecil; setelah itu kata pertama."},
            between(0.0, 3.0)),
        row("up", &Ducking::up,
            {"How long it comes up again after the last word.", "Lamanya membesar lagi setelah kata terakhir."},
            between(0.0, 10.0)));
    return kTable;
}

const Record<Audio>& table(Of<Audio>) {
    static const auto kTable = record<Audio>(
        {"sound", "suara"}, {"How one screen sounds.", "Bagaimana satu layar bersuara."},
        row("device", &Audio::device,
            {"The sound device, as the system names it. Without it the system's own choice.",
             "Perangkat suara, sesuai nama dari sistem. Kalau tidak ditulis: pilihan sistem."},
            not_empty),
        row("keep_awake", &Audio::keep_awake,
            {"true plays silence between calls, since TVs swallow the first second after a pause; noise is for "
             "amplifiers that sleep through silence; false closes the device after 10 s of silence, until the next "
             "call.",
             "true memutar keheningan di antara panggilan, karena TV menelan detik pertama setelah diam; noise untuk "
             "penguat suara yang tertidur saat hening; false menutup perangkat setelah hening 10 detik, sampai "
             "panggilan berikutnya."}),
        row("lead_in", &Audio::lead_in,
            {"Silence before a call that follows a pause.", "Keheningan sebelum panggilan yang datang setelah diam."},
            between(0.0, 5.0)),
        row("delay", &Audio::delay,
            {"How much later the TV sounds than it shows.", "Berapa lambat suara TV dibanding gambarnya."},
            between(0.0, 2.0)),
        row("volume", &Audio::volume, {"In percent.", "Dalam persen."}, between(0, 100)),
        row("channel", &Audio::channel, {"The side on which the voice comes out.", "Sisi tempat suara keluar."}),
        row("music", &Audio::music,
            {"Music between the calls: a file such as assets/music/pagi.ogg, or a folder, played in the order of the "
             "files' names, over and over. ogg, opus, flac, mp3 or wav, up to 64 MiB a file.",
             "Musik di antara panggilan: berkas seperti assets/music/pagi.ogg, atau folder, diputar urut nama berkas, "
             "berulang-ulang. ogg, opus, flac, mp3 atau wav, paling besar 64 MiB tiap berkas."},
            not_empty),
        row("music_volume", &Audio::music_volume,
            {"In percent, of what 'volume' leaves.", "Dalam persen, dari sisa 'volume'."}, between(0, 100)),
        row("ducking", &Audio::ducking,
            {"How it makes room for the voice.", "Bagaimana musik memberi tempat untuk suara."}));
    return kTable;
}

const Record<Legibility>& table(Of<Legibility>) {
    static const auto kTable = record<Legibility>(
        {"measure of legibility", "ukuran keterbacaan"},
        {"What `panggil check --legibility` warns of.", "Apa yang diperingatkan `panggil check --legibility`."},
        row("contrast", &Legibility::contrast,
            {"The least contrast of a text to what is behind it.", "Kontras terkecil teks terhadap latarnya."},
            between(1.0, 21.0)),
        row("arc_minutes", &Legibility::arc_minutes,
            {"How large capitals must look from the viewing distance, where their style doesn't say from where it must "
             "be readable.",
             "Seberapa besar huruf besar harus tampak dari jarak pandang, kalau gaya hurufnya tidak menulis dari mana "
             "harus terbaca."},
            between(1.0, 600.0)));
    return kTable;
}

const Record<Display>& table(Of<Display>) {
    static const auto kTable = record<Display>(
        {"screen", "layar"}, {"One screen, with its sound.", "Satu layar dengan suaranya."},
        row("layout", &Display::layout,
            {"What it shows: a file of layouts/.", "Apa yang ditampilkan: berkas di layouts/."}, not_empty),
        row("zone", &Display::zone,
            {"The part of the hall it stands in, one of the zones of hall.yaml.",
             "Bagian mal tempat layar ini, salah satu zona di hall.yaml."}),
        row("output", &Display::output,
            {"The connector, such as HDMI-A-1. Without it the first that has a TV.",
             "Colokannya, misalnya HDMI-A-1. Kalau tidak ditulis: yang pertama ada TV-nya."},
            not_empty),
        row("rotation", &Display::rotation,
            {"How far the TV is turned, in degrees, clockwise.", "Berapa derajat TV diputar, searah jarum jam."},
            is_rotation()),
        row("diagonal", &Display::diagonal,
            {"The TV's size, across its picture, as it is sold. Without it nobody knows how large letters are.",
             "Ukuran TV, garis miring gambarnya, seperti tertulis di dusnya. Tanpa ini besar huruf tidak diketahui."},
            is_between({0.1}, {20}, {"between 10 cm and 20 m", "antara 10 cm dan 20 m"})),
        row("viewing_distance", &Display::viewing_distance,
            {"How far away those stand who are to read it.", "Jarak pembaca yang paling jauh dari layar."},
            is_between({0.2}, {200}, {"between 20 cm and 200 m", "antara 20 cm dan 200 m"})),
        row("legibility", &Display::legibility,
            {"What `panggil check --legibility` warns of on this screen.",
             "Apa yang diperingatkan `panggil check --legibility` untuk layar ini."}),
        row("pack", &Display::packs,
            {"The voice: a folder of audio/, or a list of them, one a language.",
             "Paket suara: folder di audio/, atau daftar folder, satu untuk setiap bahasa."},
            not_empty, unique),
        row("languages", &Display::languages,
            {"With packs of several languages: all says each call in each of them, ticket in the ticket's own, else in "
             "the first.",
             "Kalau ada paket beberapa bahasa: all mengucapkan setiap panggilan dalam semua bahasa, ticket dalam "
             "bahasa nomor antrean itu, atau yang pertama."}),
        row("voice", &Display::voice,
            {"Whether it may speak. In a zone the first that may and can speaks, nobody else.",
             "Boleh bersuara atau tidak. Di satu zona hanya satu yang bersuara: yang pertama boleh dan bisa."}),
        row("hold", &Display::hold,
            {"The least time a call stands out, from its first word. Without: as the layout says.",
             "Paling sedikit berapa lama panggilan disorot, sejak kata pertama. Kalau tidak ditulis: menurut tata "
             "letak."},
            between(0.0, 60.0)),
        gone("expiry", {"It stands in hall.yaml now, for all screens alike: 'calls: {expiry: 60 s}'.",
                        "Sekarang ditulis di hall.yaml, untuk semua layar: 'calls: {expiry: 60 s}'."}),
        row("errors", &Display::errors,
            {"Where it says why a layout that was saved isn't shown: corner is a small note on the screen, for ten "
             "minutes at most, besides the log; log the log alone.",
             "Di mana dikatakan mengapa tata letak yang disimpan tidak dipakai: corner adalah catatan kecil di layar, "
             "paling lama sepuluh menit, selain di log; log berarti hanya di log."}),
        row("audio", &Display::audio, {"How it sounds.", "Bagaimana bunyinya."}));
    return kTable;
}

const Record<DisplaysConfig>& table(Of<DisplaysConfig>) {
    static const auto kTable = record<DisplaysConfig>(
        {"list of screens", "daftar layar"}, {"All screens of the hall.", "Semua layar di mal."},
        row("hub", &DisplaysConfig::hub,
            {"Where the hub is. Without it where hub.yaml listens.",
             "Di mana hub berada. Kalau tidak ditulis: menurut hub.yaml."}),
        row_by_hand<DisplaysConfig>("defaults", {"a screen", "layar"},
                                    {"What holds for every screen that does not say otherwise.",
                                     "Yang berlaku untuk setiap layar, kecuali ditulis lain."},
                                    read_defaults, schema_for<Display>),
        row_by_hand<DisplaysConfig>("displays",
                                    {"names, behind each a screen", "nama-nama, di belakang masing-masing layar"},
                                    {"The screens by name, in the order in which they may speak.",
                                     "Layar menurut nama, urut giliran boleh bersuara."},
                                    read_displays, screens_by_name));
    return kTable;
}

const Display* DisplaysConfig::find(const std::string& name) const {
    const auto found = std::find_if(displays.begin(), displays.end(), [&](const auto& d) { return d.first == name; });
    return found == displays.end() ? nullptr : &found->second;
}

std::vector<std::string> DisplaysConfig::names() const {
    std::vector<std::string> names;
    for (const auto& [name, display] : displays) names.push_back(name);
    return names;
}

std::optional<std::string> DisplaysConfig::leader_of(const hall::ZoneId& zone) const {
    for (const auto& [name, display] : displays) {
        if (display.may_speak() && display.zone == zone) return name;
    }
    return std::nullopt;
}

Checked<DisplaysConfig> load_displays(const std::filesystem::path& path, const Surroundings& around, Errors* warnings) {
    const auto node = read_yaml(path);
    if (!node) return tl::unexpected(node.error());
    Problems problems;
    DisplaysConfig config;
    decode(*node, config, problems);
    if (const Node* defaults = node->find("defaults")) check_surroundings(*defaults, around, problems);
    if (const Node* displays = node->find("displays")) {
        for (const Entry& entry : displays->entries) check_surroundings(entry.value, around, problems);
    }
    warn_of_silence(*node, config, problems);
    if (!around.root.empty()) {
        for (auto& [name, display] : config.displays) find_music(around.root, display.audio);
        find_music(around.root, config.defaults.audio);
    }
    return finished(std::move(config), problems, warnings);
}

}  // namespace panggil::config
