#!/usr/bin/python3
"""An agency's own program ends and starts again: the display keeps its board, says so, and follows again by itself."""
import unittest

from golden import spoken
from hall import HallTest

A001, A002 = ("disdukcapil", "A001", "3"), ("disdukcapil", "A002", "3")


class AgencyProgramStartsAgain(HallTest):
    def test_the_next_call_is_seen(self):
        self.hold(1)
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, SDL_DISKAUDIODELAY="20")
        agency.wait_for_listener()
        agency.call(*A001)
        display.shows("disdukcapil", spoken(*A001), "A001 in Disdukcapil's panel")

        agency.clean_up()
        display.program.says(f"nothing is heard from {agency.endpoint}")
        display.shows("disdukcapil", spoken(*A001), "A001 still there, without the newest call's colour,", options=("--state", "stale"))
        again = self.publisher(agency.port)
        again.wait_for_listener()
        again.call(*A002)

        display.shows("disdukcapil", spoken(*A001) + spoken(*A002), "A002 in Disdukcapil's panel")


if __name__ == "__main__":
    unittest.main(verbosity=2)
