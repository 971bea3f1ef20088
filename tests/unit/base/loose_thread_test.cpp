#include "base/loose_thread.h"

#include <memory>

#include "base/log.h"
#include "catch.h"

using namespace panggil;

TEST_CASE("work that ends is waited for, and what it shared is given back by then", "[loose thread]") {
    const auto shared = std::make_shared<int>(0);
    {
        const LooseThread thread("a counter", [shared] { ++*shared; });
    }
    CHECK(*shared == 1);
    CHECK(shared.use_count() == 1);
}

TEST_CASE("work that hangs is left to itself after a moment", "[loose thread]") {
    const auto release = std::make_shared<std::promise<void>>();
    const auto begun = std::chrono::steady_clock::now();
    {
        const LooseThread thread("a drive", [release] { release->get_future().wait(); });
        CHECK_FALSE(thread.ended());
    }
    const auto took = std::chrono::steady_clock::now() - begun;
    CHECK(took >= LooseThread::kPatience);
    CHECK(took < std::chrono::seconds(5));
    release->set_value();
}

TEST_CASE("no work is no thread, and has ended", "[loose thread]") { CHECK(LooseThread().ended()); }
