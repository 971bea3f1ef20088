#!/usr/bin/python3
"""Two hundred calls as fast as the hub acknowledges them: one screen saw all, one comes later; both agree."""
import random
import time
import unittest

from desk import command
from hall import HallTest
from picture import HERO, RECENT
from waiting import wait_until

CALLS = 200


class ScreensDifferAfterARush(HallTest):
    def test_both_show_what_the_hub_told(self):
        self.hold(0)
        self.hub()
        listener, desk = self.listener(), self.desk()
        early = self.display("hall-1", "--mute")
        early.program.says("connected")

        chance, begin = random.Random(7), time.monotonic()
        for number in range(1, CALLS + 1):
            agency = chance.choice(self.agencies)
            answer = desk.ask(
                command("call", agency=agency, ticket=f"A{number:03}", counter=chance.choice(self.counters[agency]))
            )
            self.assertTrue(answer and answer["ok"], f"expected the hub to take call {number}, it answered {answer}")
        print(f"the hub acknowledged {CALLS / (time.monotonic() - begin):.0f} calls a second, each on disk")
        wait_until(
            lambda: len(listener.of("announcement.ended")) == CALLS,
            60,
            lambda: f"expected each of {CALLS} calls to be shown and proven, {len(listener.of('announcement.ended'))} were",
        )
        late = self.display("hall-2")

        told = [event for _, event in listener.events if event["type"] != "heartbeat"]
        for display in (early, late):
            for agency in self.agencies:
                display.shows(agency, told, f"the last call of {agency} in its panel")
            display.shows(HERO, told, "the last call of all in the hero")
            display.shows(RECENT, told, "the three calls before it")


if __name__ == "__main__":
    unittest.main(verbosity=2)
