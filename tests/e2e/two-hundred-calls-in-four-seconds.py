#!/usr/bin/python3
"""Fifty calls a second, two hundred in all: at the end the board is right, and nobody has fallen over."""
import random
import signal
import time
import unittest

from golden import spoken
from hall import HallTest
from picture import HERO

CALLS, RATE = 200, 50


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

        begin = time.monotonic()
        for number, call in enumerate(calls):
            time.sleep(max(0.0, begin + number / RATE - time.monotonic()))
            agency.call(*call)

        # In a flood an agency with more calls than counters shares the voice in rounds; the last word is one alone.
        time.sleep(2)
        calls.append(("samsat", "C999", "7"))
        agency.call(*calls[-1])
        at_rest = [event for call in calls for event in spoken(*call)]
        for name in self.agencies:
            silent.shows(name, at_rest, f"the last call of {name} in its panel", within=60)
        silent.shows(HERO, at_rest, "the last call of all in the hero")
        for display in (silent, speaking):
            self.assertEqual(display.program.ends(by=signal.SIGTERM), 0, f"expected {display.program.name} to end well")


if __name__ == "__main__":
    unittest.main(verbosity=2)
