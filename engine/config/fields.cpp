#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "config/record.h"

namespace panggil::config {

namespace {

// `text:x` between brackets is one word to YAML, and so is what follows a comma in a text without quotes.
Said why_unknown(const Node& map, const Entry& entry) {
    const std::size_t colon = entry.key.find(':');
    if (colon != std::string::npos && colon > 0) {
        return say(" - a blank is missing after the colon: '{}: {}'",
                   " Spasi sesudah titik dua belum ada; tulis '{}: {}'.", entry.key.substr(0, colon),
                   entry.key.substr(colon + 1));
    }
    if (map.flow && entry.value.is_empty()) {
        return {" - a text with a comma in it needs quotes here",
                " Teks yang berisi koma di sini harus diberi tanda kutip."};
    }
    return {};
}

std::string list_of(const std::vector<std::string>& known) {
    std::string text;
    for (const std::string& name : known) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

Fields::Fields(const Node& map, Said what, Problems& problems, std::size_t skip)
    : map_(map), what_(std::move(what)), problems_(problems), errors_before_(problems.errors()) {
    taken_.resize(map.entries.size(), false);
    std::fill_n(taken_.begin(), std::min(skip, taken_.size()), true);
}

const Entry* Fields::take(const std::string& key, const Said& gone, bool needed, const Said& doc) {
    if (gone.empty()) known_.push_back(key);
    for (std::size_t i = 0; i < map_.entries.size(); ++i) {
        const Entry& entry = map_.entries[i];
        if (taken_[i] || entry.key != key) continue;
        taken_[i] = true;
        if (!gone.empty()) {
            problems_.error(entry.mark,
                            say("'{}' is no field any more - {}", "Isian '{}' tidak dipakai lagi. {}", key, gone));
        } else if (entry.value.is_empty()) {
            problems_.error(entry.mark, say("'{}' has no value - write one, or take the line away",
                                            "Isian '{}' masih kosong. Isi, atau hapus baris ini.", key));
        } else {
            return &entry;
        }
        return nullptr;
    }
    if (needed) missing_.emplace_back(key, doc);
    return nullptr;
}

Fields& Fields::field(const std::string& key, const std::function<void(const Node&)>& read) {
    if (const Entry* entry = take(key, {}, false, {})) read(entry->value);
    return *this;
}

bool Fields::done() {
    for (std::size_t i = 0; i < map_.entries.size(); ++i) {
        if (!taken_[i]) say_unknown(map_.entries[i]);
    }
    for (const auto& [key, doc] : missing_) {
        problems_.error(map_.mark,
                        say("{0} needs the field '{1}': {2}", "Isian '{1}' belum ada pada {0}: {2}", what_, key, doc));
    }
    return problems_.errors() == errors_before_;
}

void Fields::say_unknown(const Entry& entry) {
    Said why = did_you_mean(entry.key, known_);
    if (why.empty()) why = why_unknown(map_, entry);
    if (why.empty()) why = say(" - {} has {}", " Yang ada pada {}: {}.", what_, list_of(known_));
    problems_.error(entry.mark, say("unknown field {}{}", "Tidak ada isian bernama {}.{}", in_quotes(entry.key), why));
    const auto meant = nearest(entry.key, known_);
    const std::string before_colon = entry.key.substr(0, entry.key.find(':'));
    const auto same = [&](const auto& missing) { return missing.first == meant || missing.first == before_colon; };
    missing_.erase(std::remove_if(missing_.begin(), missing_.end(), same), missing_.end());  // one cause, said once
}

Said with_article(const Said& name) {
    const bool vowel = !name.empty() && std::string("aeiou").find(name.english.front()) != std::string::npos;
    return {(vowel ? "an " : "a ") + name.english, name.indonesian};
}

}  // namespace panggil::config
