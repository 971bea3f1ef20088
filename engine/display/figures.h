#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace panggil::display {

/// What made a frame of an animation late.
enum class LateBy {
    drawing,  ///< The one before took too long to draw.
    screen,   ///< The one before took too long to be shown.
    work,     ///< Something else was done meanwhile: a call joined, a layout taken over.
    machine,  ///< We weren't woken in time: others had the processor.
};

/// How the screen fared since this process began.
struct Figures {
    std::uint64_t pictures{0};  ///< That arrived.
    std::array<std::uint64_t, 4> late{};
    std::uint64_t looks{0};           ///< At what is really shown.
    std::uint64_t drawn_again{0};     ///< Since a look found something else.
    std::uint64_t new_presenters{0};  ///< The same, and to draw again was no help.
    std::uint64_t screens_lost{0};

    void count(LateBy cause) { ++late[static_cast<std::size_t>(cause)]; }
    std::uint64_t count_of(LateBy cause) const { return late[static_cast<std::size_t>(cause)]; }
};

/// "pictures=812 late_by_drawing=0 ...", for the log.
std::string to_words(const Figures& figures);

}  // namespace panggil::display
