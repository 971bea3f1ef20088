#include <poll.h>

#include "base/fds.h"
#include "catch.h"
#include "disk.h"
#include "display/announcement_plan.h"
#include "display/speaker_keeper.h"
#include "hall/board.h"
#include "hall/event_names.h"
#include "voice/join.h"

using namespace panggil;
using namespace panggil::display;
namespace fs = std::filesystem;

namespace {

const hall::ZoneId kHall{"hall"};
const hall::AgencyId kDisdukcapil{"disdukcapil"};

std::shared_ptr<const hall::Hall> one_agency() {
    auto made = std::make_shared<hall::Hall>();
    made->agencies.emplace_back().id = kDisdukcapil;
    made->agencies.back().short_names = {"Disdukcapil"};
    made->agencies.back().counters = {hall::CounterId{"3"}};
    return made;
}

// A soundbar that is a folder: gone with it. Its sound runs eight times as fast as in a hall.
struct Soundbar {
    Soundbar() {
        ::setenv("SDL_DISKAUDIODELAY", "10", 1);
        sound::until_free();
        plug_in();
    }
    ~Soundbar() { fs::remove_all(folder); }
    Soundbar(const Soundbar&) = delete;
    Soundbar& operator=(const Soundbar&) = delete;

    void plug_in() const { fs::create_directory(folder); }
    void unplug() const { fs::remove_all(folder); }
    std::string name() const { return folder / "left"; }

    sound::Disk disk{sound::Disk::Pace::real};
    fs::path folder{disk.file.string() + ".soundbar"};
};

// A display without its screen: the announcer and who keeps its speaker, on the real device and the shipped voice.
struct Display {
    explicit Display(const Soundbar& bar)
        : keeper(hall, {{"audio/id"}}, audio(bar)), announcer({kHall, hall::DisplayId{"tv"}}, hall, ids) {
        keeper.load();
        until([&] { return can_speak(); });
    }

    static config::Audio audio(const Soundbar& bar) {
        config::Audio audio;
        audio.device = bar.name();
        return audio;
    }
    bool can_speak() const { return announcer.wish(board, now).can_speak; }
    void calls(const char* ticket) {
        hall::Event event{hall::TicketCalled{kDisdukcapil, hall::Ticket::parse(ticket).value(), hall::CounterId{"3"}},
                          hall::EventId{ticket}};
        event.arrived = now;
        announcer.take(board.apply(event), board, now);
    }
    // One pass of the display's loop. Where nothing sounds nobody waits for the clock.
    void pass() {
        keeper.take_loaded(announcer, now);
        keeper.look_at_device(announcer, now);
        for (const hall::Event& event : announcer.advance(right, board, {now, WallTime{}, BootClock::now()})) {
            board.apply(event);
            told.push_back(words(event));
        }
        pollfd waited[] = {{keeper.heard_fd(), POLLIN, 0}, {keeper.loaded_fd(), POLLIN, 0}};
        const bool woken = ::poll(waited, 2, wait_ms) > 0;
        if (!woken && !can_speak()) now += std::chrono::milliseconds(100);
    }
    static std::string words(const hall::Event& event) {
        const auto* ended = std::get_if<hall::AnnouncementEnded>(&event.what);
        return ended ? ended->of.text() + " " + hall::name_of(ended->outcome) + ": " + ended->reason : "started";
    }
    template <class Is>
    bool until(const Is& is) {
        const Instant give_up = SystemClock().now() + std::chrono::seconds(20);
        while (!is() && SystemClock().now() < give_up) pass();
        return is();
    }
    // What the pack has for the call, without its pauses.
    sound::Samples whole(const char* ticket) const {
        voice::Voices voices;
        voices.packs.push_back(voice::VoicePack::load("audio/id", 48000, 2).value());
        const hall::Call* call = board.find_call(kDisdukcapil, hall::Ticket::parse(ticket).value());
        const voice::Announcement announcement{{}, call->id, *call};
        return sound::without_silence(voice::join(voices, plan_of(announcement, voices, *hall)).samples);
    }

    std::shared_ptr<const hall::Hall> hall{one_agency()};
    hall::Board board{hall};
    Uuids ids{7};
    Instant now{std::chrono::hours(1)};
    SpeakerKeeper keeper;
    Announcer announcer;
    SpeakingRight right{SpeakingRight::without_hub()};
    std::vector<std::string> told;
    int wait_ms{20};  // for what sounds or is loaded; then a tenth of a second has passed
};

using Heard = std::vector<std::string>;

// Pulls the plug as soon as the call's first sample was heard.
void is_unplugged_in_the_call(Display& display, const Soundbar& bar) {
    display.calls("A001");
    REQUIRE(display.until([&] { return !display.told.empty(); }));
    const sound::FullDisk gone(1);
    REQUIRE(display.until([&] { return !display.can_speak(); }));
    bar.unplug();
}

}  // namespace

TEST_CASE("a soundbar that is unplugged in a call and comes back says the call again from its first sample",
          "[lost device]") {
    const Soundbar bar;
    {
        Display display(bar);
        is_unplugged_in_the_call(display, bar);
        const Instant later = display.now + std::chrono::seconds(4);
        REQUIRE(display.until([&] { return display.now >= later; }));
        CHECK(display.told == Heard{"started"});

        bar.plug_in();
        REQUIRE(display.until([&] { return display.told.size() == 2; }));

        CHECK(display.told == Heard{"started", "A001 spoken: "});
        CHECK((sound::without_silence(sound::Disk::written(bar.name())) == display.whole("A001")));
    }
}

TEST_CASE("where the soundbar stays away the call is shown, and why", "[lost device]") {
    const Soundbar bar;
    Display display(bar);
    is_unplugged_in_the_call(display, bar);
    display.wait_ms = 2;  // nothing will sound any more
    REQUIRE(display.until([&] { return display.told.size() == 2; }));
    CHECK(display.told == Heard{"started", "A001 shown: nobody can speak here"});
}
