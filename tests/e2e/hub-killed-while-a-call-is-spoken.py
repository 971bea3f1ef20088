#!/usr/bin/python3
"""The hub dies in the middle of a call. Back at once, it lets the call go on; back later, the call ended with a whole
word meanwhile and is said again. Either way it is proven."""
import signal
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest

A001, B001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5")


class HubKilledWhileACallIsSpoken(HallTest):
    def setUp(self):
        super().setUp()
        self.hub_now, self.screen = self.hub_and_screen()
        self.call = self.order("call", *A001[:2], "--counter", A001[2])[-1]
        self.screen.hears(lambda calls: calls and len(calls[0]) > 1, "the beginning of the call")

    def is_proven(self):
        self.assertEqual(self.end_of(self.call["id"])["outcome"], "spoken")

    def test_back_at_once_it_is_said_once(self):
        self.hub_now.ends(by=signal.SIGKILL)
        self.hub()
        self.screen.says(voice.call(*A001))
        self.is_proven()
        self.order("call", *B001[:2], "--counter", B001[2])
        self.screen.says(voice.call(*A001), voice.call(*B001))
        both = spoken(*A001) + spoken(*B001)
        self.screen.shows("disdukcapil", both, "A001 in Disdukcapil's panel")
        self.screen.shows("dpmptsp", both, "B001 in DPMPTSP's panel")

    def test_back_later_it_is_said_again(self):
        self.screen.shows("disdukcapil", speaking(*A001), "A001, standing out in Disdukcapil's panel,")
        self.hub_now.ends(by=signal.SIGKILL)
        self.screen.program.says("this display announces no longer")
        cut = self.screen.ear().calls()[0]
        self.assertNotIn("?", [sound.clip for sound in cut], f"expected whole words, heard {cut}")
        self.screen.shows("disdukcapil", speaking(*A001), "A001, standing out still in Disdukcapil's panel,")
        self.hub()
        self.screen.hears(lambda calls: len(calls) == 2, "the call again")
        self.screen.says(" ".join(sound.word() for sound in cut), voice.call(*A001))
        self.is_proven()


if __name__ == "__main__":
    unittest.main(verbosity=2)
