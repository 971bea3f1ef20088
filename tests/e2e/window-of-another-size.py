#!/usr/bin/python3
"""A window on a desk shows the same board, smaller."""
import unittest

from golden import speaking
from hall import HallTest
from picture import cut, same
from waiting import wait_until

A001 = ("disdukcapil", "A001", "3")
MIDDLE = (320, 180)  # where a window of 1280x720 stands
BOARD = (544, 17, 704, 636)  # all panels, in the window


class WindowOfAnotherSize(HallTest):
    def test_all_panels_are_there(self):
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, "--windowed", "1280x720")
        agency.wait_for_listener()
        agency.call(*A001)

        golden = cut(self.goldens.after(speaking(*A001), "--size", "1280x720"), BOARD)
        x, y, width, height = BOARD
        place = (MIDDLE[0] + x, MIDDLE[1] + y, width, height)
        wait_until(lambda: same(display.tv.cut(place), golden), 15,
                   lambda: f"expected all panels and A001 standing out in a window of 1280x720, {display.evidence(place, golden)}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
