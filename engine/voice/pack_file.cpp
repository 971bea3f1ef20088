#include "voice/pack_file.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

#include "voice/number_table.h"

namespace panggil::voice {

namespace {

using config::between;
using config::Entry;
using config::Node;
using config::Problems;
using config::row;
using config::row_by_hand;
using config::whole;

constexpr std::size_t kMostReadings = 1000;
Said readings_type() {
    return {"numbers, behind each the words for it", "angka, di belakang masing-masing kata-katanya"};
}
Said styles_type() {
    return {"a ticket's letters, behind them 'digits' or 'number'",
            "huruf nomor antrean, di belakangnya 'digits' atau 'number'"};
}

void read_readings(const Node& node, PackFile& pack, Problems& problems) {
    if (!node.is_map() || node.entries.size() > kMostReadings) {
        config::must_be(node, readings_type(), problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        const auto number = whole_number(entry.key);
        if (!number)
            problems.error(entry.mark, say("this must be a whole number, not '{}'",
                                           "Di sini harus ditulis bilangan bulat, bukan '{}'.", entry.key));
        std::string words;
        if (decode(entry.value, words, problems) && number) pack.readings[*number] = words;
    }
}

void read_styles(const Node& node, PackFile& pack, Problems& problems) {
    if (!node.is_map()) {
        config::must_be(node, styles_type(), problems);
        return;
    }
    for (const Entry& entry : node.entries) {
        std::string letters = entry.key;
        for (char& c : letters) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        const bool fits = std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!fits)
            problems.error(entry.mark,
                           say("this must be a ticket's letters, such as B, not '{}'",
                               "Di sini harus ditulis huruf nomor antrean (misalnya B), bukan '{}'.", entry.key));
        Style style{};
        if (decode(entry.value, style, problems) && fits) pack.styles.emplace_back(letters, style);
    }
}

void read_caption(const Node& node, PackPhrase& phrase, Problems& problems) {
    Phrase caption;
    if (decode_by(parse_caption, node, caption, problems)) phrase.caption = std::move(caption);
}

void ask_for_a_call(const PackFile& pack, const Node& node, Problems& problems) {
    const bool has_call =
        std::any_of(pack.phrases.begin(), pack.phrases.end(), [](const auto& named) { return named.first == "call"; });
    const Node* phrases = node.find("phrases");
    if (has_call || !phrases || !phrases->is_map()) return;
    problems.error(phrases->mark, {"the phrase 'call' is missing; it says how a ticket is called: "
                                   "'call: chime | nomor antrean <ticket> | loket <counter>'",
                                   "Ucapan 'call' belum ada; isinya bagaimana nomor dipanggil: "
                                   "'call: chime | nomor antrean <ticket> | loket <counter>'"});
}

void ask_for_numbers(const PackFile& pack, const Node& node, Problems& problems) {
    if (pack.locale.empty() || node.find("numbers")) return;
    if (const auto reading = reading_of(pack); !reading) {
        problems.error(node.at_or_self("locale").mark, reading.error().said());
    }
}

/// A letter, or the word of a digit.
bool can_be_alike(const std::string& name, const NumberReading& reading) {
    if (name.size() == 1 && std::isalpha(static_cast<unsigned char>(name.front()))) return true;
    for (int digit = 0; digit < 10; ++digit) {
        if (fmt::format("{}", fmt::join(reading.number(digit), " ")) == name) return true;
    }
    return false;
}

void ask_for_alike(const PackFile& pack, const Node& node, Problems& problems) {
    const Node* groups = node.find("alike");
    const auto reading = reading_of(pack);
    if (!groups || !reading) return;
    for (const Node& group : groups->items) {
        if (group.items.size() < 2)
            problems.error(group.mark,
                           {"a group has two at least: [b, c]", "Satu kelompok berisi paling sedikit dua: [b, c]"});
        for (const Node& name : group.items) {
            if (!name.is_scalar() || can_be_alike(name.text, *reading)) continue;
            problems.error(name.mark,
                           say("{} is neither a letter nor the word of a digit, such as '{}'",
                               "{} bukan huruf dan bukan pula kata untuk angka (misalnya '{}').",
                               config::in_quotes(name.text), fmt::format("{}", fmt::join(reading->number(5), " "))));
        }
    }
}

}  // namespace

Result<NumberReading> reading_of(const PackFile& pack) {
    return pack.numbers.empty() ? NumberReading::of(pack.locale, pack.readings)
                                : NumberReading::of_rules(pack.numbers, pack.readings);
}

const config::Record<PackFile>& table(config::Of<PackFile>) {
    static const auto kTable = config::record<PackFile>(
        {"voice pack", "paket suara"},
        {"A voice: how it calls, and how it reads numbers. Its clips stand beside this file.",
         "Satu suara: bagaimana memanggil, dan bagaimana membaca angka. Rekamannya ada di samping berkas ini."},
        row("locale", &PackFile::locale,
            {"The language whose spoken numbers are read, as ICU names it: id.",
             "Bahasa yang dipakai membaca angka: id."},
            config::required, config::not_empty),
        row("speaker", &PackFile::speaker, {"Who speaks.", "Siapa yang berbicara."}),
        row("licence", &PackFile::licence, {"Under which licence the clips are.", "Izin pemakaian rekamannya."}),
        row("loudness", &PackFile::loudness,
            {"How loud a call is to be, in LUFS. Every clip is brought to it when the pack is loaded.",
             "Seberapa keras panggilan, dalam LUFS. Setiap rekaman disamakan saat paket dibuka."},
            between(-40.0, -16.0)),
        row("style", &PackFile::style,
            {"How a ticket is read: digit by digit with its zeros, or its digits as one number.",
             "Cara membaca nomor antrean: angka demi angka beserta nolnya, atau sebagai satu bilangan."}),
        row_by_hand<PackFile>(
            "styles", styles_type(),
            {"The same for tickets of these letters: {B: number}.", "Sama, untuk nomor dengan huruf ini: {B: number}."},
            read_styles),
        row_by_hand<PackFile>("readings", readings_type(),
                              {"Words that stand instead of the language's own: {0: nol}.",
                               "Kata pengganti dari bahasa itu sendiri: {0: nol}."},
                              read_readings),
        row_by_hand<PackFile>(
            "numbers", numbers_type(),
            {"How numbers are read in a language that ICU doesn't know. Each rule holds from its number "
             "on: << is the multiple, >> the rest, and what stands in [ ] is left out where there is no "
             "rest.",
             "Cara membaca angka dalam bahasa yang tidak dikenal ICU. Setiap aturan berlaku mulai dari angkanya: << "
             "kelipatannya, >> sisanya, dan yang di dalam [ ] dilewati kalau tidak ada sisa."},
            read_numbers),
        row("alike", &PackFile::alike,
            {"Groups of letters, or words of digits, that sound alike: [[b, c, d], [m, n]]. Tickets that could be "
             "taken "
             "for one another keep the agency's name.",
             "Kelompok huruf, atau kata untuk angka, yang terdengar mirip: [[b, c, d], [m, n]]. Nomor yang bisa "
             "tertukar tetap disebut dengan nama instansinya."}),
        row("pauses", &PackFile::pauses, {"The silences of a call.", "Jeda-jeda dalam panggilan."}),
        row("phrases", &PackFile::phrases,
            {"What is said: words, <bindings>, | for a pause or 350ms, and ? after what is left out where there is no "
             "clip.",
             "Apa yang diucapkan: kata, <sisipan>, | atau 350ms untuk jeda, dan ? di belakang yang dilewati kalau "
             "tidak ada rekamannya."},
            config::required),
        whole<PackFile>(ask_for_a_call), whole<PackFile>(ask_for_numbers), whole<PackFile>(ask_for_alike));
    return kTable;
}

const config::Record<Pauses>& table(config::Of<Pauses>) {
    static const auto kTable = config::record<Pauses>(
        {"set of pauses", "jeda"},
        {"The silences of a call, in milliseconds.", "Jeda-jeda dalam panggilan, dalam milidetik."},
        row("chime", &Pauses::chime, {"After the chime, in milliseconds.", "Sesudah bel, dalam milidetik."},
            between(0, 2000)),
        row("phrase", &Pauses::phrase,
            {"Where the phrase has a |, in milliseconds.", "Di tempat tanda | dalam ucapan, dalam milidetik."},
            between(0, 2000)),
        row("word", &Pauses::word, {"Between words, in milliseconds.", "Antarkata, dalam milidetik."},
            between(0, 2000)),
        row("digit", &Pauses::digit,
            {"Between the letters and digits of a ticket, in milliseconds.",
             "Antara huruf dan angka nomor antrean, dalam milidetik."},
            between(0, 2000)),
        row("number", &Pauses::number,
            {"Between the words of one number, in milliseconds.", "Antarkata dalam satu bilangan, dalam milidetik."},
            between(0, 2000)),
        row("counter", &Pauses::counter, {"Before the counter, in milliseconds.", "Sebelum loket, dalam milidetik."},
            between(0, 2000)),
        row("language", &Pauses::language,
            {"Before the same in the next language, in milliseconds.",
             "Sebelum diulang dalam bahasa berikutnya, dalam milidetik."},
            between(0, 5000)));
    return kTable;
}

const config::Record<PackPhrase>& table(config::Of<PackPhrase>) {
    static const auto kTable = config::record<PackPhrase>(
        {"phrase", "ucapan"},
        {"What is said. A line alone is its `says`.", "Apa yang diucapkan. Satu baris saja berarti `says`."},
        row("says", &PackPhrase::says, {"What is said, as in a line.", "Apa yang diucapkan, seperti dalam satu baris."},
            config::required),
        row("agencies", &PackPhrase::agencies,
            {"What is said instead for some agencies, by their ids.",
             "Apa yang diucapkan untuk beberapa instansi, menurut id."}),
        row("services", &PackPhrase::services,
            {"What is said instead for some services, by their ids.",
             "Apa yang diucapkan untuk beberapa layanan, menurut id."}),
        row_by_hand<PackPhrase>("caption", {"a text, with <bindings>", "teks, dengan <sisipan>"},
                                {"What is read, where it is not the words themselves.",
                                 "Apa yang dibaca, kalau bukan kata-kata itu sendiri."},
                                read_caption));
    return kTable;
}

config::Words<Style> words(config::Of<Style>) { return {{"digits", Style::digits}, {"number", Style::number}}; }

bool decode_by(Result<Phrase> (*parse)(std::string_view, const Place&), const Node& node, Phrase& out,
               Problems& problems) {
    const std::string* text = config::scalar(node, type_of(config::Of<Phrase>{}), problems);
    if (!text) return false;
    Place place = node.mark.place();
    if (node.quoted) ++place.column;
    auto phrase = parse(*text, place);
    if (phrase) {
        out = *std::move(phrase);
        return true;
    }
    config::Mark mark = node.mark;
    if (!node.block) mark.column = phrase.error().place.column;
    problems.error(mark, phrase.error().said());
    return false;
}

bool decode(const Node& node, Phrase& out, Problems& problems) { return decode_by(parse_phrase, node, out, problems); }

Said type_of(config::Of<Phrase>) {
    return {"a phrase such as 'nomor antrean <ticket> | loket <counter>'",
            "ucapan (misalnya 'nomor antrean <ticket> | loket <counter>')"};
}

std::string shown(config::Of<Phrase>, const Phrase&) { return {}; }

bool decode(const Node& node, PackPhrase& out, Problems& problems) {
    const bool braced_word = node.is_map() && node.entries.size() == 1 && node.entries.front().value.is_empty();
    if (!node.is_map() || braced_word) return decode(node, out.says, problems);
    return config::Fields(node, {"a phrase", "ucapan"}, problems).into(out).done();
}

Said type_of(config::Of<PackPhrase>) {
    return {
        "a phrase such as 'nomor antrean <ticket> | loket <counter>', or a group of says, agencies, services and "
        "caption",
        "ucapan (misalnya 'nomor antrean <ticket> | loket <counter>'), atau kelompok isian says, agencies, services "
        "dan caption"};
}

}  // namespace panggil::voice
