#include "config/traps.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/characters.h"
#include "config/line.h"
#include "config/syntax_error.h"

namespace panggil::config {

namespace {

Said tab() { return {"a tab - use blanks", "Ada tab. Ganti dengan spasi."}; }

// Walks through a file as YAML's scanner would, but from line to line: what a line cannot end ends with it.
class Walk {
public:
    Walk(std::shared_ptr<const Source> source, int depth) : source_(std::move(source)), depth_(depth) {}

    void run(Problems& problems) {
        const int last = static_cast<int>(source_->lines.size());
        for (number_ = 1; number_ <= last && found_.size() < kMostFound && !too_deep_; ++number_) take_line();
        if (!open_.empty() && !too_deep_) say_never_closed();
        for (const Found& found : found_) problems.error(found.mark, found.message);
    }

private:
    struct Found {
        Mark mark;
        Said message;
        bool ate_bracket{false};  // what closes a bracket may stand in what was taken for a comment
    };
    struct Bracket {
        char opens;
        Mark mark;
    };

    void take_line();
    bool take_block_text();
    bool begin_line();
    void take_character();
    void take_comment();
    void take_token_start();
    void take_within_token();
    void take_quote();
    void take_open();
    void take_close();
    void take_colon();
    void take_dash();
    void take_plain();
    bool say_colon_without_blank();
    void say_never_closed();
    bool next_line_is_deeper() const;
    std::string in_double_quotes() const;

    Mark here() const { return {source_, number_, column_of(line_, at_)}; }
    void tell(Said message, bool ate_bracket = false) { found_.push_back({here(), std::move(message), ate_bracket}); }
    void end_line() { at_ = line_.size(); }
    char c() const { return line_[at_]; }
    bool in_flow() const { return !open_.empty(); }
    bool ends_key(std::size_t at) const {
        return ends_word(line_, at) || (in_flow() && std::string_view(",]}").find(line_[at]) != std::string_view::npos);
    }

    static constexpr std::size_t kMostFound = 200;  // nobody reads more at once

    std::shared_ptr<const Source> source_;
    int depth_;
    std::vector<Found> found_;
    std::vector<Bracket> open_;  // [ and { that are not closed yet

