#include "config/yaml.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.h"

using namespace panggil;
using config::Mark;
using config::Node;
using config::parse_yaml;

namespace {

Node parsed(std::string_view text) {
    const auto node = parse_yaml(text, "layouts/aula.yaml");
    INFO((node ? std::string() : to_string(node.error())));
    REQUIRE(node);
    return *node;
}

std::string refused(std::string_view text, const config::Limits& limits = {}) {
    const auto node = parse_yaml(text, "aula.yaml", limits);
    REQUIRE_FALSE(node);
    return to_string(node.error());
}

std::pair<int, int> place(const Mark& mark) { return {mark.line, mark.column}; }

}  // namespace

TEST_CASE("a tree keeps the order of the file and the place of every key and value", "[config]") {
    const Node root = parsed("title: Aula utama\nitems:\n  - {text: <ticket>, style: hero}\n  - two\n");
    REQUIRE(root.is_map());
    REQUIRE(root.entries.size() == 2);
    CHECK(root.entries[0].key == "title");
    CHECK(root.entries[0].value.text == "Aula utama");
    CHECK(place(root.entries[0].value.mark) == std::pair(1, 8));
    CHECK(place(root.entries[1].mark) == std::pair(2, 1));

    const Node* items = root.find("items");
    REQUIRE(items->items.size() == 2);
    CHECK(items->items[0].flow);
    CHECK(items->items[0].entries[0].key == "text");
    CHECK(items->items[0].entries[0].value.text == "<ticket>");
    CHECK(place(items->items[0].entries[1].value.mark) == std::pair(3, 29));
    CHECK(items->items[1].mark.place() == Place{"layouts/aula.yaml", 4, 5});
}

TEST_CASE("a column counts letters, so that the caret stands under the word", "[config]") {
    const Node root = parsed("{judul: é, dua: x}\n");
    CHECK(place(root.entries[1].mark) == std::pair(1, 12));
}

TEST_CASE("the lines of a picture of letters know where they stand", "[config]") {
    const Node root = parsed("areas: |   # the screen\n  H D\n  P D\n\n  T T\nrows: 3\n");
    const Node* areas = root.find("areas");
    CHECK(areas->block);
    CHECK(areas->text == "H D\nP D\n\nT T\n");
    CHECK(place(areas->text_mark(0)) == std::pair(2, 3));
    CHECK(place(areas->text_mark(3)) == std::pair(5, 3));
    CHECK(areas->text_mark(3).text() == "  T T");
}

TEST_CASE("what is a trap elsewhere stands freely in a picture of letters", "[config]") {
    const Node root = parsed("areas: |\n  'H {D\n  # P: x: y\n  &T *T\nlist:\n  - |\n    \"a\n  - b\n");
    CHECK(root.find("areas")->text == "'H {D\n# P: x: y\n&T *T\n");
    CHECK(root.find("list")->items[0].text == "\"a\n");
}

TEST_CASE("quotes are seen, for what is quoted is meant as it stands", "[config]") {
    const Node root = parsed("a: \"x: y\"\nb: 'It''s'\nc: Jum'at, \"hari\" ini\nd: \"say \\\"hi\\\"\"\n");
    CHECK(root.find("a")->quoted);
    CHECK(root.find("a")->text == "x: y");
    CHECK(root.find("b")->text == "It's");
    CHECK_FALSE(root.find("c")->quoted);
    CHECK(root.find("c")->text == "Jum'at, \"hari\" ini");
    CHECK(root.find("d")->text == "say \"hi\"");
}

TEST_CASE("bindings, phrases, addresses and times need no quotes", "[config]") {
    const Node root = parsed(
        "call: chime | nomor antrean <ticket> | silakan menuju <agency>? loket <counter>\n"
        "clock: HH.mm\nopen: 08:00\nhub: tcp://*:5570\nshow: [Buka, Loket <counters>]\n"
        "panel: {text: <time HH:mm>, or: <ticket or –>}\n");
    CHECK(root.find("call")->text == "chime | nomor antrean <ticket> | silakan menuju <agency>? loket <counter>");
    CHECK(root.find("open")->text == "08:00");
    CHECK(root.find("hub")->text == "tcp://*:5570");
    CHECK(root.find("panel")->find("text")->text == "<time HH:mm>");
}

TEST_CASE("lists and groups may go over several lines, with comments between", "[config]") {
    const Node root = parsed("a: [1,   # one\n    2,\n    {b: c,\n     d: e}]\ntext: Silakan\n  menunggu\n");
    CHECK(root.find("a")->items.size() == 3);
    CHECK(root.find("a")->items[2].find("d")->text == "e");
    CHECK(root.find("text")->text == "Silakan menunggu");
}

TEST_CASE("a file from Windows is read like any other", "[config]") {
    const Node root = parsed("\xEF\xBB\xBFname: MPP\r\nregency: Lebong\r\n");
    CHECK(root.entries[0].key == "name");
    CHECK(root.entries[0].value.text == "MPP");
    CHECK(place(root.entries[1].value.mark) == std::pair(2, 10));
}

TEST_CASE("an empty value points to its key", "[config]") {
    const Node root = parsed("a:\nb: ~\nc: ''\nd: [,x]\n");
    CHECK(root.find("a")->is_empty());
    CHECK(place(root.find("a")->mark) == std::pair(1, 1));
    CHECK(root.find("b")->is_empty());
    CHECK(root.find("c")->is_scalar());
}

TEST_CASE("size, depth and number of values are limited before anything is decoded", "[config]") {
    CHECK(refused("name: MPP\n", {.bytes = 4}) ==
          "aula.yaml: error: the file has 10 bytes, more than the 4 that are taken\n");
    CHECK(refused("a: {b: {c: d}}\n", {.depth = 2}) ==
          "aula.yaml:1:8: error: lists and groups are more than 2 deep here\n"
          "    1 | a: {b: {c: d}}\n      |        ^\n");
    CHECK(refused("[1, 2, 3, 4]\n", {.nodes = 4}) ==
          "aula.yaml:1:11: error: more than 4 values in one file\n    1 | [1, 2, 3, 4]\n      |           ^\n");
    CHECK(refused("a: " + std::string(300'000, '[')) ==
          "aula.yaml:1: error: the line has 300003 bytes, more than the 8192 that are taken\n");
    CHECK(refused("a: " + std::string(8'000, '[')).find("deep here") != std::string::npos);
}

TEST_CASE("a file that Windows calls hall.yaml.txt is found out", "[config]") {
    const auto folder = std::filesystem::temp_directory_path() / "panggil-yaml-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "aula.yaml.txt") << "name: MPP\n";
    const std::string path = (folder / "aula.yaml").string();

    const auto node = config::read_yaml(path);

    REQUIRE_FALSE(node);
    CHECK(to_string(node.error()) ==
          path + ": error: there is no such file, but aula.yaml.txt - rename it, without .txt\n");
    std::filesystem::remove_all(folder);
    CHECK(to_string(config::read_yaml(path).error()) == path + ": error: there is no such file\n");
}
