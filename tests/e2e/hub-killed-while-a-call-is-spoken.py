#!/usr/bin/python3
"""The hub dies in the middle of a call and comes back later: the call is spoken once, to its end, and proven then."""
import signal
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest

A001, B001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5")


class HubKilledWhileACallIsSpoken(HallTest):
    def test_it_is_spoken_once(self):
        self.hold(1)
        hub = self.hub()
        display = self.display("hall-1")
        display.program.says("able to speak")
        call = self.order("call", "disdukcapil", "A001", "--counter", "3")[-1]
        display.shows("disdukcapil", speaking(*A001), "A001, standing out in Disdukcapil's panel,")

        hub.ends(by=signal.SIGKILL)
        display.says(voice.call(*A001))
        self.hub()

        listener = self.listener()
        ended = listener.hears(type="announcement.ended", of=call["id"])
        self.assertEqual(ended["outcome"], "spoken")
        self.order("call", "dpmptsp", "B001", "--counter", "5")
        display.says(voice.call(*A001), voice.call(*B001))
        both = spoken(*A001) + spoken(*B001)
        display.shows("disdukcapil", both, "A001 in Disdukcapil's panel")
        display.shows("dpmptsp", both, "B001 in DPMPTSP's panel")


if __name__ == "__main__":
    unittest.main(verbosity=2)
