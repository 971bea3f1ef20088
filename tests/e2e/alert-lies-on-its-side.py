#!/usr/bin/python3
"""A TV hangs on its side, turned by us. An alert stands upright on it from edge to edge, whichever way the picture comes
to the screen, and once it is cleared the board does."""
import unittest

import numpy

from golden import Goldens, spoken
from hall import PANGGIL, HallTest
from picture import cut
from waiting import wait_until

A001 = ("disdukcapil", "A001", "3")
SCREEN = (0, 0, 1080, 1920)
HERO = (27, 152, 1026, 360)


class TurnedTv:
    """How the totem's TV looks to who stands before it: it hangs turned clockwise by 90 degrees."""

    def __init__(self, tv):
        self.tv = tv
        self.display = tv.display

    def picture(self):
        return numpy.rot90(self.tv.picture())

    def cut(self, place):
        return cut(self.picture(), place)


class AlertLiesOnItsSide(HallTest):
    def setUp(self):
        super().setUp()
        layout = self.folder / "layouts" / "hall-portrait.yaml"
        self.edit("layouts/hall-portrait.yaml", "hold: 7 s", "hold: 1 s")
        self.goldens = Goldens(PANGGIL, self.config, layout, self.folder)

    def tv(self, name):
        return TurnedTv(super().tv(name))

    def stands_upright(self, presenter):
        self.hub()
        screen = self.display("totem", "--presenter", presenter)
        self.draws_with(presenter, screen.program)
        self.order("call", *A001[:2], "--counter", A001[2])
        screen.shows(HERO, spoken(*A001), "A001 upright in the hero")
        raised = self.order("alert", "fire")[-1]
        screen.shows(SCREEN, [raised], "the alert on the whole screen")
        self.panggil("alert", "--clear")
        screen.shows(HERO, spoken(*A001), "A001 in the hero again")

    def draws_with(self, presenter, program):
        said = wait_until(
            lambda: program.lines("drawing;") or program.lines("no GPU"), 20, "expected a screen within 20 s"
        )[0]
        if "no GPU" in said:
            self.skipTest("SDL finds no GPU here, not even one that is emulated (libgl1-mesa-dri)")
        self.assertIn(f"presenter={presenter} size=1080x1920", said)

    def test_in_the_window_s_own_memory(self):
        self.stands_upright("surface")

    def test_on_the_gpu(self):
        self.stands_upright("gpu")


if __name__ == "__main__":
    unittest.main(verbosity=2)
