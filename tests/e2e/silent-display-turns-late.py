#!/usr/bin/python3
"""The zone's second screen doesn't speak. Its hero turns when the first one's voice begins."""
import statistics
import time
import unittest

from desk import command
from golden import speaking, spoken
from hall import HallTest
from picture import HERO

CALLS = [("disdukcapil", f"A{number:03}", "3") for number in range(1, 6)]
AT_ONCE = 0.3  # seconds, at the median: one computer draws both here; the eye takes longer from TV to TV


class SilentDisplayTurnsLate(HallTest):
    def test_both_heroes_turn_together(self):
        self.hold(1)
        self.hub()
        heard, desk = self.listener(), self.desk()
        displays = [self.display(name, SDL_DISKAUDIODELAY="40") for name in ("hall-1", "hall-2")]
        for display in displays:
            display.program.says("connected")
            display.program.says("able to speak" if display is displays[0] else "drawing")

        apart = []
        before = []
        for call in CALLS:
            self.goldens.after(before + speaking(*call))  # drawn before, since the call is short
            for display in displays:
                display.shows(HERO, before, "the hero at rest")
            still = [display.tv.cut(HERO) for display in displays]
            answer = desk.ask(command("call", agency=call[0], ticket=call[1], counter=call[2]))
            first, second = self.turning_of(displays, still)
            apart.append(second - first)
            for display in displays:
                display.shows(HERO, before + speaking(*call), f"{call[1]} in the hero", within=10)
            heard.hears(type="announcement.ended", of=answer["events"][-1]["id"], outcome="spoken")
            before = before + spoken(*call)

        told = ", ".join(f"{difference * 1000:+.0f}" for difference in apart)
        print(f"the second hero turned after the first by {told} ms")
        usual = statistics.median(map(abs, apart))
        self.assertLess(usual, AT_ONCE, f"expected both heroes to turn within {AT_ONCE} s, apart by {told} ms")
        self.assertTrue(displays[1].ear().is_silent(), "expected the second display to stay silent")

    def turning_of(self, displays, still, within=15):
        """When the first pixel of each hero changed."""
        turned = [None for _ in displays]
        deadline = time.monotonic() + within
        while None in turned:
            for number, display in enumerate(displays):
                if turned[number] is None and (display.tv.cut(HERO) != still[number]).any():
                    turned[number] = time.monotonic()
            self.assertLess(time.monotonic(), deadline, f"expected both heroes to turn within {within} s, turned had {turned}")
        return turned


if __name__ == "__main__":
    unittest.main(verbosity=2)
