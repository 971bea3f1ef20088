#!/usr/bin/python3
"""The hub is killed and comes back. Screens say so and keep their board; what was acknowledged is there again."""
import signal
import time
import unittest
from datetime import datetime, timedelta, timezone

from golden import spoken
from hall import HallTest
from picture import HERO, cut, same
from waiting import wait_until

A001, B001 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B001", "5")
CONNECTION = (1510, 1000, 350, 48)  # of the strip: the mark, and since when
SOON = 4.0  # seconds; two are promised, the rest is for a busy computer


class HubKilledAndBack(HallTest):
    def test_the_board_stays_and_goes_on(self):
        self.hold(1)
        hub = self.hub()
        display = self.display("hall-1", SDL_DISKAUDIODELAY="20")
        display.program.says("connected")
        self.order("call", "disdukcapil", "A001", "--counter", "3")
        display.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")

        hub.ends(by=signal.SIGKILL)

        display.program.says("nothing is heard from the hub")
        display.shows("disdukcapil", spoken(*A001), "A001 still in Disdukcapil's panel, without the newest call's colour,",
                      options=("--state", "stale"))
        self.strip_says_since_when(display)
        refused = self.panggil("call", "dpmptsp", "B001", "--counter", "5")
        self.assertEqual(refused.returncode, 1, "expected the operator to hear that the hub is not there")

        self.hub()
        back = time.monotonic()
        board = self.board()
        self.assertEqual([call["ticket"] for call in board["calls"]], ["A001"], "expected the acknowledged call after the restart")
        display.shows("disdukcapil", spoken(*A001), "A001 as the newest call again", within=SOON)
        print(f"the board was the hub's again {time.monotonic() - back:.1f} s after the hub was ready")
        self.order("call", "dpmptsp", "B001", "--counter", "5")
        both = spoken(*A001) + spoken(*B001)
        display.shows("dpmptsp", both, "B001 in DPMPTSP's panel")
        display.shows(HERO, both, "B001 in the hero")

    def strip_says_since_when(self, display):
        """The last sign of life came a moment ago, maybe in the minute before."""
        now = datetime.now(timezone.utc)
        minutes = [now - timedelta(seconds=seconds) for seconds in (0, 12)]
        goldens = [cut(self.goldens.after([], "--state", "stale", at=minute), CONNECTION) for minute in minutes]
        wait_until(lambda: any(same(display.tv.cut(CONNECTION), golden) for golden in goldens), 10,
                   lambda: f"expected 'terputus sejak' and the minute in the strip, {display.evidence(CONNECTION, goldens[0])}")

    def test_a_display_starts_before_its_hub(self):
        self.hold(1)
        display = self.display("hall-1", SDL_DISKAUDIODELAY="20")
        display.program.says("nothing is heard from the hub")
        self.strip_says_since_when(display)
        self.hub()
        self.order("call", "disdukcapil", "A001", "--counter", "3")
        display.shows("disdukcapil", spoken(*A001), "A001 in Disdukcapil's panel, once the hub is there,")


if __name__ == "__main__":
    unittest.main(verbosity=2)
