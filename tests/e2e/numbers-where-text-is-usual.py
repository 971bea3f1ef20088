#!/usr/bin/python3
"""An agency's program sends its ticket and counter as JSON numbers, a counter that the hall doesn't know, and more."""
import unittest

import voice
from golden import spoken
from hall import HallTest

CALL = ("disdukcapil", "12", "3")
ELSEWHERE = ("pln", "V005", "77")


class NumbersWhereTextIsUsual(HallTest):
    def test_they_count_as_text(self):
        self.hold(1)
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, SDL_DISKAUDIODELAY="20")
        agency.wait_for_listener()

        agency.call("disdukcapil", 12, 3, extra={"nobody": "knows"})
        display.says(voice.call(*CALL))
        agency.call(*ELSEWHERE)
        display.says(voice.call(*CALL), voice.call(*ELSEWHERE))

        display.shows("disdukcapil", spoken(*CALL) + spoken(*ELSEWHERE), "ticket 12 at counter 3 in Disdukcapil's panel")
        display.shows("pln", spoken(*CALL) + spoken(*ELSEWHERE), "V005 at counter 77 in PLN's panel")


if __name__ == "__main__":
    unittest.main(verbosity=2)
