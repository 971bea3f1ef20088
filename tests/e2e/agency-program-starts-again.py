#!/usr/bin/python3
"""An agency's own program ends and starts again: the display keeps its board, says so, and follows again by itself."""
import unittest
from datetime import datetime, timedelta, timezone

from golden import spoken
from hall import HallTest
from picture import HERO, cut, same
from waiting import wait_until

A001, A002 = ("disdukcapil", "A001", "3"), ("disdukcapil", "A002", "3")


class AgencyProgramStartsAgain(HallTest):
    def test_the_next_call_is_seen(self):
        self.hold(1)
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, SDL_DISKAUDIODELAY="20")
        agency.wait_for_listener()
        agency.call(*A001)
        display.shows("disdukcapil", spoken(*A001), "A001 in Disdukcapil's panel")

        called_at = datetime.now(timezone.utc)
        agency.clean_up()
        display.program.says(f"nothing is heard from {agency.endpoint}")
        display.shows("disdukcapil", spoken(*A001), "A001 still there, without the newest call's colour,", options=("--state", "stale"))
        self.hero_says_when(display, called_at)
        again = self.publisher(agency.port)
        again.wait_for_listener()
        again.call(*A002)

        display.shows("disdukcapil", spoken(*A001) + spoken(*A002), "A002 in Disdukcapil's panel")

    def hero_says_when(self, display, when):
        """The program sent no time: it is that of the call's coming, maybe in the minute before."""
        calls = [[{**spoken(*A001)[0], "at": (when - timedelta(seconds=seconds)).isoformat()}, *spoken(*A001)[1:]] for seconds in (0, 20)]
        goldens = [cut(self.goldens.after(call, "--state", "stale"), HERO) for call in calls]
        wait_until(lambda: any(same(display.tv.cut(HERO), golden) for golden in goldens), 10,
                   lambda: f"expected 'pukul' and the minute of the call in the hero, {display.evidence(HERO, goldens[0])}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
