#!/usr/bin/python3
"""Two agencies' programs call at the same instant: one voice after the other, and both numbers stand."""
import unittest

import voice
from golden import called, spoken
from hall import HallTest
from picture import HERO, RECENT

A001, B007 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B007", "5")


class TwoCountersCallAtOnce(HallTest):
    def test_both_are_spoken_one_after_the_other(self):
        agencies = [self.publisher(), self.publisher()]
        display = self.display("hall-1", *(word for agency in agencies for word in ("--source", agency.endpoint)))
        for agency in agencies:
            agency.wait_for_listener()

        agencies[0].call(*A001)
        agencies[1].call(*B007)

        first, second = self.order_of_speaking(display)
        display.says(voice.call(*first), voice.call(*second))
        at_rest = called(*first) + called(*second) + spoken(*first)[1:] + spoken(*second)[1:]
        display.shows("disdukcapil", at_rest, "A001 in Disdukcapil's panel")
        display.shows("dpmptsp", at_rest, "B007 in DPMPTSP's panel")
        display.shows(HERO, at_rest, "the one that was spoken last in the hero")
        display.shows(RECENT, at_rest, "the one that was spoken first among the earlier calls")

    def order_of_speaking(self, display):
        """Either may have come first."""
        heard = display.hears(lambda calls: calls and len(calls[0]) > 3, "the first call's letter")
        return (A001, B007) if heard[0][2].word() == "a" else (B007, A001)


if __name__ == "__main__":
    unittest.main(verbosity=2)
