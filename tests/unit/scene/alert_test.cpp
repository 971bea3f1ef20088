#include <set>
#include <sstream>

#include "catch.h"
#include "hall_on_screen.h"
#include "scene/alert_picture.h"
#include "scene/alert_words.h"
#include "scene/painter.h"

using namespace panggil;
using namespace panggil::scene;
using hall::AlertKind;
using render::Rect;

namespace {

constexpr AlertKind kKinds[] = {AlertKind::fire, AlertKind::earthquake, AlertKind::medical, AlertKind::security,
                                AlertKind::other};
constexpr render::Size kScreens[] = {{1280, 720}, {3840, 2160}, {1080, 1920}, {1600, 1200}, {2560, 1080}, {900, 900}};

const char* kLongText =
    "Pak Ahmad Syarifuddin dari Kecamatan Lebong Sakti ditunggu keluarganya di pintu timur lantai satu. Mohon "
    "pengunjung memberi jalan kepada petugas PMI dan ambulans, dan tidak mengambil gambar. Layanan dilanjutkan "
    "pukul sebelas di lantai dua, dan nomor antrean yang sudah diambil tetap berlaku sampai sore nanti.";

// An alert's picture, made without a board or a layout.
struct Made {
    explicit Made(AlertKind kind, render::Size screen = {1920, 1080}, const std::string& text = "", bool drill = false)
        : typesetter(render::Typesetter::open(fonts).value()),
          theme(layout::load_theme("assets/themes", "perigo-agung").value()),
          size(screen) {
        hall.name = "MPP Uji";
        hall.alerts.meeting_point = "halaman parkir depan";
        alert.what = {hall::AlertId{"b1"}, kind, text, {}, drill};
        alert.at = HallOnScreen::kMorning;
    }

    DisplayList list() const { return alert_picture({alert, hall, Words(hall), link, theme, *typesetter}, size); }

    std::vector<std::string> texts() const {
        std::vector<std::string> all;
        for (const Mark& mark : list()) {
            if (const auto* text = std::get_if<TextMark>(&mark)) all.push_back(text->text);
        }
        return all;
    }
    std::string all_text() const {
        std::string all;
        for (const std::string& text : texts()) all += text + "\n";
        return all;
    }
    bool says(const std::string& words) const { return all_text().find(words) != std::string::npos; }
    int signs() const {
        const DisplayList marks = list();
        return static_cast<int>(std::count_if(
            marks.begin(), marks.end(), [](const Mark& mark) { return std::holds_alternative<ShapeMark>(mark); }));
    }
    // Where texts and signs stand, with what hangs below a baseline.
    std::vector<Rect> boxes() const {
        constexpr double kHangs = 0.22;
        std::vector<Rect> all;
        for (const Mark& mark : list()) {
            if (const auto* text = std::get_if<TextMark>(&mark)) {
                const auto left = static_cast<int>(std::lround(text->x));
                const auto wide = static_cast<int>(typesetter->width(text->style, text->text));
                const auto high = static_cast<int>(typesetter->cap_height(text->style));
                const auto below = static_cast<int>(kHangs * text->style.size_px);
                all.push_back({left, text->baseline - high, wide, high + below});
            } else if (const auto* sign = std::get_if<ShapeMark>(&mark)) {
                const Rect box{sign->x, sign->y, sign->side, sign->side};
                if (std::find(all.begin(), all.end(), box) == all.end()) all.push_back(box);
            }
        }
        return all;
    }

    render::Fonts fonts;
    std::unique_ptr<render::Typesetter> typesetter;
    layout::Theme theme;
    render::Size size;
    hall::Hall hall;
    hall::StandingAlert alert;
    Link link;
};

// The first box that leaves the screen or stands upon another; empty where all is well.
std::string first_trouble(const std::vector<Rect>& boxes, render::Size screen) {
    std::ostringstream out;
    for (std::size_t i = 0; i < boxes.size() && out.str().empty(); ++i) {
        if (!Rect{0, 0, screen.w, screen.h}.contains(boxes[i])) out << boxes[i] << " leaves the screen";
        for (std::size_t j = i + 1; j < boxes.size() && out.str().empty(); ++j) {
            if (!intersection(boxes[i], boxes[j]).empty()) out << boxes[i] << " upon " << boxes[j];
        }
    }
    return out.str();
}

layout::Rgb color_of(const layout::Theme& theme, const Paint& paint) {
    return paint.own ? *paint.own : theme.colors.at(paint.token);
}

}  // namespace

