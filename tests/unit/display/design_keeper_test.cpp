#include "display/design_keeper.h"

#include <poll.h>

#include <future>

#include "catch.h"
#include "config/hall_config.h"
#include "display/last_design.h"
#include "folder.h"

using namespace panggil;
using namespace panggil::display;
namespace fs = std::filesystem;

namespace {

constexpr int kLongest = 20'000;  // ms: nothing waits so long unless something is broken

// A hall's folder with a small layout, and a screen that shows it.
struct Desk {
    Folder folder;
    SystemClock clock;
    std::shared_ptr<const hall::Hall> hall{
        std::make_shared<const hall::Hall>(config::load_hall("config/hall.yaml").value())};
    std::string first{folder_text()};
    DesignSource source{folder.path / "layouts" / "small.yaml", folder.path, {}, {}, folder.path / "state"};
    std::unique_ptr<DesignKeeper> keeper;

    Desk() {
        fs::create_directories(folder.path / "assets");
        fs::copy("assets/themes", folder.path / "assets" / "themes");
        saves(first);
    }
    static std::string folder_text() {
        std::ifstream in("layouts/small-example.yaml");
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string titled(const std::string& title) const { return "title: " + title + "\n" + without_title(); }
    std::string without_title() const {
        const auto begin = first.find("title:");
        const auto end = first.find('\n', begin);
        return begin == std::string::npos ? first : first.substr(0, begin) + first.substr(end + 1);
    }
    void saves(const std::string& text) const { folder.with("layouts/small.yaml", text); }

    void starts(DesignKeeper::Read read = read_design) {
        const auto begins = first_design(source, *hall);
        REQUIRE(begins);
        keeper = std::make_unique<DesignKeeper>(source, hall, *begins, clock, std::move(read));
    }
    std::optional<DesignNews> news() const {
        pollfd told{keeper->fd(), POLLIN, 0};
        REQUIRE(::poll(&told, 1, kLongest) == 1);
        return keeper->take();
    }
    // The title that the screen has in the end, once the loader has told of what was saved last.
    std::string title_after(const std::string& last) const {
        for (int i = 0; i < 100; ++i) {
            const auto told = news();
            if (told && told->design && told->design->layout->title == last) return last;
        }
        return "never";
    }
};

}  // namespace

TEST_CASE("a layout that is saved is handed over", "[keeper]") {
    Desk desk;
    desk.starts();
    desk.saves(desk.titled("Baru"));
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->design->layout->title == "Baru");
    CHECK(news->errors == Errors{});
}

TEST_CASE("what the screen says of itself holds for a layout that is saved too", "[keeper]") {
    Desk desk;
    desk.source.hold = Seconds{3};
    desk.source.diagonal = Metres{1.4};
    desk.starts();
    desk.saves(desk.titled("Baru"));
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->design->hold == Seconds{3});
    CHECK(news->design->diagonal == Metres{1.4});
}

TEST_CASE("of many saves the last one is shown, and none before it afterwards", "[keeper]") {
    Desk desk;
    desk.starts();
    for (int i = 0; i <= 50; ++i) desk.saves(desk.titled(std::to_string(i)));
    CHECK(desk.title_after("50") == "50");
    desk.saves(desk.titled("akhir"));
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->design->layout->title == "akhir");
}

TEST_CASE("an empty file is no empty layout: it is said, and nothing is handed over", "[keeper]") {
    Desk desk;
    desk.starts();
    desk.saves("");
    const auto news = desk.news();
    REQUIRE(news);
    CHECK_FALSE(news->design);
    REQUIRE(news->errors);
    REQUIRE(news->errors->size() == 1);
    CHECK(news->errors->front().message == "there is nothing in this file - write what it should say");
}

TEST_CASE("a file that vanished is said, also where it has got another ending", "[keeper]") {
    Desk desk;
    desk.starts();
    fs::rename(desk.source.layout, desk.source.layout.string() + ".txt");
    const auto news = desk.news();
    REQUIRE((news && news->errors && news->errors->size() == 1));
    CHECK_FALSE(news->design);
    CHECK(news->errors->front().message == "there is no such file, but small.yaml.txt - rename it, without .txt");
}

TEST_CASE("what was wrong and is as before again is told, so that nobody goes on looking for it", "[keeper]") {
    Desk desk;
    desk.starts();
    desk.saves("areas: [");
    REQUIRE_FALSE(desk.news()->design);
    desk.saves(desk.first);
    const auto news = desk.news();
    REQUIRE(news);
    CHECK(news->errors == Errors{});
}

TEST_CASE("a theme that is saved is handed over, with the layout that names it", "[keeper]") {
    Desk desk;
    desk.starts();
    std::string theme = desk.folder.text("assets/themes/perigo-agung.yaml");
    theme.replace(theme.find("\nradii: {small: 6,"), 18, "\nradii: {small: 77,");
    desk.folder.with("assets/themes/perigo-agung.yaml", theme);
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->design->theme->radius() == 77);
}

