#!/usr/bin/python3
"""One agency calls to three counters within a second: each stands in its panel while it is spoken, then the newest."""
import unittest

import voice
from golden import called, ended, started
from hall import HallTest
from picture import HERO

CALLS = [("disdukcapil", "A001", "1"), ("disdukcapil", "A002", "2"), ("disdukcapil", "A003", "3")]


class ThreeCountersOfOneAgencyWithinASecond(HallTest):
    def test_the_panel_goes_with_the_voice(self):
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()

        for call in CALLS:
            agency.call(*call)

        events = [event for call in CALLS for event in called(*call)]
        for number, call in enumerate(CALLS, 1):
            events = events + started(*call)
            display.shows("disdukcapil", events, f"{call[1]}, standing out in Disdukcapil's panel,")
            display.shows(HERO, events, f"{call[1]} in the hero")
            display.hears(lambda calls, n=number: len(calls) == n and calls[-1][0].clip == "chime", f"{call[1]}'s chime")
            display.shows("disdukcapil", events, f"{call[1]} still in Disdukcapil's panel with its voice", within=1)
            events = events + ended(*call)
        display.says(*(voice.call(*call) for call in CALLS))
        display.shows("disdukcapil", events, "A003, the newest, at rest in Disdukcapil's panel,")


if __name__ == "__main__":
    unittest.main(verbosity=2)
