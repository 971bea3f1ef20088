#include "config/reference.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "layout/item_table.h"

using namespace panggil;
using config::markdown;
using config::reference;

namespace {

std::string content(const char* file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

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
        text += fmt::format("| `{}` | {} | {} |\n", w.name, w.value, w.says);
    return text;
}

std::string bindings_table() {
    std::string text = "| binding | stands for |\n| --- | --- |\n";
    for (const layout::Binding& b : layout::bindings()) text += fmt::format("| `<{}>` | {} |\n", b.name, b.says);
    return text;
}

std::string states_table() {
    std::string text = "| state | holds while |\n| --- | --- |\n";
    for (const layout::StateWord& s : layout::state_words()) text += fmt::format("| `{}` | {} |\n", s.name, s.says);
    return text;
}

std::string colors_table() {
    std::string text;
    for (std::size_t i = 0; i < layout::kTokens; ++i) {
        text += fmt::format("{}`{}`", i > 0 ? ", " : "", layout::name_of(static_cast<layout::Token>(i)));
    }
    return text + "\n";
}

// Puts `said` between the markers of this name, and gives what stood there.
std::string replaced(std::string& text, const std::string& name, const std::string& said) {
    const std::string begin = "<!-- reference: " + name + " -->\n";
    const std::size_t from = text.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t start = from + begin.size();
    const std::size_t size = text.find("<!-- end -->", start) - start;
    const std::string old = text.substr(start, size);
    text.replace(start, size, said);
    return old;
}

using Tables = std::vector<std::pair<const char*, std::string>>;

void manual_says(const char* file, const Tables& tables) {
    std::string text = content(file);
    for (const auto& [name, plain] : tables) {
        const std::string said = escaped(plain);
        INFO(file << ", " << name
                  << "; PANGGIL_WRITE_REFERENCE=1 build/dev/tests/unit_layout '[reference]' writes it anew");
        const std::string old = replaced(text, name, said);
        if (!std::getenv("PANGGIL_WRITE_REFERENCE")) CHECK(old == said);
    }
    if (std::getenv("PANGGIL_WRITE_REFERENCE")) std::ofstream(file, std::ios::binary) << text;
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
                                         {"now_serving", markdown(reference<layout::NowServing>())},
                                         {"recent_calls", markdown(reference<layout::RecentCalls>())},
                                         {"agencies", markdown(reference<layout::Agencies>())},
                                         {"running_text", markdown(reference<layout::RunningText>())},
                                     });
}

TEST_CASE("the themes' manual says what the tables say", "[layout][reference]") {
    manual_says("assets/README.md", {
                                        {"theme", markdown(reference<layout::Theme>())},
                                        {"style", markdown(reference<layout::Style>())},
                                        {"colors", colors_table()},
                                    });
}
