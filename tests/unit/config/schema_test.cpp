#include "config/schema.h"

#include "catch.h"
#include "config/record.h"

using namespace panggil;
using config::Schema;

namespace {

struct Sign {
    std::string text;
    int lines{1};
    std::vector<Sign> others;
};

const config::Record<Sign>& table(config::Of<Sign>) {
    static const auto kTable = config::record<Sign>(
        {"sign", "papan"}, {"What hangs above a \"counter\".", "Yang tergantung di atas loket."},
        config::row("text", &Sign::text, {"Its words.", "Kata-katanya."}, config::required, config::not_empty),
        config::row("lines", &Sign::lines, {"How many.", "Berapa."}, config::between(1, 3)),
        config::row("others", &Sign::others, {"Below it.", "Di bawahnya."}),
        config::gone("blink", {"it doesn't", "Tidak lagi."}));
    return kTable;
}

constexpr const char* kEnglish = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "sign",
  "description": "What hangs above a \"counter\".",
  "type": "object",
  "properties": {
    "text": {
      "type": ["string", "number", "boolean"],
      "minLength": 1,
      "minItems": 1,
      "description": "Its words."
    },
    "lines": {
      "anyOf": [
        {"type": "integer"},
        {"type": "string", "pattern": "^(-?[0-9]{1,9})$"}
      ],
      "minimum": 1,
      "maximum": 3,
      "description": "How many."
    },
    "others": {
      "type": "array",
      "items": {"$ref": "#/$defs/sign"},
      "description": "Below it."
    }
  },
  "required": ["text"],
  "additionalProperties": false,
  "$defs": {
    "sign": {
      "type": "object",
)";

}  // namespace

TEST_CASE("a schema has the table's fields, rules and sentences, and may hold its own kind", "[schema]") {
    const std::string text = config::schema<Sign>().json();
    CHECK(text.substr(0, std::string(kEnglish).size()) == kEnglish);
    CHECK(text.find("blink") == std::string::npos);  // nobody is offered what is no more
}

TEST_CASE("a schema explains in the language of whoever types", "[schema]") {
    const std::string text = config::schema<Sign>().json(Language::indonesian);
    CHECK(text.find(R"("title": "papan")") != std::string::npos);
    CHECK(text.find(R"("description": "Kata-katanya.")") != std::string::npos);
    CHECK(text.find("words") == std::string::npos);
}

TEST_CASE("two rules that say the same thing in two ways both hold", "[schema]") {
    CHECK(both(config::text_like("[A-Z]+"), config::text_like("..?")).json() ==
          "{\n  \"allOf\": [\n    {\"type\": \"string\", \"pattern\": \"^([A-Z]+)$\"},\n"
          "    {\"type\": \"string\", \"pattern\": \"^(..?)$\"}\n  ]\n}\n");
    CHECK(config::alternatives({"hall.name", "a|b"}) == R"((hall\.name|a\|b))");
}
