#include "display/speaker_keeper.h"

#include <poll.h>

#include <future>

#include "catch.h"

using namespace panggil;
using namespace panggil::display;
using namespace std::chrono_literals;

namespace {

constexpr int kLongest = 20'000;  // ms: nothing waits so long unless something is broken

// A drive with a voice pack, which answers when the test lets it.
struct Drive {
    SpeakerKeeper::LoadPack load_pack() const {
        return [answered = answered, asked = asked](const std::filesystem::path& folder, int rate, int channels) {
            asked->set_value();
            answered.wait();
            return voice::VoicePack::load(folder, rate, channels);
        };
    }
    void is_asked() const { REQUIRE(asked->get_future().wait_for(20s) == std::future_status::ready); }

    std::promise<void> answers;
    std::shared_future<void> answered{answers.get_future().share()};
    std::shared_ptr<std::promise<void>> asked{std::make_shared<std::promise<void>>()};
};

struct Display {
    explicit Display(const Drive& drive)
        : keeper(std::make_unique<SpeakerKeeper>(hall, VoiceFolders{{"audio/id"}}, std::nullopt, drive.load_pack())) {
        keeper->load();
        drive.is_asked();
    }
    bool is_loaded(int within) const {
        pollfd told{keeper->loaded_fd(), POLLIN, 0};
        return ::poll(&told, 1, within) == 1;
    }

    std::shared_ptr<const hall::Hall> hall{std::make_shared<hall::Hall>()};
    Uuids ids{7};
    Announcer announcer{{}, hall, ids};
    std::unique_ptr<SpeakerKeeper> keeper;
};

}  // namespace

TEST_CASE("a drive that hangs while the voice is read holds up neither the screen nor its end", "[speaker keeper]") {
    Drive drive;
    Display display(drive);
    const auto begun = std::chrono::steady_clock::now();
    display.keeper->take_loaded(display.announcer, Instant{});
    CHECK(display.keeper->next_due() == Instant::max());
    display.keeper.reset();
    CHECK(std::chrono::steady_clock::now() - begun < 10s);
    drive.answers.set_value();
}

TEST_CASE("a drive that answers at last gives the voice that was waited for", "[speaker keeper]") {
    Drive drive;
    Display display(drive);
    CHECK_FALSE(display.is_loaded(0));
    drive.answers.set_value();
    REQUIRE(display.is_loaded(kLongest));
    display.keeper->take_loaded(display.announcer, Instant{});
    CHECK_FALSE(display.is_loaded(0));
}
