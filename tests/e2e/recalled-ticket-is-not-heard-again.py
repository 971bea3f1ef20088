#!/usr/bin/python3
"""A visitor who didn't come is called once more: the same ticket at the same counter, by an agency's own program."""
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest
from picture import RECENT

A001 = ("disdukcapil", "A001", "3")


class RecalledTicketIsNotHeardAgain(HallTest):
    def test_it_is_spoken_twice_and_counted_once(self):
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        agency.call(*A001)
        display.says(voice.call(*A001))
        display.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")

        agency.call(*A001)

        display.shows("disdukcapil", speaking(*A001), "A001, standing out again in Disdukcapil's panel,")
        display.says(voice.call(*A001), voice.call(*A001))
        display.shows(RECENT, spoken(*A001), "no earlier call, since there was one ticket alone,")


if __name__ == "__main__":
    unittest.main(verbosity=2)
