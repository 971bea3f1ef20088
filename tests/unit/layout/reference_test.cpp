#include "config/reference.h"

#include <fmt/format.h>

#include <string>

#include "catch.h"
#include "layout/item_table.h"
#include "manual.h"

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

std::string widgets_table() {
    std::string text = "| widget | behind it | is |\n| --- | --- | --- |\n";
    for (const layout::Widget& w : layout::widgets())
        text += fmt::format("| `{}` | {} | {} |\n", w.name, w.value.english, w.says.english);
    return text;
}

std::string bindings_table() {
    std::string text = "| binding | stands for |\n| --- | --- |\n";
    for (const layout::Binding& b : layout::bindings())
        text += fmt::format("| `<{}>` | {} |\n", b.name, b.says.english);
    return text;
}

std::string states_table() {
    std::string text = "| state | holds while |\n| --- | --- |\n";
    for (const layout::StateWord& s : layout::state_words())
        text += fmt::format("| `{}` | {} |\n", s.name, s.says.english);
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

TEST_CASE("the layouts' manual says what the tables say", "[layout][reference]") {
    manual_says("layouts/README.md", {
                                         {"widgets", widgets_table()},
                                         {"bindings", bindings_table()},
                                         {"states", states_table()},
                                         {"layout", markdown(reference<layout::Layout>())},
                                         {"item", markdown(reference<layout::Shell>())},
                                         {"text", markdown(reference<layout::Wording>())},
                                         {"container", markdown(reference<layout::Container>())},
                                         {"grid", markdown(reference<layout::Grid>())},
                                         {"switching", markdown(reference<layout::Switching>())},
                                         {"now_serving", markdown(reference<layout::NowServing>())},
                                         {"recent_calls", markdown(reference<layout::RecentCalls>())},
                                         {"agencies", markdown(reference<layout::Agencies>())},
                                         {"pages", markdown(reference<layout::Pages>())},
                                         {"panels", markdown(reference<layout::PanelGrid>())},
                                         {"counters", markdown(reference<layout::Counters>())},
                                         {"waiting", markdown(reference<layout::WaitingLine>())},
                                         {"image", markdown(reference<layout::Image>())},
                                         {"slideshow", markdown(reference<layout::Slideshow>())},
                                         {"running_text", markdown(reference<layout::RunningText>())},
                                         {"video", markdown(reference<layout::Video>())},
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