TEST_CASE("fire takes the whole screen at once, says leave, where to, since when and whose hall", "[alert]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(1);
    hall.redrawn();
    hall.raises(AlertKind::fire);
    CHECK(hall.redrawn() == std::vector<Rect>{{0, 0, 1920, 1080}});
    CHECK(hall.shows("Kebakaran"));
    CHECK(hall.shows("Segera\u00A0keluar\u00A0lewat"));
    CHECK(hall.shows("Fire. Leave the building now by the nearest exit."));
    CHECK(hall.shows("MPP Uji, diumumkan pukul 09.41"));
    CHECK_FALSE(hall.shows("C001"));
    CHECK_FALSE(hall.scene->moving(hall.now));
    CHECK(hall.picture().at(4, 4) == render::Color{0xA5, 0x12, 0x1A});
}

TEST_CASE("while an alert stands nothing is drawn again, whatever happens below it", "[alert]") {
    HallOnScreen hall;
    hall.raises(AlertKind::earthquake);
    hall.redrawn();
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.happens(hall::MessagePosted{hall::MessageId{"m1"}, "Parkir penuh"});
    hall.pass(90);
    hall.scene->refresh(hall.board, hall.moment());
    CHECK(hall.redrawn().empty());
    CHECK(hall.scene->next_due(hall.moment()) == Instant::max());
}

TEST_CASE("when it is cleared the board is there as it stands now, and nothing is new", "[alert]") {
    HallOnScreen hall;
    hall.calls("samsat", "C001", "7");
    hall.starts_to_speak("samsat", "C001", "a1");
    hall.pass(2);
    hall.raises(AlertKind::fire);
    hall.ends_to_speak("a1");
    hall.calls("disdukcapil", "A007", "2");
    hall.pass(60);
    hall.redrawn();
    hall.clears();
    CHECK(hall.redrawn() == std::vector<Rect>{{0, 0, 1920, 1080}});
    CHECK(hall.shows("C001"));
    CHECK(hall.shows("A007"));
    CHECK(hall.shows("09.42"));
    CHECK_FALSE(hall.shows("Kebakaran"));
    const Rect panel = hall.panel("samsat");
    CHECK(hall.picture().at(panel.x + panel.w / 2, panel.bottom() - 4) == render::Color{0x0A, 0x1A, 0x29});
    hall.settle();
    HallOnScreen fresh;
    fresh.board = hall.board;
    fresh.wall = hall.wall;
    fresh.scene->refresh(fresh.board, fresh.moment());
    fresh.settle();
    CHECK(hall.picture() == fresh.picture());
}

TEST_CASE("a screen that is switched on during an alert shows it, and one of another zone doesn't", "[alert]") {
    HallOnScreen hall;
    hall.happens(hall::AlertRaised{hall::AlertId{"b1"}, AlertKind::medical, "", hall::ZoneId{"timur"}});
    CHECK(hall.redrawn().empty());
    CHECK_FALSE(hall.shows("Darurat medis"));
    HallOnScreen east("layouts/hall-landscape.yaml", hall::ZoneId{"timur"});
    east.board = hall.board;
    east.scene->refresh(east.board, east.moment());
    CHECK(east.shows("Darurat medis"));
}

TEST_CASE("an alert outlasts its hub: the picture stands, and says that the screen is cut off", "[alert]") {
    HallOnScreen hall;
    hall.raises(AlertKind::fire);
    hall.pass(1);
    hall.redrawn();
    hall.scene->set_link(hall.board, {true, hall.wall, hall.now}, hall.moment());
    CHECK(hall.shows("Kebakaran"));
    CHECK(hall.shows("terputus sejak 09.41"));
    CHECK(hall.redrawn().size() == 1);
    hall.pass(120);
    CHECK(hall.redrawn().empty());
    CHECK(hall.shows("Kebakaran"));
    hall.scene->set_link(hall.board, {}, hall.moment());
    CHECK_FALSE(hall.shows("terputus sejak 09.41"));
}

TEST_CASE("a fire that is raised during a drill takes its place", "[alert]") {
    HallOnScreen hall;
    hall.raises(AlertKind::earthquake, "b1", "", true);
    CHECK(hall.shows("LATIHAN"));
    hall.raises(AlertKind::fire, "b2");
    CHECK(hall.shows("Kebakaran"));
    CHECK_FALSE(hall.shows("LATIHAN"));
    hall.clears("b2");
    CHECK(hall.shows("LATIHAN"));
}

TEST_CASE("only kinds at which everybody has to leave say leave and where to meet", "[alert]") {
    for (const AlertKind kind : kKinds) {
        const AlertWords leave = alert_words(kind, true);
        const AlertWords stay = alert_words(kind, false);
        CAPTURE(leave.what);
        CHECK(leave.to_do.find("keluar") != std::string::npos);
        CHECK(stay.to_do.find("keluar") == std::string::npos);
        CHECK(stay.foreign.find("eave") == std::string::npos);
        Made made(kind);
        made.hall.alerts.evacuate = {};
        CHECK_FALSE(made.says("Titik kumpul"));
        made.hall.alerts.evacuate = {kind};
        CHECK(made.says("Titik kumpul: halaman parkir depan"));
        made.hall.alerts.meeting_point = "";
        CHECK_FALSE(made.says("Titik kumpul"));
    }
}

