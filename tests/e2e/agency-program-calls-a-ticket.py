#!/usr/bin/python3
"""An agency's own program sends two frames; its visitor sees the number in the agency's panel and hears the call."""
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest
from picture import HERO

A001 = ("disdukcapil", "A001", "3")


class AgencyProgramCallsATicket(HallTest):
    def test_the_number_stands_in_the_panel_and_is_spoken(self):
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        display.shows("disdukcapil", [], "Disdukcapil's panel without a number")

        agency.call(*A001)

        display.shows("disdukcapil", speaking(*A001), "A001 at counter 3, standing out in Disdukcapil's panel,")
        display.shows(HERO, speaking(*A001), "A001 in the hero")
        display.says(voice.call(*A001))
        display.shows("disdukcapil", spoken(*A001), "A001 at counter 3, at rest in Disdukcapil's panel,")
        display.shows("dpmptsp", [], "DPMPTSP's panel as it was")


if __name__ == "__main__":
    unittest.main(verbosity=2)
