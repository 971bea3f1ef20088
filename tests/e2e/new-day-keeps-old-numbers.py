#!/usr/bin/python3
"""A new day clears the board and the queue; a counter that closes says so."""
import unittest

from golden import spoken
from hall import HallTest

A001 = ("disdukcapil", "A001", "3")
CLOSED = [{"type": "counter.changed", "agency": "pln", "counter": "29", "state": "closed"}]


class NewDayKeepsOldNumbers(HallTest):
    def test_the_board_is_empty_in_the_morning(self):
        self.hold(1)
        self.hub()
        display = self.display("hall-1", SDL_DISKAUDIODELAY="20")
        self.order("call", "disdukcapil", "A001", "--counter", "3")
        self.order("counter", "pln", "29", "closed")
        display.shows("disdukcapil", spoken(*A001), "A001 in Disdukcapil's panel")
        display.shows("pln", CLOSED, "PLN's panel saying that it is closed")

        self.order("day", "close")
        self.order("day", "open")

        display.shows("disdukcapil", [], "no number in Disdukcapil's panel")
        self.assertEqual(self.board()["calls"], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
