#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "base/suggest.h"
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
    std::string file;
    std::string pack;
    std::string style;
    bool clips{false};
    bool plan{false};
    bool shortened{false};
    bool json{false};
};

Result<voice::CallText> text_of(const hall::Hall& hall, const std::string& agency, const std::string& ticket,
                                const std::string& counter) {
    hall::Call call;
    call.agency = hall::AgencyId(agency);
    call.counter = hall::CounterId(counter);
    if (!hall.agency(call.agency)) {
        return fail(fmt::format("the hall has no agency '{}'{}", agency, did_you_mean(agency, hall.agency_ids())));
    }
    auto parsed = hall::Ticket::parse(ticket);
    if (!parsed) return fail(fmt::format("'{}': {}", ticket, parsed.error().message));
    call.ticket = *std::move(parsed);
    return voice::text_of(call, hall);
}

voice::Plan plan_of(const voice::VoicePack& pack, const voice::CallText& text, const Options& options) {
    std::optional<voice::Style> style;
    if (!options.style.empty()) style = options.style == "number" ? voice::Style::number : voice::Style::digits;
    return plan_call(pack, text, options.shortened ? voice::Form::shortened : voice::Form::full, style);
}

std::string clips_of(const voice::Plan& plan) {
    std::vector<std::string> ids;
    for (const voice::PlannedClip& planned : plan.clips) ids.push_back(planned.clip->id);
    return fmt::format("{}", fmt::join(ids, " "));
}

std::size_t milliseconds(std::size_t frame) { return (frame * 1000 + kRate / 2) / kRate; }

void print_plan(const voice::Plan& plan) {
    std::cout << fmt::format("{:<24} {:>9} {:>9}\n", "clip", "start ms", "end ms");
    for (const voice::PlannedClip& planned : plan.clips) {
        std::cout << fmt::format("{:<24} {:>9} {:>9}\n", planned.clip->id, milliseconds(planned.begin),
                                 milliseconds(planned.end));
    }
}

void print_plan_as_json(const voice::Plan& plan) {
    nlohmann::ordered_json clips = nlohmann::json::array();
    for (const voice::PlannedClip& planned : plan.clips) {
        clips.push_back({{"clip", planned.clip->id},
                         {"start_ms", milliseconds(planned.begin)},
                         {"end_ms", milliseconds(planned.end)}});
    }
    const nlohmann::ordered_json all{{"words", plan.caption},
                                     {"duration_ms", milliseconds(plan.frames)},
                                     {"clips", std::move(clips)},
                                     {"missing", plan.missing}};
    std::cout << all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

/// What the pack lacks for this call, unless its loading has named it already.
void name_missing(const voice::VoicePack& pack, const voice::Plan& plan) {
    for (const std::string& file : plan.missing) {
        const bool named = std::any_of(pack.warnings().begin(), pack.warnings().end(),
                                       [&](const Error& warning) { return warning.message.starts_with(file); });
        if (!named) std::cerr << fmt::format("warning: {}: is missing; what it speaks is left out\n", file);
    }
}

int say_one(const voice::VoicePack& pack, const hall::Hall& hall, const Options& options) {
    const auto text = text_of(hall, options.agency, options.ticket, options.counter);
    if (!text) return wrong_input({text.error()});
    const voice::Plan plan = plan_of(pack, *text, options);
    name_missing(pack, plan);
    if (options.clips) std::cout << clips_of(plan) << '\n';
    if (options.plan) options.json ? print_plan_as_json(plan) : print_plan(plan);
    if (options.file.empty()) return kGood;
    const auto written = voice::write_wav(options.file, join(pack, plan));
    return written ? kGood : failed(written.error());
}

/// `AGENCY TICKET COUNTER` a line; a line that can't be spoken gives an empty one, so that lines stay beside lines.
int say_lines(const voice::VoicePack& pack, const hall::Hall& hall, const Options& options) {
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
            const voice::Plan plan = plan_of(pack, *text, options);
            name_missing(pack, plan);
            std::cout << clips_of(plan);
        } else {
            std::cerr << fmt::format("line {}: {}\n", number, to_string(text.error()));
            code = kFailed;
        }
        std::cout << '\n';
    }
    return code;
}

int say(const Common& common, const Options& options) {
    const bool lines = options.agency == "-";
    if (lines ? !options.clips : options.ticket.empty() || options.counter.empty()) {
        return wrong_input({{"say what: AGENCY TICKET COUNTER, or '- --clips' to read such lines"}});
    }
    if (!lines && options.file.empty() && !options.clips && !options.plan) {
        return wrong_input({{"say where to: -o FILE.wav, --clips or --plan"}});
    }
    const auto hall = config::load_hall(common.config / "hall.yaml");
    if (!hall) return wrong_input(hall.error());
    const auto folder =
        options.pack.empty() ? data_root(common) / "audio" / hall->locale : std::filesystem::path(options.pack);
    const auto pack = voice::VoicePack::load(folder, kRate, 1);
    if (!pack) return wrong_input(pack.error());
    std::cerr << to_string((*pack)->warnings());
    return lines ? say_lines(**pack, *hall, options) : say_one(**pack, *hall, options);
}

}  // namespace

void add_say(CLI::App& app, Common& common) {
    CLI::App& verb = add_verb(app, common, "say", "Joins a call as it would be spoken.",
                              "panggil say disdukcapil A001 3 -o call.wav");
    const auto options = std::make_shared<Options>();
    verb.add_option("AGENCY", options->agency, "The agency's id; - reads lines of AGENCY TICKET COUNTER")->required();
    verb.add_option("TICKET", options->ticket, "The ticket's number: A001");
    verb.add_option("COUNTER", options->counter, "The counter's id: 3");
    verb.add_option("-o,--out", options->file, "The WAV file to write, mono at 48 kHz");
    verb.add_option("--pack", options->pack, "The folder of the voice pack (default: audio/ and the hall's locale)");
    verb.add_option("--style", options->style, "How the ticket is read (default: as the pack says)")
        ->check(CLI::IsMember({"digits", "number"}));
    verb.add_flag("--clips", options->clips, "Print the clips in order, on one line");
    verb.add_flag("--plan", options->plan, "Print each clip with its start and end in milliseconds");
    verb.add_flag("--json", options->json, "Print the plan as JSON");
    verb.add_flag("--short", options->shortened, "As it is said when many wait: ticket and counter alone");
    on_run(verb, [&common, options] { return say(common, *options); });
}

}  // namespace panggil::cli
