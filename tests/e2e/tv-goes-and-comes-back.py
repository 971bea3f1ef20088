#!/usr/bin/python3
"""A TV is switched off, comes back as another one, or takes another mode: the picture follows it, and the voice never
waits for it."""
import signal
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest
from picture import HERO

A001 = ("disdukcapil", "A001", "3")
B001 = ("dpmptsp", "B001", "5")
SMALL = ("--size", "1280x720")
SMALL_BOARD = (544, 17, 704, 636)  # all panels


class TvGoesAndComesBack(HallTest):
    def setUp(self):
        super().setUp()
        self.hold(1)

    def screen(self):
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        return agency, display

    def test_the_display_server_dies_in_the_middle_of_a_call(self):
        agency, display = self.screen()
        agency.call(*A001)
        display.shows("disdukcapil", speaking(*A001), "A001 standing out in its panel")
        display.tv.dies()
        display.program.says("the screen is gone")
        agency.call(*B001)
        display.says(voice.call(*A001), voice.call(*B001))
        display.tv.comes_on("1280x720")
        display.shows(SMALL_BOARD, spoken(*A001) + spoken(*B001), "both calls on the smaller TV", options=SMALL)
        self.assertEqual(display.program.ends(by=signal.SIGTERM), 0)

    def test_the_mode_changes_while_a_call_is_spoken(self):
        agency, display = self.screen()
        agency.call(*A001)
        display.shows(HERO, speaking(*A001), "A001 as the newest call")
        display.tv.takes_mode(1280, 720)
        display.program.says("size=1280x720")
        display.shows(SMALL_BOARD, spoken(*A001), "A001 at rest, on the whole of the smaller mode", options=SMALL)
        display.tv.takes_mode(1920, 1080)
        display.shows("disdukcapil", spoken(*A001), "A001 in its panel in the larger mode again")
        display.says(voice.call(*A001))


if __name__ == "__main__":
    unittest.main(verbosity=2)