    int number_{0};
    std::string_view line_;
    std::size_t at_{0};        // the byte looked at
    std::size_t entry_{0};     // where the innermost key or dash of the line stands
    std::size_t token_{0};     // where the token at hand began
    bool token_starts_{true};  // a key, a value or an item may begin here
    bool colon_seen_{false};   // a key has had its colon, and its value has not ended
    bool too_deep_{false};
    bool plain_may_go_on_{false};            // the line before ended within a text
    std::optional<std::size_t> block_text_;  // the entry whose lines of text we are in
};

void Walk::take_line() {
    line_ = source_->line(number_);
    at_ = std::min(line_.find_first_not_of(' '), line_.size());
    if (take_block_text() || at_ == line_.size()) return;
    if (c() == '#') return take_comment();
    if (!begin_line()) return;
    while (at_ < line_.size()) take_character();
    if (!in_flow()) plain_may_go_on_ = !token_starts_;
}

// The lines of a text behind `|` or `>` are the person's own; only what nobody can see is looked for.
bool Walk::take_block_text() {
    if (block_text_ && at_ < line_.size() && at_ <= *block_text_) block_text_.reset();
    if (!block_text_) return false;
    for (; at_ < line_.size(); at_ += character_size(c())) {
        if (c() == '\t') tell(tab());
        if (const auto bad = bad_character(line_.substr(at_))) tell(*bad);
    }
    return true;
}

bool Walk::begin_line() {
    if (c() == '\t' && line_.find_first_not_of(" \t") != std::string_view::npos) {
        tell({"a tab at the beginning of a line - use blanks, two for each step",
              "Ada tab di awal baris. Ganti dengan spasi, dua untuk setiap tingkat."});
        return false;
    }
    token_ = at_;
    if (in_flow()) return true;
    const bool goes_on = plain_may_go_on_ && at_ > entry_;
    if (!goes_on) entry_ = at_;
    colon_seen_ = false;
    token_starts_ = true;
    return goes_on || !say_colon_without_blank();
}

void Walk::take_character() {
    if (c() == ' ' || c() == '\t') {
        if (c() == '\t') tell(tab());
        ++at_;
    } else if (c() == '#' && ends_word(line_, at_ - 1)) {
        take_comment();
    } else if (const auto bad = bad_character(line_.substr(at_))) {
        tell(*bad);
        if (token_starts_) token_ = at_;
        take_plain();
    } else if (token_starts_) {
        take_token_start();
    } else {
        take_within_token();
    }
}

void Walk::take_comment() {
    const bool behind_a_sign = token_starts_ && line_.find_first_not_of(' ') != at_;
    const auto digits = color_as_comment(line_, at_);
    if (behind_a_sign && digits && (in_flow() || !next_line_is_deeper())) {
        tell(say("a color is written without '#', since YAML takes the rest of the line for a comment - write {}",
                 "Warna ditulis tanpa '#', karena sesudah '#' sisa baris tidak dibaca. Tulis {}.", *digits),
             in_flow());
    }
    end_line();
}

void Walk::take_token_start() {
    token_ = at_;
    if (const auto curly = curly_quote(line_.substr(at_))) {
        tell(say("{} is a curly quote - type the straight one: \"",
                 "{} adalah tanda kutip melengkung. Ketik yang lurus: \"", *curly));
        return end_line();
    }
    if (c() == '"' || c() == '\'') return take_quote();
    if (c() == '[' || c() == '{') return take_open();
    if (c() == ']' || c() == '}') return take_close();
    if (in_flow() && c() == ',') {
        ++at_;
        return;
    }
    if (!in_flow() && c() == '-' && ends_word(line_, at_ + 1)) return take_dash();
    if (!in_flow() && (c() == '|' || c() == '>') && begins_block_text(line_, at_)) {
        block_text_ = entry_;
        return end_line();
    }
    if (const auto meaning = indicator(line_, at_)) {
        const Said& what = meaning->meaning;
        tell(meaning->may_be_text
                 ? say("{} - write the value itself, or put a text in quotes: {}",
                       "{} Tulis isinya langsung, atau beri teks itu tanda kutip: {}", what, in_double_quotes())
                 : what);
        token_starts_ = false;
        return end_line();
    }
    take_plain();
}

void Walk::take_quote() {
    const char quote = c();
    const auto end = closing_quote(line_, at_);
    token_starts_ = false;
    if (!end) {
        tell(say("this quote is not closed - write another {} where the text ends, on the same line",
                 "Tanda kutip ini tidak ditutup. Tulis {} lagi di akhir teks, di baris yang sama.", quote));
        return end_line();
    }
    at_ = *end + 1;
    if (ends_key(at_) || c() == ':') return;
    --at_;
    tell(say("the text ends at this {} but goes on behind it - put it between two {} instead",
             "Teks berakhir di {} ini, padahal masih ada lanjutannya. Apit teks dengan dua {}", quote,
             quote == '"' ? '\'' : '"'));
    end_line();
}

void Walk::take_open() {
    if (static_cast<int>(open_.size()) >= depth_) {
        too_deep_ = true;
        tell(deeper_than(depth_));
        return end_line();
    }
    open_.push_back({c(), here()});
    ++at_;
    token_starts_ = true;
    colon_seen_ = false;
}

void Walk::take_close() {
    if (open_.empty()) {
        tell(say("'{}' closes nothing - take it away, or put the text in quotes",
                 "'{}' tidak menutup apa pun. Hapus, atau beri teks itu tanda kutip.", c()));
    } else if ((open_.back().opens == '[') != (c() == ']')) {
        tell(say("'{}' does not close the '{}' of line {}", "'{}' tidak cocok untuk menutup '{}' di baris {}.", c(),
                 open_.back().opens, open_.back().mark.line));
    }
    if (!open_.empty()) open_.pop_back();
    ++at_;
    token_starts_ = false;
    colon_seen_ = false;
}

void Walk::take_within_token() {
    if (in_flow() && c() == ',') {
        token_starts_ = true;
        colon_seen_ = false;
        ++at_;
    } else if (in_flow() && (c() == ']' || c() == '}')) {
        take_close();
    } else if (c() == ':' && ends_key(at_ + 1)) {
        take_colon();
    } else {
        at_ += character_size(c());
    }
}

void Walk::take_colon() {
    if (colon_seen_) {
        at_ = token_;
        tell(say("a text with a colon needs quotes: {}", "Teks yang berisi titik dua harus diberi tanda kutip: {}",
                 in_double_quotes()));
        return end_line();
    }
    if (!in_flow()) entry_ = token_;
    colon_seen_ = true;
    token_starts_ = true;
    ++at_;
}

void Walk::take_dash() {
    if (colon_seen_) {
        tell({"a list does not begin behind a colon - write its '- ' on lines of their own, below",
              "Daftar tidak boleh mulai di belakang titik dua. Tulis '- ' di baris sendiri, di bawahnya."});
        return end_line();
    }
    entry_ = at_;
    at_ = std::min(line_.find_first_not_of(' ', at_ + 1), line_.size());
    if (at_ < line_.size() && next_line_is_deeper()) say_colon_without_blank();
}

void Walk::take_plain() {
    token_starts_ = false;
    at_ += character_size(c());
}

// The line is done for where it is so.
bool Walk::say_colon_without_blank() {
    const auto colon = colon_without_blank(line_, at_);
    if (!colon) return false;
    tell(say("a blank is missing after the colon - write '{}: {}'",
             "Spasi sesudah titik dua belum ada. Tulis '{}: {}'.", line_.substr(at_, *colon - at_),
             line_.substr(*colon + 1)));
    token_starts_ = false;
    end_line();
    return true;
}

// What follows an open bracket was read in its light, so that only what stood before is worth saying, and what may
// have swallowed its end.
void Walk::say_never_closed() {
    const Bracket& first = open_.front();
    const auto place = [](const Mark& mark) { return std::pair(mark.line, mark.column); };
    const auto by_it = [&](const Found& f) { return place(f.mark) > place(first.mark) && !f.ate_bracket; };
    found_.erase(std::remove_if(found_.begin(), found_.end(), by_it), found_.end());
    if (std::any_of(found_.begin(), found_.end(), [](const Found& f) { return f.ate_bracket; })) return;
    found_.push_back({first.mark, first.opens == '[' ? Said("this '[' is not closed - write ']' where the list ends",
                                                            "'[' ini tidak ditutup. Tulis ']' di akhir daftar.")
                                                     : Said("this '{' is not closed - write '}' where the group ends",
                                                            "'{' ini tidak ditutup. Tulis '}' di akhir kelompok.")});
}

bool Walk::next_line_is_deeper() const {
    for (int next = number_ + 1; next <= static_cast<int>(source_->lines.size()); ++next) {
        const std::string& line = source_->line(next);
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == std::string::npos || line[indent] == '#') continue;
        return indent > entry_ || (indent == entry_ && line.substr(indent, 2) == "- ");
    }
    return false;
}

// The token at hand, as it would stand in quotes.
std::string Walk::in_double_quotes() const {
    std::string text(line_.substr(token_, line_.find(" #", token_) - token_));
    if (in_flow()) text = text.substr(0, text.find_first_of(",]}"));
    text.erase(text.find_last_not_of(' ') + 1);
    std::replace(text.begin(), text.end(), '"', '\'');
    return "\"" + text + "\"";
}

}  // namespace

void find_traps(const std::shared_ptr<const Source>& source, int depth, Problems& problems) {
    Walk(source, depth).run(problems);
}

}  // namespace panggil::config