TEST_CASE("the running man is shown where people have to leave, and nowhere else", "[alert]") {
    const auto shapes_of = [](AlertKind kind) {
        std::set<const render::Shape*> shapes;
        Made made(kind);
        made.hall.alerts.evacuate = {AlertKind::fire, AlertKind::earthquake};
        for (const Mark& mark : made.list()) {
            if (const auto* sign = std::get_if<ShapeMark>(&mark)) shapes.insert(sign->shape);
        }
        return shapes;
    };
    CHECK(shapes_of(AlertKind::fire) == shapes_of(AlertKind::earthquake));
    CHECK(shapes_of(AlertKind::security) == shapes_of(AlertKind::other));
    CHECK(shapes_of(AlertKind::fire) != shapes_of(AlertKind::medical));
    CHECK(shapes_of(AlertKind::medical) != shapes_of(AlertKind::other));
}

TEST_CASE("a drill says above and below that it is one", "[alert]") {
    for (const render::Size screen : kScreens) {
        const Made drill(AlertKind::fire, screen, "", true);
        CAPTURE(screen.w, screen.h);
        const auto texts = drill.texts();
        CHECK(std::count(texts.begin(), texts.end(), "LATIHAN") == 2);
        CHECK(texts.front() == "LATIHAN");
        CHECK(drill.says("Ini bukan keadaan sebenarnya."));
        CHECK(drill.says("This is a drill, not an emergency."));
        CHECK(drill.says("Kebakaran"));
        CHECK_FALSE(Made(AlertKind::fire, screen).says("LATIHAN"));
    }
}

TEST_CASE("on every screen all of it stands inside, and no text upon another", "[alert]") {
    Made made(AlertKind::fire);
    made.link = {true, HallOnScreen::kMorning, Instant{}};
    for (const render::Size screen : kScreens) {
        for (const AlertKind kind : kKinds) {
            for (const bool drill : {false, true}) {
                for (const char* text : {"", "Pintu barat tertutup.", kLongText}) {
                    made.size = screen;
                    made.alert.what = {hall::AlertId{"b1"}, kind, text, {}, drill};
                    CAPTURE(screen.w, screen.h, kind, drill, text);
                    CHECK(first_trouble(made.boxes(), screen) == "");
                }
            }
        }
    }
}

TEST_CASE("an operator's text never takes the main words' place", "[alert]") {
    for (const render::Size screen : {render::Size{1920, 1080}, render::Size{1080, 1920}}) {
        for (const bool drill : {false, true}) {
            const Made made(AlertKind::fire, screen, kLongText, drill);
            CAPTURE(screen.w, drill);
            CHECK(made.says("Kebakaran"));
            CHECK(made.says("Segera"));
            CHECK(made.says("Titik kumpul"));
            CHECK(made.says("Pak Ahmad Syarifuddin"));
            double smallest = 1000;
            for (const Mark& mark : made.list()) {
                if (const auto* text = std::get_if<TextMark>(&mark)) smallest = std::min(smallest, text->style.size_px);
            }
            CHECK(smallest >= 30);
        }
    }
}

TEST_CASE("its words can be read in every theme, one of colours without contrast too", "[alert]") {
    for (const char* name : {"perigo-agung", "light", "high-contrast", "broken"}) {
        Made made(AlertKind::fire);
        if (name == std::string("broken")) {
            made.theme.colors[layout::Token::alert] = {0xFF, 0xFF, 0x00};
            made.theme.colors.erase(layout::Token::alert_ink);
        } else {
            made.theme = layout::load_theme("assets/themes", name).value();
        }
        CAPTURE(name);
        std::vector<layout::Rgb> grounds;
        for (const Mark& mark : made.list()) {
            if (const auto* fill = std::get_if<FillMark>(&mark)) {
                if (fill->rect.w == made.size.w) grounds.push_back(color_of(made.theme, fill->paint));
            }
        }
        REQUIRE(grounds.size() == 2);
        CHECK(layout::contrast(grounds[0], grounds[1]) >= 7);
        for (const Mark& mark : made.list()) {
            const auto* text = std::get_if<TextMark>(&mark);
            if (!text) continue;
            const layout::Rgb under = text->baseline > 860 ? grounds[1] : grounds[0];
            CHECK(layout::contrast(color_of(made.theme, text->paint), under) >= 7);
        }
    }
}

TEST_CASE("without the sender's clock it doesn't say since when", "[alert]") {
    Made made(AlertKind::other);
    made.alert.at.reset();
    CHECK_FALSE(made.says("diumumkan"));
    CHECK(made.says("MPP Uji"));
}
