#include "config/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "layout/item_table.h"
#include "manual.h"
#include "recipes.h"

using namespace panggil;
using config::markdown;
using config::reference;

namespace {

// Markdown takes `<bindings>` for HTML, but in code.
std::string escaped(const std::string& text) {
    std::string safe;
    bool code = false;
    for (const char c : text) {
        if (c == '`') code = !code;
        if (c == '<' && !code) safe += '\\';
        safe += c;
    }
    return safe;
}

std::string widgets_table(Language language) {
    const Said head("| widget | behind it | is |", "| isi layar | di belakangnya | artinya |");
    std::string text = head.in(language) + "\n| --- | --- | --- |\n";
    for (const layout::Widget& w : layout::widgets())
        text += fmt::format("| `{}` | {} | {} |\n", w.name, w.value.in(language), w.says.in(language));
    return text;
}

std::string bindings_table(Language language) {
    const Said head("| binding | stands for |", "| sisipan | diganti dengan |");
    std::string text = head.in(language) + "\n| --- | --- |\n";
    for (const layout::Binding& b : layout::bindings())
        text += fmt::format("| `<{}>` | {} |\n", b.name, b.says.in(language));
    return text;
}

std::string states_table(Language language) {
    const Said head("| state | holds while |", "| keadaan | berlaku selama |");
    std::string text = head.in(language) + "\n| --- | --- |\n";
    for (const layout::StateWord& s : layout::state_words())
        text += fmt::format("| `{}` | {} |\n", s.name, s.says.in(language));
    return text;
}

// As GitHub makes an anchor of a heading.
std::string anchor(const std::string& heading) {
    std::string made;
    for (const char c : heading) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter) || c == '-') made += static_cast<char>(std::tolower(letter));
        if (c == ' ') made += '-';
    }
    return made;
}

std::string recipes_table(const char* manual, Language language) {
    const Said head("| recipe | lines to write |", "| resep | baris yang ditulis |");
    std::string text = head.in(language) + "\n| --- | --- |\n";
    for (const test::Recipe& recipe : test::recipes_in(test::content(manual))) {
        text += fmt::format("| [{}](#{}) | {} |\n", recipe.heading, anchor(recipe.heading),
                            std::count(recipe.lines.begin(), recipe.lines.end(), '\n'));
    }
    return text;
}

std::string colors_table() {
    std::string text;
    for (std::size_t i = 0; i < layout::kTokens; ++i) {
        text += fmt::format("{}`{}`", i > 0 ? ", " : "", layout::name_of(static_cast<layout::Token>(i)));
    }
    return text + "\n";
}

using Tables = std::vector<std::pair<const char*, std::string>>;

void manual_says(const char* file, const Tables& tables) {
    for (const auto& [name, said] : tables) {
        test::manual_says(file, std::string("reference: ") + name, escaped(said), "unit_layout '[reference]'");
    }
}

}  // namespace

TEST_CASE("both manuals of the layouts say what the tables say", "[layout][reference]") {
    const auto [manual, language] = GENERATE(std::pair{"layouts/README.md", Language::english},
                                             std::pair{"layouts/PANDUAN.md", Language::indonesian});
    manual_says(manual, {
                            {"recipes", recipes_table(manual, language)},
                            {"widgets", widgets_table(language)},
                            {"bindings", bindings_table(language)},
                            {"states", states_table(language)},
                            {"layout", markdown(reference<layout::Layout>(), language)},
                            {"item", markdown(reference<layout::Shell>(), language)},
                            {"text", markdown(reference<layout::Wording>(), language)},
                            {"change", markdown(reference<layout::TextChange>(), language)},
                            {"state", markdown(reference<layout::State>(), language)},
                            {"motion", markdown(reference<layout::Move>(), language)},
                            {"container", markdown(reference<layout::Container>(), language)},
                            {"grid", markdown(reference<layout::Grid>(), language)},
                            {"switching", markdown(reference<layout::Switching>(), language)},
                            {"now_serving", markdown(reference<layout::NowServing>(), language)},
                            {"recent_calls", markdown(reference<layout::RecentCalls>(), language)},
                            {"agencies", markdown(reference<layout::Agencies>(), language)},
                            {"pages", markdown(reference<layout::Pages>(), language)},
                            {"panels", markdown(reference<layout::PanelGrid>(), language)},
                            {"counters", markdown(reference<layout::Counters>(), language)},
                            {"waiting", markdown(reference<layout::WaitingLine>(), language)},
                            {"image", markdown(reference<layout::Image>(), language)},
                            {"slideshow", markdown(reference<layout::Slideshow>(), language)},
                            {"running_text", markdown(reference<layout::RunningText>(), language)},
                            {"video", markdown(reference<layout::Video>(), language)},
                        });
}

TEST_CASE("the themes' manual says what the tables say", "[layout][reference]") {
    manual_says("assets/README.md", {
                                        {"theme", markdown(reference<layout::Theme>())},
                                        {"style", markdown(reference<layout::Style>())},
                                        {"shadow", markdown(reference<layout::Shadow>())},
                                        {"colors", colors_table()},
                                    });
}
