#!/usr/bin/python3
"""A layout is broken in every way that a slip of the hand can: the screen lives on, never black, and is as before once
the file is good again."""
import random
import time
import unittest

from layout_desk import BLACK, LAYOUT, LayoutDesk
from picture import same
from waiting import wait_until

SECONDS = 25


class BrokenLayoutBlackensTheScreen(LayoutDesk):
    def test_bytes_are_lost_doubled_and_changed(self):
        display = self.screen()
        first = display.tv.picture()
        chance = random.Random(6)
        good = self.good.encode("utf-8")
        until, saves, darkest = time.monotonic() + SECONDS, 0, 1.0
        while time.monotonic() < until:
            self.saves(self.mutated(good, chance))
            saves += 1
            time.sleep(0.06)  # longer than the loader waits, so that most of them are read
            display.program.must_run(f"after mutation {saves}")
            darkest = min(darkest, float((display.tv.picture()[::4, ::4] > BLACK).mean()))
        print(f"{saves} mutations of {LAYOUT}; {darkest:.0%} of the darkest picture was not black")
        self.assertGreater(darkest, 0.02, "expected something on the screen at all times")
        self.saves(self.good)
        self.stands(display, "the picture as it was at first", lambda picture: same(picture, first))

    @staticmethod
    def mutated(good, chance):
        """One to three bytes of it gone, doubled or others; sometimes a line or the end is missing."""
        text = bytearray(good)
        kind = chance.random()
        if kind < 0.1:
            return bytes(text[: chance.randrange(len(text))])
        if kind < 0.2:
            lines = bytes(text).splitlines(keepends=True)
            del lines[chance.randrange(len(lines))]
            return b"".join(lines)
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(text))
            change = chance.choice(("gone", "twice", "other"))
            if change == "gone":
                del text[at]
            elif change == "twice":
                text.insert(at, text[at])
            else:
                text[at] = chance.choice(b" :-{}[]'\"#&*!|>%@`0aZ\x00\xff\t\n")
        return bytes(text)

    def test_an_alert_stands_whatever_is_saved(self):
        self.hub()
        display = self.display("hall-1", "--mute")
        display.program.says("connected")
        self.order("alert", "fire")
        wait_until(
            lambda: (display.tv.picture()[:, :, 0] > 120).mean() > 0.3, 20, "expected the alert's picture on the screen"
        )
        time.sleep(0.3)  # it comes at once; this is for the frame that is on its way
        alert = display.tv.picture()
        self.saves("areas: [")
        display.program.says("isn't shown")
        self.stays(display, alert, "the alert", 0.5)
        self.saves(self.light())
        display.program.says("is shown as it was saved")
        self.saves(self.good)
        self.stays(display, alert, "the alert", 0.5)


if __name__ == "__main__":
    unittest.main(verbosity=2)
