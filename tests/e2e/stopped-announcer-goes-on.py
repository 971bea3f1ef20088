#!/usr/bin/python3
"""The display that speaks is stopped in the middle of a call and goes on later: not a sample more of that call."""
import signal
import time
import unittest

from zone import PART, TAKES_OVER, ZoneTest, says

A001, B001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5")
BLOCK = 0.2  # seconds: the device had that much already


class StoppedAnnouncerGoesOn(ZoneTest):
    def test_it_says_nothing_more_of_it(self):
        first, second = self.both()
        call = self.call(*A001)
        begun = self.begins("hall-1")
        self.is_heard_until("hall-1", begun + PART)
        first.program.process.send_signal(signal.SIGSTOP)
        stopped = time.monotonic()

        after = self.begins("hall-2", after=begun)
        self.assertLess(after - stopped, TAKES_OVER, f"expected hall-2 within {TAKES_OVER} s, not {after - stopped:.1f} s")
        first.program.process.send_signal(signal.SIGCONT)
        self.assertEqual(self.ends(call)["display"], "hall-2")
        second.says(says(*A001))
        spans = self.timelines["hall-1"].heard()
        self.assertEqual(len(spans), 1, f"expected hall-1 to be heard once, it was {spans}")
        self.assertLess(spans[0][1], stopped + BLOCK, "expected nothing more of the call from hall-1")

        self.is_let(first, times=2)
        later = self.call(*B001)
        self.assertEqual(self.ends(later)["outcome"], "spoken")
        self.never_both()
        self.one_end_each(call, later)


if __name__ == "__main__":
    unittest.main(verbosity=2)
