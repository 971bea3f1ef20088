#!/usr/bin/python3
"""Fifty calls a second, two hundred in all, while a text runs: at the end the board is right, the text runs, and nobody
has fallen over."""
import random
import signal
import time
import unittest

from golden import spoken
from hall import HallTest
from picture import HERO, panel
from waiting import wait_until

CALLS, RATE = 200, 50
AT_REST = 2  # seconds
NUMBER = 225  # pixels of a panel without its counter: its colour tells who was said last, in a flood not who was called last


class TwoHundredCallsInFourSeconds(HallTest):
    def test_the_board_is_right_at_the_end(self):
        self.hold(0)
        chance = random.Random(4)
        calls = [
            (chance.choice(self.agencies), f"{chance.choice('ABCD')}{number:03}", str(chance.randint(1, 9)))
            for number in range(1, CALLS + 1)
        ]
        agency = self.publisher()
        silent = self.display("hall-1", "--source", agency.endpoint, "--mute")
        speaking = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        agency.wait_for_listener()
        notice = {"type": "message.posted", "message": "m1", "text": "Bawa KTP dan KK asli. " * 40}
        agency.send("message.posted", notice)
        silent.runs_a_text("before the calls")

        begin = time.monotonic()
        for number, call in enumerate(calls):
            time.sleep(max(0.0, begin + number / RATE - time.monotonic()))
            agency.call(*call)

        at_rest = [event for call in calls for event in spoken(*call)]
        for name in self.agencies:
            x, y, _, height = panel(self.agencies.index(name))
            silent.shows((x, y, NUMBER, height), at_rest, f"the last call of {name} in its panel", within=60)
        self.comes_to_rest(silent)
        last = ("samsat", "C999", "7")
        agency.call(*last)
        silent.shows(HERO, at_rest + spoken(*last), "the last call of all in the hero")
        silent.shows("samsat", at_rest + spoken(*last), "the last call of all in its panel")
        silent.runs_a_text("after the calls")
        for display in (silent, speaking):
            self.assertEqual(display.program.ends(by=signal.SIGTERM), 0, f"expected {display.program.name} to end well")

    def comes_to_rest(self, display):
        """Waits until the hero has stood still for a while: the flood is worked off."""
        seen, since = display.tv.cut(HERO), time.monotonic()

        def still():
            nonlocal seen, since
            now = display.tv.cut(HERO)
            if (now != seen).any():
                seen, since = now, time.monotonic()
            return time.monotonic() - since > AT_REST

        wait_until(still, 60, f"expected the hero of {display.program.name} to come to rest")


if __name__ == "__main__":
    unittest.main(verbosity=2)
