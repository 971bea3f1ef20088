#include "config/traps.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/characters.h"

namespace panggil::config {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Walks through one file as YAML's scanner would, but from line to line: what a line cannot end ends with it.
class Walk {
public:
    Walk(std::shared_ptr<const Source> source, Problems& problems) : source_(std::move(source)), problems_(problems) {}

    void run() {
        for (number_ = 1; number_ <= static_cast<int>(source_->lines.size()); ++number_) take_line();
        if (!open_.empty()) say_never_closed();
        for (const Found& found : found_) problems_.error(found.mark, found.message);
    }

private:
    struct Found {
        Mark mark;
        std::string message;
    };
    struct Bracket {
        char opens;
        Mark mark;
    };

    void take_line();
    bool take_block_text(std::size_t indent);
    void take_token_start();
    void take_within_token();
    void take_quote(char quote);
    void take_bracket(char c);
    void take_close(char c);
    void take_colon();
    void take_plain();
    void take_dash();
    bool begins_block_text() const;
    bool take_indicator();
    bool hex_color_as_comment() const;
    bool next_line_is_deeper() const;
    bool key_without_blank() const;
    void say_never_closed();

    Mark here() const { return {source_, number_, column_of(line_, at_)}; }
    void say(std::string message) { found_.push_back({here(), std::move(message)}); }
    void end_line() { at_ = line_.size(); }
    char c(std::size_t ahead = 0) const { return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0'; }
    bool ends_token(char next) const { return next == '\0' || is_blank(next); }
    bool in_flow() const { return !open_.empty(); }
    std::string rest() const;

    std::shared_ptr<const Source> source_;
    Problems& problems_;
    std::vector<Found> found_;
    std::vector<Bracket> open_;  // [ and { that are not closed yet

    int number_{0};
    std::string_view line_;
    std::size_t at_{0};                      // the byte looked at
    bool token_starts_{true};                // a value, key or item may begin here
    bool colon_seen_{false};                 // a key has had its colon, and its value has not ended
    std::size_t entry_{0};                   // where the line's innermost key or dash stands
    std::size_t token_{0};                   // where the token at hand began
    std::optional<std::size_t> block_text_;  // the entry whose lines of text we are in
    bool plain_may_go_on_{false};            // the line before ended within a plain text
};

void Walk::take_line() {
    line_ = source_->line(number_);
    at_ = std::min(line_.find_first_not_of(' '), line_.size());
    if (take_block_text(at_) || at_ == line_.size()) return;
    if (c() == '\t' && line_.find_first_not_of(" \t") != std::string_view::npos) {
        say("a tab at the beginning of a line - use blanks, two for each step");
        return;
    }
    const std::size_t entry_before = entry_;
    if (!in_flow()) {
        entry_ = at_;
        colon_seen_ = false;
        token_starts_ = true;
        if (!(plain_may_go_on_ && at_ > entry_before) && key_without_blank()) {
            const std::size_t colon = line_.find(':', at_);
            say(fmt::format("a blank is missing after the colon - write '{}: {}'", line_.substr(at_, colon - at_),
                            line_.substr(colon + 1)));
            return;
        }
        if (plain_may_go_on_ && at_ > entry_before) entry_ = entry_before;
    } else if (token_starts_) {
        token_ = at_;
    }
    const bool only_comment = c() == '#';
    while (at_ < line_.size()) {
        if (is_blank(c())) {
            if (c() == '\t') say("a tab - use blanks");
            ++at_;
        } else if (c() == '#' && (at_ == 0 || is_blank(line_[at_ - 1]))) {
            if (token_starts_ && at_ > 0 && hex_color_as_comment()) {
                say(
                    fmt::format("a color is written without '#', since YAML takes the rest of the line for a comment "
                                "- write {}",
                                line_.substr(at_ + 1, line_.find_first_of(" ,]}", at_) - at_ - 1)));
            }
            end_line();
        } else if (const auto bad = bad_character(line_.substr(at_))) {
            say(*bad);
            at_ += character_size(c());
            if (token_starts_) take_plain();
        } else if (token_starts_) {
            take_token_start();
        } else {
            take_within_token();
        }
    }
    if (!only_comment && !in_flow()) plain_may_go_on_ = !token_starts_;
}

// The lines of a text behind `|` or `>` are the person's own; only what nobody can see is looked for.
bool Walk::take_block_text(std::size_t indent) {
    if (!block_text_) return false;
    const bool blank = indent == line_.size();
    if (!blank && indent <= *block_text_) {
        block_text_.reset();
        return false;
    }
    for (; at_ < line_.size(); at_ += character_size(c())) {
        if (c() == '\t') say("a tab - use blanks");
        if (const auto bad = bad_character(line_.substr(at_))) say(*bad);
    }
    return true;
}

void Walk::take_token_start() {
    token_ = at_;
    if (const auto curly = curly_quote(line_.substr(at_))) {
        say(fmt::format("{} is a curly quote - type the straight one: \"", *curly));
        return end_line();
    }
    switch (c()) {
        case '"':
        case '\'':
            return take_quote(c());
        case '[':
        case '{':
            return take_bracket(c());
        case ']':
        case '}':
            return take_close(c());
        case '-':
            if (!in_flow() && ends_token(c(1))) return take_dash();
            break;
        case '|':
        case '>':
            if (!in_flow() && begins_block_text()) {
                block_text_ = entry_;
                token_starts_ = true;  // what follows is no plain text
                return end_line();
            }
            break;
        case ',':
            if (in_flow()) {
                ++at_;
                return;
            }
            break;
        default:
            break;
    }
    if (take_indicator()) return;
    take_plain();
}

// Signs that mean something to YAML at the head of a value. Nothing of it is taken, so that messages stay simple.
bool Walk::take_indicator() {
    const std::string_view word = line_.substr(at_);
    if (word.substr(0, 3) == "<<:") {
        say("'<<' merges maps in YAML; it is not taken here - write the fields out");
    } else if (c() == '?' && ends_token(c(1))) {
        say("a field's name is a word with a colon behind it - take the '?' away");
    } else if (c() == '&' || c() == '!' || c() == '*' || c() == '%' || c() == '@' || c() == '`') {
        say(fmt::format("'{}' at the beginning means something else to YAML - put the text in quotes: \"{}\"", c(),
                        rest()));
    } else {
        return false;
    }
    end_line();
    token_starts_ = false;
    return true;
}

void Walk::take_quote(char quote) {
    std::size_t end = at_ + 1;
    for (; end < line_.size() && line_[end] != quote; ++end) {
        if (quote == '"' && line_[end] == '\\') ++end;
        if (quote == '\'' && line_.substr(end, 2) == "''") ++end;
    }
    while (quote == '\'' && line_.substr(end, 2) == "''") end = std::min(line_.find('\'', end + 2), line_.size());
    if (end >= line_.size()) {
        say(fmt::format("this quote is not closed - write another {} where the text ends, on the same line", quote));
        return end_line();
    }
    token_starts_ = false;
    const char after = end + 1 < line_.size() ? line_[end + 1] : '\0';
    if (ends_token(after) || after == ':' || (in_flow() && (after == ',' || after == ']' || after == '}'))) {
        at_ = end + 1;
        return;
    }
    at_ = end;
    say(quote == '\'' ? "the text ends at this ' but goes on behind it - put it between two \" instead"
                      : "the text ends at this \" but goes on behind it - put it between two ' instead");
    end_line();
}

void Walk::take_bracket(char opens) {
    open_.push_back({opens, here()});
    ++at_;
    token_starts_ = true;
    colon_seen_ = false;
}

void Walk::take_close(char closes) {
    if (open_.empty() || (open_.back().opens == '[') != (closes == ']')) {
        say(open_.empty() ? fmt::format("'{}' closes nothing - take it away, or put the text in quotes", closes)
                          : fmt::format("'{}' does not close the '{}' of line {}", closes, open_.back().opens,
                                        open_.back().mark.line));
    }
    if (!open_.empty()) open_.pop_back();
    ++at_;
    token_starts_ = false;
    colon_seen_ = false;
}

void Walk::take_within_token() {
    const char next = c(1);
    if (in_flow() && c() == ',') {
        token_starts_ = true;
        colon_seen_ = false;
        ++at_;
    } else if (in_flow() && (c() == ']' || c() == '}')) {
        take_close(c());
    } else if (c() == ':' && (ends_token(next) || (in_flow() && (next == ',' || next == ']' || next == '}')))) {
        take_colon();
    } else {
        at_ += character_size(c());
    }
}

void Walk::take_colon() {
    if (colon_seen_ && ends_token(c(1))) {
        at_ = token_;
        say(fmt::format("a text with a colon needs quotes: \"{}\"", rest()));
        return end_line();
    }
    if (!in_flow()) entry_ = token_;
    colon_seen_ = true;
    token_starts_ = true;
    ++at_;
}

void Walk::take_plain() {
    token_starts_ = false;
    if (at_ < line_.size() && at_ == token_) at_ += character_size(c());
}

void Walk::take_dash() {
    entry_ = at_;
    ++at_;
}

// `|`, `>`, with YAML's own signs behind (`|-`, `>2`), and nothing else on the line but a comment.
bool Walk::begins_block_text() const {
    const std::size_t end = std::min(line_.find_first_not_of("+-123456789", at_ + 1), line_.size());
    const std::size_t next = line_.find_first_not_of(' ', end);
    return next == std::string_view::npos || (next > end && line_[next] == '#');
}

// `color: #F2B705` and `- #F2B705`: an empty value, and three, six or eight hex digits that a person meant.
bool Walk::hex_color_as_comment() const {
    const std::size_t end = line_.find_first_not_of("0123456789abcdefABCDEF", at_ + 1);
    const std::size_t digits = std::min(end, line_.size()) - at_ - 1;
    const bool ends =
        end == std::string_view::npos || std::string_view(" ,]}").find(line_[end]) != std::string_view::npos;
    if ((digits != 3 && digits != 6 && digits != 8) || !ends) return false;
    const bool after_value_sign = line_.find_first_not_of(' ') != at_;
    return after_value_sign && (in_flow() || !next_line_is_deeper());
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

// `text:x` at the head of a line, a word of ours before the colon.
bool Walk::key_without_blank() const {
    const std::size_t end = std::min(line_.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-", at_), line_.size());
    if (end == at_ || end >= line_.size() || line_[end] != ':' || end + 1 >= line_.size()) return false;
    return !is_blank(line_[end + 1]) && line_[end + 1] != '/' && line_[end + 1] != ':' &&
           line_.find(": ", end) == std::string_view::npos;
}

// What follows an open bracket was read in its light, so that only what stood before is worth saying.
void Walk::say_never_closed() {
    const Bracket& first = open_.front();
    const auto later = [&](const Found& found) {
        return std::pair(found.mark.line, found.mark.column) > std::pair(first.mark.line, first.mark.column);
    };
    found_.erase(std::remove_if(found_.begin(), found_.end(), later), found_.end());
    found_.push_back({first.mark, fmt::format("this '{}' is not closed - write '{}' where the {} ends", first.opens,
                                              first.opens == '[' ? ']' : '}', first.opens == '[' ? "list" : "group")});
}

// The rest of the value, as it would stand in quotes.
std::string Walk::rest() const {
    std::string text(line_.substr(token_, line_.find(" #", token_) - token_));
    if (in_flow()) text = text.substr(0, text.find_first_of(",]}"));
    text.erase(std::min(text.find_last_not_of(' ') + 1, text.size()));
    std::replace(text.begin(), text.end(), '"', '\'');
    return text;
}

}  // namespace

void find_traps(const std::shared_ptr<const Source>& source, Problems& problems) { Walk(source, problems).run(); }

}  // namespace panggil::config
