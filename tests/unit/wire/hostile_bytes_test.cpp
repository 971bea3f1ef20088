#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "catch.h"
#include "harmed.h"
#include "wire/answer.h"
#include "wire/codec.h"
#include "wire/request.h"

using namespace panggil;

namespace {

const std::string kGood[] = {
    R"({"type":"ticket.called","v":1,"id":"e1","epoch":"x","seq":3,"at":"2026-11-24T02:41:07.250Z","agency":"samsat","ticket":"C-001","counter":"7","priority":"lansia","recall":1})",
    R"({"type":"announcement.ended","announcement":"a","zone":"hall","of":"e","outcome":"spoken","spoken_from":"2026-11-24T02:41:07Z"})",
    R"({"type":"counter.changed","agency":"samsat","counter":7,"state":"break","until":"13:00"})",
    R"({"do":"call","agency":"samsat","counter":"7","ticket":"C001","request":"r"})",
    R"({"do":"report","display":"tv","events":[{"type":"announcement.started","announcement":"a","zone":"hall","of":"e"}]})",
    R"({"type":"announcement.requested","announcement":"a","phrase":"car","with":{"plate":"BD 1","n":7},"scheduled":true,"busy":"skip","expires":"2026-11-24T02:41:07Z"})",
    R"({"type":"alert.raised","alert":"f1","kind":"fire","text":"Dapur","drill":true})",
    R"({"do":"announce","text":"Harap tenang","zone":"hall","urgent":true})",
    R"({"get":"lease","zone":"hall","display":"tv","can_speak":true,"holds":true,"wants_turn":true,"waiting_ms":900,"alert":true,"run":"r"})",
    R"({"ok":true,"lease":{"display":"tv","for_ms":2500,"again_ms":1000,"turn":true,"yield":true,"cut":true}})",
    R"({"ok":true,"epoch":"x","seq":9,"board":{"requests":[{"event":{"type":"announcement.requested","announcement":"a","text":"x"},"age_ms":5,"expires_ms":-7,"ended":[{"zone":"hall"}]}],"notices":[{"zone":"hall","announcement":"n"}],"alerts":[{"event":{"type":"alert.raised","alert":"f","kind":"other"},"age_ms":1}]}})",
    R"({"ok":true,"epoch":"x","seq":9,"board":{"day":"2026-11-24","calls":[{"agency":"a","ticket":"A1","counter":"1","age_ms":5}],"waiting":[],"counters":[{"agency":"a","counter":"1","state":"open"}],"heroes":[{"zone":"hall","announcement":"n"}]}})"};

}  // namespace

TEST_CASE("what the fuzzer begins with is all good", "[hostile]") {
    int seeds = 0;
    for (const auto& entry : std::filesystem::directory_iterator("tests/fuzz/seeds")) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const auto newline = text.find('\n');
        const bool with_topic = newline != std::string::npos;
        const std::string payload = with_topic ? text.substr(newline + 1) : text;
        INFO(entry.path());
        CHECK((with_topic ? bool(wire::decode(text.substr(0, newline), payload, Instant{}))
                          : wire::decode_request(payload, Instant{}) || wire::decode_answer(payload, Instant{})));
        ++seeds;
    }
    CHECK(seeds > 10);
}

TEST_CASE("harmed messages are taken or refused, and never more than that", "[hostile]") {
    std::mt19937 chance(20261124);
    int taken = 0;
    int refused = 0;
    for (int round = 0; round < 4'000; ++round) {
        const std::string text = test::harmed(kGood[static_cast<std::size_t>(round) % std::size(kGood)], chance);
        const auto event = wire::decode("ticket.called", text, Instant{});
        const auto request = wire::decode_request(text, Instant{});
        const auto answer = wire::decode_answer(text, Instant{});
        (event || request || answer ? taken : refused) += 1;
        if (!event) CHECK_FALSE(event.error().message.empty());
    }
    CHECK(taken > 0);
    CHECK(refused > 0);
}
