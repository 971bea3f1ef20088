#!/usr/bin/python3
"""The display that speaks is killed in the middle of a call: another one says the call from its beginning."""
import signal
import time
import unittest

from zone import PART, TAKES_OVER, ZoneTest, says

A001, B001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5")


class AnnouncerKilledInAWord(ZoneTest):
    def test_another_says_the_call_again(self):
        first, second = self.both()
        call = self.call(*A001)
        begun = self.begins("hall-1")
        self.is_heard_until("hall-1", begun + PART)
        killed = time.monotonic()
        first.program.ends(by=signal.SIGKILL)
        self.assertIsNone(self.heard.has_heard(type="announcement.ended", of=call), "expected a call cut in its middle")

        after = self.begins("hall-2", after=begun)
        self.assertLess(after - killed, TAKES_OVER, f"expected hall-2 within {TAKES_OVER} s, not {after - killed:.1f} s")
        print(f"hall-2 was heard {after - killed:.2f} s after hall-1 was killed")
        second.says(says(*A001))
        self.assertEqual(self.ends(call)["display"], "hall-2")
        self.never_both()

        back = self.speaker("hall-1")
        self.is_let(back, times=1)
        later = self.call(*B001)
        self.assertEqual(self.ends(later)["display"], "hall-1")
        back.says(says(*B001))
        second.says(says(*A001))
        self.never_both()
        self.one_end_each(call, later)


if __name__ == "__main__":
    unittest.main(verbosity=2)
