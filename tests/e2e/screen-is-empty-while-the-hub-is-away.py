#!/usr/bin/python3
"""The power fails during an alert, and the screen is back before its hub: it shows the alert, and since when it has
heard nothing, but says nothing. Once the hub is back and the alert is over, the number stands there."""
import json
import signal
import unittest
from datetime import datetime

from golden import spoken
from hall import HallTest
from picture import HERO
from waiting import wait_until

A001 = ("disdukcapil", "A001", "3")
SCREEN = (0, 0, 1920, 1080)
QUICKLY = {"SDL_DISKAUDIODELAY": "20"}
CUT_OFF = ("--state", "stale")


class ScreenIsEmptyWhileTheHubIsAway(HallTest):
    def setUp(self):
        super().setUp()
        self.hub_now, self.screen = self.hub_and_screen(**QUICKLY)
        self.end_of(self.order("call", *A001[:2], "--counter", A001[2])[-1]["id"])
        self.file = self.folder / "hall-1" / "boards" / "hall-1.json"

    def kept(self):
        return json.loads(self.file.read_text(encoding="utf-8")) if self.file.exists() else {"board": {"alerts": []}}

    def kept_at(self):
        return datetime.fromisoformat(self.kept()["kept_at"].replace("Z", "+00:00"))

    def test_the_alert_stands_until_the_hub_clears_it(self):
        raised = self.order("alert", "fire", "--text", "Dapur lantai dasar")[-1]
        wait_until(lambda: self.kept()["board"]["alerts"], 15, f"expected the alert in {self.file} within 15 s")
        self.hub_now.ends(by=signal.SIGKILL)
        self.screen.program.ends(by=signal.SIGKILL)

        again = self.display("hall-1", **QUICKLY)
        again.program.says("the last board is shown until the hub is heard")
        again.shows(SCREEN, [raised], "the alert, and since when,", options=CUT_OFF, at=self.kept_at())
        again.program.says("nothing is heard from the hub")
        again.shows(SCREEN, [raised], "the alert, and since when, still,", options=CUT_OFF, at=self.kept_at())
        self.assertEqual(again.ear().calls(), [], "expected nothing to be said before the hub is heard")

        self.hub()
        again.shows(SCREEN, [raised], "the hub's alert")
        self.assertEqual(self.panggil("alert", "--clear").returncode, 0)
        again.shows(HERO, spoken(*A001), "A001 in the hero")

    def test_a_board_of_another_day_shows_no_numbers(self):
        self.screen.shows(HERO, spoken(*A001), "A001 in the hero")
        self.hub_now.ends(by=signal.SIGKILL)
        self.assertEqual(self.screen.program.ends(by=signal.SIGTERM), 0)
        kept = self.kept()
        self.assertEqual([call["ticket"] for call in kept["board"]["calls"]], ["A001"])
        kept["board"]["day"] = "2020-02-29"
        self.file.write_text(json.dumps(kept), encoding="utf-8")

        self.display("hall-1", **QUICKLY).shows(HERO, [], "no number in the hero", options=CUT_OFF, at=self.kept_at())


if __name__ == "__main__":
    unittest.main(verbosity=2)
