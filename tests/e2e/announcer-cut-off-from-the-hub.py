#!/usr/bin/python3
"""The network cable of the display that speaks is pulled out in the middle of a call, and put back later."""
import time
import unittest

from zone import TAKES_OVER, ZoneTest, says

A001, B001, C001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5"), ("samsat", "C001", "7")


class AnnouncerCutOffFromTheHub(ZoneTest):
    def test_the_zone_keeps_one_voice(self):
        first, second = self.both()
        calls = [self.call(*A001), self.call(*B001)]
        begun = self.begins("hall-1")
        self.cut("hall-1")
        cut = time.monotonic()

        after = self.begins("hall-2", after=begun, within=20)
        # What it was saying may be said to its end while its right lasts; then it is silent until the cable is back.
        silent = max(end for _, end in self.timelines["hall-1"].heard())
        self.assertLess(after - cut, TAKES_OVER, f"expected hall-2 within {TAKES_OVER} s, not {after - cut:.1f} s")
        self.assertLess(silent, after + 0.12, "expected hall-1 to be silent before hall-2 begins")
        for call in calls:
            self.ends(call)

        self.mend("hall-1")
        self.is_let(first, times=2)
        later = self.call(*C001)
        self.assertEqual(self.ends(later)["display"], "hall-1")
        self.never_both()
        self.one_end_each(*calls, later)
        last = second.ear().calls()[-1]
        self.assertEqual(" ".join(heard.word() for heard in last), says(*B001))


if __name__ == "__main__":
    unittest.main(verbosity=2)
