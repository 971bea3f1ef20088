#!/usr/bin/python3
"""The power comes back after somebody broke the layout: the screen shows the last good one and says so."""
import json
import signal
import unittest

from layout_desk import LayoutDesk
from waiting import wait_until


class ScreenStartsWithABrokenLayout(LayoutDesk):
    def test_the_last_good_layout_stands(self):
        display = self.screen()
        self.saves(self.light())
        self.follows(display, "the layout that was saved")
        wait_until(
            lambda: "theme: light" in self.kept(), 10, "expected the screen to keep the layout that it shows"
        )
        golden = self.golden()
        self.assertEqual(display.program.ends(by=signal.SIGTERM), 0)

        self.saves("areas: [")
        display = self.screen()
        said = display.program.says("the layout is wrong, the last good one is shown")
        self.assertRegex(said, r"of \d+/\d+ \d\d\.\d\d")
        self.stands(
            display,
            "the last good layout, but for a note",
            lambda picture: (abs(picture.astype(int) - golden).max(axis=2) < 40).mean() > 0.93,
        )
        self.saves(self.good)
        self.follows(display, "the layout, now that it is mended")

    def kept(self):
        states = sorted((self.folder / "hall-1" / "layouts" / "hall-1").glob("0*/layouts/hall-landscape.yaml"))
        return states[-1].read_text(encoding="utf-8") if states else ""

    def test_without_a_good_one_the_mistake_is_said(self):
        self.saves("areas: [")
        done = self.panggil("display", "hall-1", "--source", "tcp://127.0.0.1:1")
        self.assertEqual(done.returncode, 2)
        self.assertIn("hall-landscape.yaml:1:8", done.stderr)

    def test_who_watches_the_hall_is_told(self):
        self.hub()
        watch = self.start("watch", self.command("watch", "--json"), None)
        watch.says("following the hub")
        display = self.display("hall-1", "--mute")
        display.program.says("connected")
        self.saves("areas: [")
        notice = json.loads(watch.says("display.layout_refused"))
        self.assertEqual(notice["display"], "hall-1")
        self.assertEqual(notice["file"], "layouts/hall-landscape.yaml")
        self.assertEqual((notice["errors"][0]["line"], notice["errors"][0]["column"]), (1, 8))
        self.saves(self.good)
        watch.says("display.layout_shown")


if __name__ == "__main__":
    unittest.main(verbosity=2)
