#!/usr/bin/python3
"""A display comes after its calls were spoken, or back after it died in the middle of one."""
import signal
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest
from picture import HERO

A001, B001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5")


class DisplayStartedLateRepeatsCalls(HallTest):
    def setUp(self):
        super().setUp()
        self.hold(1)
        self.hub()
        self.heard = self.listener()
        self.first = self.display("hall-1")
        self.first.program.says("able to speak")
        self.call = self.order("call", "disdukcapil", "A001", "--counter", "3")[-1]

    def test_what_was_spoken_is_shown_and_not_spoken(self):
        self.heard.hears(type="announcement.ended", of=self.call["id"], outcome="spoken")
        self.assertEqual(self.first.program.ends(by=signal.SIGTERM), 0)

        late = self.display("hall-1")

        late.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel, on a display that came late")
        late.shows(HERO, spoken(*A001), "A001 in the hero")
        self.order("call", "dpmptsp", "B001", "--counter", "5")
        late.says(voice.call(*B001))

    def test_what_a_crash_cut_off_is_spoken_again(self):
        self.speaks_again_after(signal.SIGKILL)

    def test_what_a_restart_cut_off_is_spoken_again(self):
        self.speaks_again_after(signal.SIGTERM)

    def speaks_again_after(self, end):
        self.first.shows("disdukcapil", speaking(*A001), "A001, standing out,")
        self.first.program.ends(by=end)

        back = self.display("hall-1")

        back.says(voice.call(*A001))
        self.heard.hears(type="announcement.ended", of=self.call["id"], outcome="spoken")
        back.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")


if __name__ == "__main__":
    unittest.main(verbosity=2)
