#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <vector>

#include "base/suggest.h"
#include "cli/print_plan.h"
#include "cli/verb.h"
#include "config/hall_config.h"
#include "voice/join.h"
#include "voice/wav_file.h"

namespace panggil::cli {

namespace {

constexpr int kRate = 48000;  // of the file, mono

struct Options {
    std::string agency;
    std::string ticket;
    std::string counter;
    std::string phrase;
    std::string text;
    std::vector<std::string> with;
    std::string file;
    std::vector<std::string> packs;
    std::string language;
    std::string style;
    bool clips{false};
    bool plan{false};
    bool shortened{false};
    bool bare{false};
    bool json{false};

    bool lines() const { return agency == "-"; }
};

Result<voice::CallText> text_of(const hall::Hall& hall, const std::string& agency, const std::string& ticket,
                                const std::string& counter) {
    hall::Call call;
    call.agency = hall::AgencyId(agency);
    call.counter = hall::CounterId(counter);
    if (!hall.agency(call.agency)) {
        return fail(
            fmt::format("the hall has no agency '{}'{}", agency, did_you_mean(agency, hall.agency_ids()).english));
    }
    auto parsed = hall::Ticket::parse(ticket);
    if (!parsed) return fail(fmt::format("'{}': {}", ticket, parsed.error().message));
    call.ticket = *std::move(parsed);
    return voice::text_of(call, hall);
}

voice::Plan plan_of(const voice::Voices& voices, const voice::CallText& text, const Options& options) {
    std::optional<voice::Style> style;
    if (!options.style.empty()) style = options.style == "number" ? voice::Style::number : voice::Style::digits;
    const auto form = options.bare ? voice::Form::bare : options.shortened ? voice::Form::shortened : voice::Form::full;
    return plan_call(voices, text, form, style);
}

Result<voice::Values> values_of(const std::vector<std::string>& with) {
    voice::Values values;
    for (const std::string& pair : with) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            return fail(fmt::format("--with takes NAME=VALUE, not '{}'", pair));
        }
        values[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return values;
}

Result<voice::Plan> plan_of_phrase(const voice::Voices& voices, const hall::Hall& hall, const Options& options) {
    const auto values = values_of(options.with);
    if (!values) return tl::unexpected(values.error());
    if (const auto good = voice::check_announcement(voices, options.phrase, *values, &hall); !good) {
        return tl::unexpected(good.error());
    }
    return voice::plan_phrase(voices, options.phrase, *values, &hall);
}

/// What was asked for: a text, a phrase or a call.
Result<voice::Plan> plan_asked(const voice::Voices& voices, const hall::Hall& hall, const Options& options) {
    if (!options.text.empty()) return voice::plan_text(voices, options.text);
    if (!options.phrase.empty()) return plan_of_phrase(voices, hall, options);
    const auto text = text_of(hall, options.agency, options.ticket, options.counter);
    if (!text) return tl::unexpected(text.error());
    return plan_of(voices, *text, options);
}

int say_one(const voice::Voices& voices, const hall::Hall& hall, const Options& options) {
    const auto plan = plan_asked(voices, hall, options);
    if (!plan) return wrong_input({plan.error()});
    name_missing(voices, *plan);
    if (!options.text.empty() && plan->clips.size() < 2) {
        std::cerr << "note: not every word of this text has a clip, so that it is shown and the chime alone is rung\n";
    }
    if (options.clips) std::cout << clips_of(*plan) << '\n';
    if (options.plan) options.json ? print_plan_as_json(*plan, kRate) : print_plan(*plan, kRate);
    if (options.file.empty()) return kGood;
    const auto written = voice::write_wav(options.file, join(voices, *plan));
    return written ? kGood : failed(written.error());
}

/// `AGENCY TICKET COUNTER` a line; a line that can't be spoken gives an empty one, so that lines stay beside lines.
int say_lines(const voice::Voices& voices, const hall::Hall& hall, const Options& options) {
    int code = kGood;
    int number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        std::istringstream words(line);
        std::string agency, ticket, counter;
        words >> agency >> ticket >> counter;
        if (agency.empty()) {
            std::cout << '\n';
            continue;
        }
        const auto text = text_of(hall, agency, ticket, counter);
        if (text) {
            const voice::Plan plan = plan_of(voices, *text, options);
            name_missing(voices, plan);
            std::cout << clips_of(plan);
        } else {
            std::cerr << fmt::format("line {}: {}\n", number, to_string(text.error()));
            code = kFailed;
        }
        std::cout << '\n';
    }
    return code;
}

/// What is wrong with what was asked for; empty: nothing.
std::string why_not(const Options& options) {
    const int asked = !options.agency.empty() + !options.phrase.empty() + !options.text.empty();
    if (asked > 1) return "say one thing: AGENCY TICKET COUNTER, --phrase or --text";
    if (options.lines() && options.clips) return "";
    const bool call = !options.agency.empty() && !options.ticket.empty() && !options.counter.empty();
    if (asked == 0 || options.lines() || (!options.agency.empty() && !call)) {
        return "say what: AGENCY TICKET COUNTER, --phrase NAME, --text TEXT, or '- --clips' to read lines of calls";
    }
    if (!options.with.empty() && options.phrase.empty()) return "--with belongs to a --phrase";
    if (options.agency.empty() && (options.shortened || options.bare || !options.style.empty())) {
        return "--short, --bare and --style belong to a call";
    }
    if (options.file.empty() && !options.clips && !options.plan) return "say where to: -o FILE.wav, --clips or --plan";
    return "";
}

/// The packs that were named, or that of the hall's language; of one language alone where that was asked for.
Checked<voice::Voices> load_voices(const Common& common, const hall::Hall& hall, const Options& options) {
    std::vector<std::filesystem::path> folders(options.packs.begin(), options.packs.end());
    const std::string language = options.language.empty() ? hall.locale : options.language;
    if (folders.empty()) folders = {data_root(common) / "audio" / language};
    voice::Voices voices;
    for (const auto& folder : folders) {
        auto pack = voice::VoicePack::load(folder, kRate, 1);
        if (!pack) return tl::unexpected(pack.error());
        std::cerr << to_string((*pack)->warnings());
        if (options.language.empty() || (*pack)->speaks(options.language)) voices.packs.push_back(*std::move(pack));
    }
    if (voices.empty())
        return tl::unexpected(Errors{{fmt::format("none of these packs speaks '{}'", options.language)}});
    return voices;
}

int say(const Common& common, const Options& options) {
    if (const std::string wrong = why_not(options); !wrong.empty()) return wrong_input({{wrong}});
    const auto hall = config::load_hall(common.config / "hall.yaml");
    if (!hall) return wrong_input(hall.error());
    const auto voices = load_voices(common, *hall, options);
    if (!voices) return wrong_input(voices.error());
    return options.lines() ? say_lines(*voices, *hall, options) : say_one(*voices, *hall, options);
}

}  // namespace

