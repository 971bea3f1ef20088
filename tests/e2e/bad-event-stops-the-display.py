#!/usr/bin/python3
"""An agency's program sends what nobody can understand: it is refused, counted and said once; the next call stands."""
import re
import signal
import unittest

from golden import spoken
from hall import HallTest

GOOD = b'{"type":"ticket.called","agency":"disdukcapil","ticket":"A001","counter":"3"}'
CALLED = "ticket.called"
BAD = {
    "broken JSON": (CALLED, b'{"type":"ticket.called","agency":'),
    "no JSON": (CALLED, b"A001 ke loket 3"),
    "no object": (CALLED, b'["ticket.called"]'),
    "another topic": ("ticket.issued", GOOD),
    "no ticket": (CALLED, b'{"type":"ticket.called","agency":"disdukcapil","counter":"3"}'),
    "no counter": (CALLED, b'{"type":"ticket.called","agency":"disdukcapil","ticket":"A001"}'),
    "a ticket of 40 letters": (CALLED, GOOD.replace(b"A001", b"A" * 40)),
    "invalid UTF-8": (CALLED, GOOD.replace(b"A001", b"A\xff\xfe1")),
    "deep nesting": (CALLED, b"[" * 30000),
    "an empty payload": (CALLED, b""),
}
FRAMES = [(GOOD,), (CALLED.encode(),), (CALLED.encode(), GOOD, GOOD), (b"\xff\x00", GOOD), (b"",)]
A007 = ("disdukcapil", "A007", "2")


class BadEventStopsTheDisplay(HallTest):
    def setUp(self):
        super().setUp()
        self.hold(1)
        self.agency = self.publisher()
        self.screen = self.display("hall-1", "--source", self.agency.endpoint, SDL_DISKAUDIODELAY="20")
        self.agency.wait_for_listener()

    def test_it_is_refused_counted_and_said_once(self):
        for topic, payload in BAD.values():
            self.agency.send(topic, payload)
        for frames in FRAMES:
            self.agency.send_frames(*frames)
        self.agency.call(*A007)

        self.screen.shows("disdukcapil", spoken(*A007), "A007, the good call after the bad ones, in Disdukcapil's panel")
        self.assertEqual(self.screen.program.ends(by=signal.SIGTERM), 0)
        said = self.screen.program.lines("refused")
        counted = int(re.search(r"refused=(\d+)", said[-1]).group(1))
        self.assertEqual(counted, len(BAD) + len(FRAMES), f"expected {len(BAD) + len(FRAMES)} refused messages, the display counted {counted}")
        self.assertEqual(len(said), 2, f"expected one line about what was refused and one at the end, it said {said}")

    def test_an_agency_that_the_hall_does_not_know_is_refused(self):
        for number in range(5):
            self.agency.call("kementerian-sihir", f"Q{number:03}", "1")
        self.agency.call(*A007)

        self.screen.shows("disdukcapil", spoken(*A007), "A007 in Disdukcapil's panel")
        said = self.screen.program.lines("kementerian-sihir")
        self.assertEqual(len(said), 1, f"expected one line about the unknown agency, it said {said}")

    def test_100_kib_are_refused(self):
        self.agency.send(CALLED, GOOD[:-1] + b',"note":"' + b"x" * 102400 + b'"}')
        self.agency.wait_for_listener_after_trouble()
        self.agency.call(*A007)
        self.screen.shows("disdukcapil", spoken(*A007), "A007, the good call after 100 KiB, in Disdukcapil's panel")


if __name__ == "__main__":
    unittest.main(verbosity=2)