TEST_CASE("a byte-order mark and lines that end as Windows has them are taken", "[keeper]") {
    Desk desk;
    desk.starts();
    std::string text = "\xEF\xBB\xBF";
    for (const char c : desk.titled("Jendela")) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    desk.saves(text);
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->design->layout->title == "Jendela");
}

TEST_CASE("a picture alone is saved: the design is handed over again, so that its pictures are looked at", "[keeper]") {
    Desk desk;
    desk.folder.with("assets/images/poster.png", "before");
    desk.starts();
    desk.folder.with("assets/images/poster.png", "after");
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->files == std::set{fs::absolute(desk.folder.path / "assets/images/poster.png")});
    CHECK_FALSE(news->fonts);
}

TEST_CASE("a font that is put into its folder comes with the design, and one that is none changes nothing",
          "[keeper]") {
    Desk desk;
    fs::create_directories(desk.source.fonts());
    desk.starts();
    fs::copy("/usr/share/fonts/truetype/lato/Lato-Regular.ttf", desk.source.fonts());
    const auto good = desk.news();
    REQUIRE((good && good->design && good->fonts));

    const auto whole = desk.folder.text("assets/fonts/Lato-Regular.ttf");
    desk.folder.with("assets/fonts/Lato-Regular.ttf", whole.substr(0, whole.size() / 2));
    const auto half = desk.news();
    REQUIRE((half && half->errors && half->errors->size() == 1));
    CHECK_FALSE(half->design);
    CHECK_FALSE(half->fonts);
    CHECK(half->errors->front().message == "this is no whole font - put the whole file here, or take it away");

    desk.saves(desk.titled("Lain"));
    const auto saved = desk.news();
    REQUIRE((saved && saved->design));
    CHECK_FALSE(saved->fonts);  // the layout is shown, in the letters that were there
}

TEST_CASE("a theme with another font brings the fonts that it needs, read by then", "[keeper]") {
    Desk desk;
    desk.starts();
    std::string theme = desk.folder.text("assets/themes/perigo-agung.yaml");
    theme.replace(theme.find("family: Lato"), 12, "family: DejaVu Sans");
    desk.folder.with("assets/themes/perigo-agung.yaml", theme);
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->fonts);
}

TEST_CASE("two files that are saved at once come together", "[keeper]") {
    Desk desk;
    desk.starts();
    std::string theme = desk.folder.text("assets/themes/perigo-agung.yaml");
    theme.replace(theme.find("\nline_width: 2\n"), 15, "\nline_width: 7\n");
    desk.saves(desk.titled("Dua"));
    desk.folder.with("assets/themes/perigo-agung.yaml", theme);
    CHECK(desk.title_after("Dua") == "Dua");
    const auto last = first_design(desk.source, *desk.hall);
    REQUIRE(last);
    CHECK(last->design.theme->line_width == 7);
    pollfd told{desk.keeper->fd(), POLLIN, 0};
    if (::poll(&told, 1, 300) == 1) CHECK(desk.keeper->take()->design->theme->line_width == 7);
}

TEST_CASE("a drive that hangs while the layout is read holds up neither the screen nor its end", "[keeper]") {
    Desk desk;
    const auto answers = std::make_shared<std::promise<void>>();
    const std::shared_future<void> answered = answers->get_future().share();
    const auto reading = std::make_shared<std::promise<void>>();
    desk.starts([answered, reading](const DesignSource& source, const hall::Hall& hall) {
        reading->set_value();
        answered.wait();
        return read_design(source, hall);
    });
    REQUIRE(reading->get_future().wait_for(std::chrono::milliseconds(kLongest)) == std::future_status::ready);
    desk.saves(desk.titled("Baru"));
    const auto begun = std::chrono::steady_clock::now();
    CHECK_FALSE(desk.keeper->take());
    desk.keeper.reset();
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
    answers->set_value();
}

TEST_CASE("a start with a broken layout takes the last good one, and then what is mended", "[keeper]") {
    Desk desk;
    desk.starts();
    desk.saves(desk.titled("Baik"));
    REQUIRE(desk.news()->design);
    desk.keeper.reset();  // it has kept it by then
    desk.saves("areas: [");

    const auto begins = first_design(desk.source, *desk.hall);
    REQUIRE(begins);
    CHECK(begins->design.layout->title == "Baik");
    CHECK(begins->wrong.size() == 1);
    CHECK(begins->since);

    desk.keeper = std::make_unique<DesignKeeper>(desk.source, desk.hall, *begins, desk.clock);
    desk.saves(desk.titled("Lebih baik"));
    const auto news = desk.news();
    REQUIRE((news && news->design));
    CHECK(news->design->layout->title == "Lebih baik");
}

TEST_CASE("without a good one there is nothing to show: all that is wrong is said", "[keeper]") {
    Desk desk;
    desk.saves("areas: [");
    const auto begins = first_design(desk.source, *desk.hall);
    REQUIRE_FALSE(begins);
    CHECK(begins.error().size() == 1);
}