void add_say(CLI::App& app, Common& common) {
    CLI::App& verb = add_verb(app, common, "say", "Joins a call or an announcement as it would be spoken.",
                              "panggil say disdukcapil A001 3 -o call.wav\n"
                              "  panggil say --phrase closing_soon --with time=15.00 --plan");
    const auto options = std::make_shared<Options>();
    verb.add_option("AGENCY", options->agency, "The agency's id; - reads lines of AGENCY TICKET COUNTER");
    verb.add_option("TICKET", options->ticket, "The ticket's number: A001");
    verb.add_option("COUNTER", options->counter, "The counter's id: 3");
    verb.add_option("--phrase", options->phrase, "A phrase of the pack instead of a call");
    verb.add_option("--with", options->with, "What stands in the phrase's places: NAME=VALUE (repeatable)")
        ->allow_extra_args(false);
    verb.add_option("--text", options->text, "A free text instead; spoken only if every word has a clip");
    verb.add_option("-o,--out", options->file, "The WAV file to write, mono at 48 kHz");
    verb.add_option("--pack", options->packs,
                    "The folder of a voice pack (repeatable, one a language; default: audio/ and the hall's locale)")
        ->allow_extra_args(false);
    verb.add_option("--language", options->language, "In this language alone: en");
    verb.add_option("--style", options->style, "How the ticket is read (default: as the pack says)")
        ->check(CLI::IsMember({"digits", "number"}));
    verb.add_flag("--clips", options->clips, "Print the clips in order, on one line");
    verb.add_flag("--plan", options->plan, "Print each clip with its start and end in milliseconds");
    verb.add_flag("--json", options->json, "Print the plan as JSON");
    verb.add_flag("--short", options->shortened, "As it is said when several wait");
    verb.add_flag("--bare", options->bare, "As it is said when many wait: without the agency's name");
    on_run(verb, [&common, options] { return say(common, *options); });
}

}  // namespace panggil::cli
